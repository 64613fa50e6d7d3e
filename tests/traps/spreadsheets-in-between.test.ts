import { describe, expect, test } from 'vitest';
import type { Sheet } from '../intake/unpack/workbook-of.ts';
import { workbookOf } from '../intake/unpack/workbook-of.ts';
import { csv, refusalOf } from '../intake/take-in.ts';
import { bring, lookedAt } from './bring.ts';

// what a spreadsheet, or a hand, does to an export on its way here; every value is made up
const two = (part: number) => String(part).padStart(2, '0');
const names = ['Opkald-id', 'Starttid', 'Kundenummer', 'Agent', 'Ventetid (sek)', 'Taletid (sek)', 'Resultat'];
const places = Array.from({ length: 60 }, (_, place) => place);
const call = (place: number): string[] => [
	`C-${1000 + place}`,
	`2026-05-${two(1 + (place % 28))} 10:${two(place % 60)}:07`,
	String(4000 + place),
	['Anna Berg', 'Bo Ek'][place % 2] ?? '',
	String(20 + place),
	String(90 + place * 7),
	place % 9 === 0 ? 'Tabt' : 'Besvaret'
];

/** A file of sixty calls in which one column has another name or other values. */
function callsWith(column: number, write: (place: number) => string, name = names[column] ?? ''): string {
	const header = names.map((own, place) => (place === column ? name : own)).join(';');
	return csv(
		header,
		places.map((place) => call(place).with(column, write(place)).join(';'))
	);
}

describe('a file that a spreadsheet opened and saved', () => {
	test('with day and month swapped up to the 12th is refused, however the other days are written', async () => {
		const iso = callsWith(1, (place) => {
			const day = 1 + (place % 28);
			return day <= 12 ? `2026-${two(day)}-05 10:00` : `${day}/05/2026 10:00`;
		});
		expect(await refusalOf(lookedAt(iso))).toEqual({ code: 'swapped_days', details: { column: 'Starttid' } });
		const american = callsWith(1, (place) => {
			const day = 1 + (place % 28);
			return day <= 12 ? `${two(day)}-05-2026 10:00` : `5/${day}/2026 10:00`;
		});
		expect(await refusalOf(lookedAt(american))).toEqual({ code: 'swapped_days', details: { column: 'Starttid' } });
	});

	test('that writes its early days in another way, and no month for a day, goes in', async () => {
		const mixed = callsWith(1, (place) => {
			const day = 1 + (place % 28);
			return day <= 12 ? `2026-05-${two(day)} 10:00` : `${day}/05/2026 10:00`;
		});
		const { records } = await bring('contacts', mixed);
		expect(new Set(records.map(({ day }) => day.slice(0, 7)))).toEqual(new Set(['2026-05']));
	});

	test.each([
		['the half of a day', (minutes: number) => `12:${two(minutes)}:30 AM`],
		['the day that Excel counts from', (minutes: number) => `30-12-1899 00:${two(minutes)}:30`],
		['its day nought', (minutes: number) => `1900-01-00 00:${two(minutes)}:30`]
	])('and that shows %s beside a length has the length', async (_, write) => {
		const { records } = await bring(
			'contacts',
			callsWith(5, (place) => write(place % 20), 'Taletid')
		);
		expect(records.slice(0, 3).map(({ talkSeconds }) => talkSeconds)).toEqual([30, 90, 150]);
	});

	test('whose rows each stand in quotation marks as one value is cut into its cells', async () => {
		const lines = csv('Call ID,Start,Customer ID,Agent,Result', [
			...places.map((place) => `C${place},2026-05-04 10:${two(place)}:07,${4000 + place},""Berg, Anna"",answered`)
		]);
		const { records, map } = await bring('contacts', lines.trimEnd().replace(/^.*$/gm, '"$&"'));
		expect(map).toMatchObject({ contact_id: 'Call ID as text', outcome: 'Result as outcome:words' });
		expect(new Set(records.map(({ agent }) => agent))).toEqual(new Set(['Berg, Anna']));
	});

	test('and that has only some formulas that failed still has the column', async () => {
		const { records, issues } = await bring(
			'contacts',
			callsWith(5, (place) => (place % 6 === 0 ? '#VÆRDI!' : '120'))
		);
		expect(records.filter(({ talkSeconds }) => talkSeconds === 120)).toHaveLength(50);
		expect(issues.filter(({ code }) => code === 'error_cell')).toHaveLength(10);
	});
});

describe('a workbook', () => {
	const sheet = (name: string, prefix: string): Sheet => ({
		name,
		rows: [names, ...places.map((place) => call(place).with(0, prefix + String(place)))]
	});

	test('with a sheet for each month says which one is read', async () => {
		const { notes, records } = await bring(
			'contacts',
			workbookOf({ sheets: [sheet('April', 'A'), sheet('Maj', 'M')] })
		);
		expect(notes.other_sheets).toEqual({ sheet: 'April', sheets: 'Maj' });
		expect(records).toHaveLength(60);
	});

	test('with a small sheet that only looks something up says nothing', async () => {
		const small: Sheet = { name: 'Koder', rows: [['Kode'], ['A']] };
		const { notes } = await bring('contacts', workbookOf({ sheets: [sheet('Maj', 'M'), small] }));
		expect(notes).toEqual({});
	});

	test('with rows that a filter hides has them all, and says how many are hidden', async () => {
		const cell = (text: string, column: number, row: number) =>
			`<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
		const rows = [names, ...places.map(call)].map(
			(cells, place) =>
				`<row r="${place + 1}"${place % 3 === 1 ? ' hidden="1"' : ''}>` +
				`${cells.map((text, column) => cell(text, column, place + 1)).join('')}</row>`
		);
		const { notes, records } = await bring('contacts', workbookOf({ sheets: [{ name: 'Maj', rows: rows.join('') }] }));
		expect(notes.hidden_rows).toEqual({ count: 20 });
		expect(records).toHaveLength(60);
	});
});

describe('rows that cannot be laid beside the column names', () => {
	test('as a decimal comma cuts a value in two are refused, and nothing is read into the wrong column', async () => {
		const file = csv(
			'Call ID,Start,Customer ID,Agent,Talk (min),Result',
			places.map((place) => `C${place},2026-05-04 10:00:07,${4000 + place},Anna,${place % 9},5,answered`)
		);
		expect(await refusalOf(lookedAt(file))).toEqual({ code: 'more_cells_than_names', details: {} });
	});

	test('go in when what is too much is only a delimiter at the end', async () => {
		const file = csv(
			names.join(';'),
			places.map((place) => `${call(place).join(';')};`)
		);
		expect((await bring('contacts', file)).records).toHaveLength(60);
	});
});

describe('a column that is not what it seems', () => {
	test('m.ss with a dot is told from fractions of a minute by what it never holds, and asked', async () => {
		const { found, records } = await bring(
			'contacts',
			callsWith(5, (place) => `${1 + (place % 9)}.${two((place * 7) % 60)}`, 'Taletid')
		);
		expect(records[1]?.talkSeconds).toBe(127);
		const asked = found.questions.find(({ code }) => code === 'duration_unit');
		expect(asked?.choices.map(({ value }) => value)).toEqual(['duration:clock', 'duration:minutes-point']);
	});

	test('with fractions past 59 holds fractions', async () => {
		const { map } = await bring(
			'contacts',
			callsWith(5, (place) => `${1 + (place % 9)}.${two((place * 7) % 100)}`, 'Taletid')
		);
		expect(map.talk_seconds).toBe('Taletid as duration:minutes');
	});

	test('and that nobody understands is pointed out, and not passed over', async () => {
		const odd = callsWith(5, (place) => (place % 2 === 0 ? `${90 + place}` : `0:${two(place)}:07`), 'Taletid');
		expect((await bring('contacts', odd)).notes.not_understood).toEqual({ column: 'Taletid' });
		const words = callsWith(6, (place) => ['Optaget', 'Til kollega', 'Færdig'][place % 3] ?? '', 'Udfald');
		expect((await bring('contacts', words)).notes.not_understood).toEqual({ column: 'Udfald' });
	});

	test('of two of one name that differ, the first is read and that is said', async () => {
		const { notes } = await bring(
			'contacts',
			callsWith(4, (place) => String(place), 'Taletid (sek)')
		);
		expect(notes.name_twice).toEqual({ column: 'Taletid (sek)' });
	});

	test('9999-12-31 and 0000-00-00 are no date', async () => {
		const file = csv(
			'Medarbejder;Fraværstype;Fra;Til',
			places.map((place) => `Anna;Sygdom;${1 + (place % 28)}.05.2026;${place % 2 === 0 ? '31-12-9999' : '30.05.2026'}`)
		);
		const { records } = await bring('absence', file);
		expect(records.filter(({ untilDay }) => untilDay === null)).toHaveLength(30);
	});

	test.each([
		['01.05.26 kl. 09:15', (day: number) => `${two(day)}.05.26 kl. 09:15`],
		['seconds since 1970 with a fraction', (day: number) => `${Date.UTC(2026, 4, day, 7, 15) / 1000}.250`]
	])('a start as %s is read', async (_, write) => {
		const { records } = await bring(
			'contacts',
			callsWith(1, (place) => write(1 + (place % 28)))
		);
		expect(records[27]?.startedAt).toBe(Date.UTC(2026, 4, 28, 7, 15) / 1000);
	});

	test('ticks and crosses are yes and no', async () => {
		const { records } = await bring(
			'contacts',
			callsWith(6, (place) => (place % 3 === 0 ? '✗' : '✓'), 'Løst')
		);
		expect(records.filter(({ resolved }) => resolved === true)).toHaveLength(40);
	});

	test('a roster of dates and names is not taken for contacts', async () => {
		const shifts = csv(
			'Medarbejder;Dato;Vagt',
			places.map((place) => `Anna ${place};${1 + (place % 28)}-05-2026;08:00-16:00`)
		);
		expect((await refusalOf(lookedAt(shifts))).code).toBe('kind_unclear');
	});
});

test('files put one behind the other, each with the mark of its encoding, have their headers left out', async () => {
	const more = csv(
		names.join(';'),
		places.map((place) => call(place + 100).join(';'))
	);
	const { records, refused } = await bring('contacts', `\ufeff${callsWith(0, (place) => `C${place}`)}\ufeff${more}`);
	expect([records.length, refused]).toEqual([120, 0]);
});

test.each([
	['', []],
	['and an empty line between them', ['']]
])(
	'files put one behind the other whose columns stand in another order are read by their names %s',
	async (_, between) => {
		const lines = (order: (call: string[]) => string[], from: number) =>
			Array.from({ length: 60 }, (__, place) =>
				order([`C${place + from}`, `${1 + (place % 28)}-05-2026 10:00:07`, 'Anna', '10', String(100 + place)]).join(';')
			);
		const turned = ([id = '', start = '', agent = '', wait = '', talk = '']: string[]) => [
			id,
			start,
			agent,
			talk,
			wait
		];
		const named = ['Opkalds-id', 'Starttid', 'Medarbejder', 'Ventetid (sek)', 'Samtaletid (sek)'];
		const file = csv(
			named.join(';'),
			lines((call) => call, 0),
			between,
			turned(named).join(';'),
			lines(turned, 60),
			between,
			named.join(';'),
			lines((call) => call, 120)
		);
		const { records, refused, notes } = await bring('contacts', file);
		expect([records.length, refused, notes.repeated_headers]).toEqual([180, 0, { count: 2 }]);
		expect(records.map(({ waitSeconds }) => waitSeconds)).toEqual(Array(180).fill(10));
		expect([60, 119, 120].map((place) => records[place]?.talkSeconds)).toEqual([100, 159, 100]);
	}
);
