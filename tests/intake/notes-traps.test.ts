import { describe, expect, test } from 'vitest';
import type { SurveyOptions } from '#lib/intake/survey.ts';
import { csv, surveyOf } from './take-in.ts';

async function notesOf(content: string | Uint8Array, options: Partial<SurveyOptions> = {}) {
	const { notes } = await surveyOf(content, { kind: 'contacts', ...options });
	return Object.fromEntries(notes.map(({ code, details }) => [code, details]));
}

/** So many rows, each written from its number. */
const rows = (count: number, write: (row: number) => string) => Array.from({ length: count }, (_, row) => write(row));
const two = (part: number) => String(part).padStart(2, '0');
/** A clock so many minutes into a Monday morning. */
const at = (minutes: number) => `2026-01-05 ${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}:07`;

const header = 'Call ID,Customer ID,Start time,Queue,Agent,Wait time,Talk time,After-call work';
const call = (
	row: number,
	part: Partial<Record<'customer' | 'start' | 'queue' | 'agent' | 'talk' | 'wrap', string | number>>
) =>
	[
		`C${row}`,
		part.customer ?? 4_520_111_000 + row,
		part.start ?? at(row * 5),
		part.queue ?? 'Sales',
		part.agent ?? 'Anna',
		20,
		part.talk ?? 120 + (row % 7),
		part.wrap ?? 10 + (row % 9)
	].join(',');

describe('customers that cannot be told apart', () => {
	test('who withhold their number are told as a share of the rows', async () => {
		const file = csv(header, ...rows(40, (row) => call(row, row % 4 === 0 ? { customer: 'anonymous' } : {})));
		expect(await notesOf(file)).toEqual({ withheld_customers: { column: 'Customer ID', share: 25 } });
	});

	test('that are a company or a care home come more often than a person does', async () => {
		const days = (row: number) => `2026-01-${two(5 + (row % 20))} 10:00:07`;
		const others = rows(20, (row) => call(row + 100, { start: at(row * 5) }));
		const thirteen = csv(header, ...others, ...rows(13, (row) => call(row, { customer: 4711, start: days(row) })));
		expect(await notesOf(thirteen)).toEqual({ shared_numbers: { column: 'Customer ID', count: 1 } });
		const twelve = csv(header, ...others, ...rows(12, (row) => call(row, { customer: 4711, start: days(row) })));
		expect(await notesOf(twelve)).toEqual({});
	});

	test('and thirteen contacts in a year are no sign of that', async () => {
		const months = (row: number) => `20${26 + Math.floor(row / 12)}-${two(1 + (row % 12))}-01 10:00:07`;
		const others = rows(20, (row) => call(row + 100, { start: at(row * 5) }));
		const file = csv(header, ...others, ...rows(13, (row) => call(row, { customer: 4711, start: months(row) })));
		expect(await notesOf(file)).toEqual({});
	});

	test('that turn up in another queue at once may have been passed on', async () => {
		const file = csv(
			header,
			call(1, { customer: 4711, start: '2026-01-05 10:00:07', queue: 'Sales' }),
			call(2, { customer: 4711, start: '2026-01-05 10:01:50', queue: 'Billing' }),
			call(3, { customer: 4712, start: '2026-01-05 11:00:07', queue: 'Sales' }),
			call(4, { customer: 4712, start: '2026-01-05 11:30:07', queue: 'Billing' })
		);
		expect(await notesOf(file)).toEqual({ likely_transfers: { count: 1 } });
	});
});

describe('lengths', () => {
	test('of a second or two are robots, tests or calls cut short', async () => {
		const file = csv(header, ...rows(40, (row) => call(row, row < 3 ? { talk: 2 } : {})));
		expect(await notesOf(file)).toEqual({ very_short: { column: 'Talk time', count: 3 } });
	});

	test('below zero are counted', async () => {
		const file = csv(header, ...rows(10, (row) => call(row, row < 2 ? { wrap: -30 } : {})));
		expect(await notesOf(file)).toEqual({ negative_lengths: { column: 'After-call work', count: 2 } });
	});

	test('of wrap-up that pile up at the longest are cut by the system', async () => {
		const cut = csv(header, ...rows(60, (row) => call(row, { wrap: row < 45 ? 10 + row : 60 })));
		expect(await notesOf(cut)).toEqual({ wrap_cut: { column: 'After-call work', seconds: 60, share: 25 } });
		const free = csv(header, ...rows(60, (row) => call(row, { wrap: 10 + row })));
		expect(await notesOf(free)).toEqual({});
	});

	test('of wrap-up that are all the same are no pile', async () => {
		expect(await notesOf(csv(header, ...rows(60, (row) => call(row, { wrap: 30 }))))).toEqual({});
	});
});

describe('contacts of one agent at the same time', () => {
	const columns = 'Contact ID,Customer ID,Start time,Channel,Agent,Handle time';
	const contact = (row: number, channel: string, apart: number) =>
		[`C${row}`, 4711 + row, at(row * apart), channel, 'Anna', 400].join(',');

	test('are ordinary in chat, and their handle times count twice', async () => {
		const file = csv(columns, ...rows(30, (row) => contact(row, 'chat', 3)));
		expect(await notesOf(file)).toEqual({ chat_overlap: { column: 'Agent', share: 97 } });
	});

	test('are a shared login on the telephone', async () => {
		const file = csv(columns, ...rows(30, (row) => contact(row, 'voice', 3)));
		expect(await notesOf(file)).toEqual({ shared_login: { column: 'Agent', share: 97 } });
	});

	test('one after the other they are neither', async () => {
		expect(await notesOf(csv(columns, ...rows(30, (row) => contact(row, 'chat', 9))))).toEqual({});
	});

	test('days without a clock say nothing of that', async () => {
		const file = csv(columns, ...rows(30, (row) => contact(row, 'voice', 3).replace(/ \d\d:\d\d:\d\d/, '')));
		expect(await notesOf(file)).toEqual({ no_clock: { column: 'Start time' } });
	});
});

describe('reasons', () => {
	const columns = 'Call ID,Customer ID,Start time,Reason';
	const reasons = (others: number) =>
		csv(
			columns,
			...rows(40, (row) => `C${row},${4711 + row},${at(row * 5)},${row < others ? 'Andet' : `Reason ${row % 5}`}`)
		);

	test('that say no more than "other" in over a quarter of the rows tell little', async () => {
		expect(await notesOf(reasons(14))).toEqual({ other_reason: { column: 'Reason', reason: 'Andet', share: 35 } });
		expect(await notesOf(reasons(10))).toEqual({});
	});
});

describe('the two nights', () => {
	const zone = 'Europe/Copenhagen';
	const columns = 'Call ID,Customer ID,Start time,Agent';

	test('a clock in the hour that spring skips is counted', async () => {
		const file = csv(columns, 'C1,1,2026-03-29 02:30:07,Anna', 'C2,2,2026-03-29 03:30:07,Anna');
		expect(await notesOf(file)).toEqual({ missing_hour: { column: 'Start time', count: 1, zone } });
	});

	test('clocks in the hour that comes twice in autumn are counted', async () => {
		const file = csv(
			columns,
			'C1,1,2024-10-27 02:30:07,Anna',
			'C2,2,2024-10-27 02:30:09,Bo',
			'C3,3,2024-10-27 03:30:09,Bo'
		);
		expect(await notesOf(file)).toEqual({ doubled_hour: { column: 'Start time', count: 2, zone } });
	});

	test('mean nothing to a clock in UTC', async () => {
		const file = csv(columns, 'C1,1,2026-03-29T02:30:07Z,Anna', 'C2,2,2026-10-25T02:30:09Z,Bo');
		expect(await notesOf(file)).toEqual({});
	});
});

describe('the form of the file', () => {
	const short = 'Call ID,Customer ID,Start time,Agent';
	const line = (row: number) => `C${row},${4711 + row},2026-01-05 10:00:${two(row % 60)},Agent ${row % 50}`;

	test('exactly ten thousand rows may be where the export was cut', async () => {
		expect(await notesOf(csv(short, ...rows(10_000, line)))).toEqual({ round_rows: { count: 10_000 } });
		expect(await notesOf(csv(short, ...rows(10_002, line)))).toEqual({});
	});

	test('fifty thousand rows are counted past the part that is looked at', async () => {
		expect(await notesOf(csv(short, ...rows(50_000, line)))).toMatchObject({ round_rows: { count: 50_000 } });
		expect(await notesOf(csv(short, ...rows(50_700, line)))).toEqual({});
	});

	test('a file without column names is said to have none', async () => {
		const file = rows(30, (row) => `C${row},${4711 + row},2026-01-05 10:00:${two(row)},Anna`).join('\n');
		expect(await notesOf(file)).toHaveProperty('header_absent');
	});

	test('a second table, a repeated header and a closing sentence are counted', async () => {
		const body = rows(30, line);
		expect(await notesOf(csv(short, ...body, short, ...body))).toEqual({ repeated_headers: { count: 1 } });
		const closed = csv(short, ...body, '', 'Report made on 6 January');
		expect(await notesOf(closed)).toEqual({ footer_rows: { count: 1 } });
		const second = csv(short, ...body, '', 'Agent,Calls', ...rows(12, (row) => `Agent ${row},${row + 3}`));
		expect(await notesOf(second)).toEqual({ more_tables: { count: 1 } });
	});

	test('rows of two encodings are told with a letter that is read wrongly, wherever they begin', async () => {
		const named = (from: number, count: number) =>
			rows(count, (row) => `C${from + row},${from + row},2026-01-05 10:00:${two(row % 60)},Bjørn Ågård`);
		const glued = (first: number, second: number) =>
			Buffer.concat([
				Buffer.from(csv(short, ...named(0, first))),
				Buffer.from(csv('', ...named(first, second)).trimStart(), 'latin1')
			]);
		const { notes, dialect } = await surveyOf(glued(30, 30));
		const mixed = notes.find(({ code }) => code === 'letters_mixed');
		expect(mixed?.details.letter).toBe('ø');
		expect(mixed?.details.spelled).toBe(new TextDecoder(dialect.encoding).decode(Buffer.from('ø')));
		// a megabyte of one before the other begins
		expect(await notesOf(glued(30_000, 30_000))).toHaveProperty('letters_mixed', { letter: 'ø', spelled: '\ufffd' });
		expect(await notesOf(Buffer.from(csv(short, ...named(0, 30)), 'latin1'))).toEqual({});
	});

	test('letters that were lost before the file came are told', async () => {
		const file = csv(short, ...rows(30, (row) => `C${row},${row},2026-01-05 10:00:${two(row)},Bj\ufffdrn`));
		expect(await notesOf(file)).toEqual({ letters_lost: {} });
	});

	test('letters that were encoded twice are put right, and that is told', async () => {
		const file = csv(short, ...rows(30, (row) => `C${row},${row + 1},2026-01-05 10:00:${two(row)},Søren Ågård`));
		const twice = Buffer.from(Buffer.from(file).toString('latin1'));
		expect(await notesOf(twice)).toEqual({ letters_mended: {} });
		expect((await surveyOf(twice)).sample[0]?.[3]).toBe('Søren Ågård');
	});
});
