import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Refusal, refusalCodes } from '#lib/intake/refusal.ts';
import { csv, refusalOf, surveyOf, takeIn } from './take-in.ts';

const header = 'Call ID,Date,Talk time,Agent';
const rows = (count: number) =>
	Array.from({ length: count }, (_, row) => `C${row},2026-01-05 10:00:00,${100 + row},Anna`);
const good = csv(header, rows(200));
const refused = async (content: string | Uint8Array) => (await refusalOf(surveyOf(content))).code;

test('every refusal says in one sentence what is wrong and in another what to do', () => {
	for (const code of refusalCodes) expect(new Refusal(code).message).toMatch(/^[A-Z0-9 ].*\. [A-Z].*\.$/);
	expect(new Refusal('column_changed', { row: 7, column: 'Wait' }).message).toContain('row 7 on, the column Wait');
});

describe('what is not text', () => {
	test.each([
		['an empty file', '', 'empty'],
		['blank lines', '\n\n  \r\n', 'empty'],
		['a mark of encoding and nothing else', '\ufeff', 'empty'],
		[
			'a workbook that nobody unpacked',
			Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml', 'latin1'),
			'binary'
		],
		['an old workbook that nobody unpacked', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'binary'],
		['a zip that nobody unpacked', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0calls.csv', 'latin1'), 'binary'],
		['a gzip that nobody unpacked', gzipSync(good), 'binary'],
		['a PDF', '%PDF-1.7\n1 0 obj', 'document'],
		['zeros', Buffer.alloc(10_000), 'binary'],
		['bytes of every value', Uint8Array.from({ length: 20_000 }, (_, place) => (place * 7919) % 256), 'binary'],
		['control characters', Uint8Array.from({ length: 500 }, (_, place) => (place % 8) + 1), 'binary']
	])('%s', async (_, content, code) => {
		expect(await refused(content)).toBe(code);
	});
});

describe('what is text and no table', () => {
	test.each([
		[
			'a letter',
			'Dear customer,\nthank you for your call.\n\nWe hope to hear from you again soon.\n'.repeat(40),
			'not_a_table'
		],
		['one sentence', 'There is no table here.', 'not_a_table'],
		['a list of one column', 'apples\npears\nplums\n', 'not_a_table'],
		['JSON', '{"calls": [{"id": 1, "date": "2026-01-01"}]}', 'not_a_table'],
		['a JSON list', '[{"id": 1, "talk": 2},\n{"id": 2, "talk": 3}]', 'not_a_table'],
		['a web page', '<!DOCTYPE html>\n<html><table><tr><td>1</td></tr></table></html>', 'not_a_table'],
		['a workbook saved as a page', '<html xmlns:x="urn:schemas"><table>', 'not_a_table'],
		['a header alone', `${header}\n`, 'header_only'],
		['a header alone without line end', header, 'header_only'],
		['rows without a header', csv('C1,2026-01-05 10:00:00,100,4', 'C2,2026-01-05 10:00:00,90,5'), 'kind_unclear']
	])('%s', async (_, content, code) => {
		expect(await refused(content)).toBe(code);
	});

	test('a line of many megabytes', async () => {
		expect(await refusalOf(surveyOf(`${good}${'x'.repeat(3 << 20)}\n`))).toEqual({
			code: 'line_too_long',
			details: { limit: 1 << 20 }
		});
	});
});

describe('what was cut off', () => {
	test('in the middle of a row, with the number of the row', async () => {
		expect(await refusalOf(surveyOf(good.slice(0, -15)))).toEqual({ code: 'cut_off', details: { row: 201 } });
	});

	test('in the middle of the first cell of a row', async () => {
		expect(await refused(`${good}C2`)).toBe('cut_off');
	});

	test('in the middle of a letter', async () => {
		const bytes = Buffer.from(csv(header, 'C1,2026-01-05 10:00:00,100,Åse', 'C2,2026-01-05 10:00:00,100,Å'));
		expect(await refused(bytes.subarray(0, -2))).toBe('cut_off');
	});

	test('in the middle of a quoted cell', async () => {
		expect(await refused(`${good}C9,"half a`)).toBe('open_quote');
	});

	test('far beyond what the first look sees', async () => {
		const large = csv(header, rows(150_000)).slice(0, -12);
		expect(large.length).toBeGreaterThan(5 << 20);
		expect(await refusalOf(surveyOf(large))).toEqual({ code: 'cut_off', details: { row: 150_001 } });
	});

	test('a last row without line end is whole when it has all its cells', async () => {
		expect((await takeIn('contacts', good.trimEnd())).records).toHaveLength(200);
	});

	test('a sentence or totals at the foot are no cut', async () => {
		expect((await surveyOf(`${good}Reporting period 1 January to 31 January`)).lacking).toEqual([]);
		expect((await surveyOf(`${good}Total,200`)).lacking).toEqual([]);
	});
});

describe('what holds averages of answers', () => {
	test.each([
		['with the number of answers', csv('Måned;Team;Antal svar;Trivsel (0-100)', '2026-01;A;100;88', '2026-01;B;6;40')],
		['with those who were invited', csv('Month;Team;Invited;eNPS', '2026-01;A;14;9', '2026-01;B;9;7')],
		['of customers', csv('Datum;Team;CSAT (1-5);Antal svar', '2026-01-05;A;4;100', '2026-01-05;B;3;6')],
		['that no question of theirs is known of', csv('date,team,respondents,score,scale_max', '2026-01-01,A,9,7.1,10')],
		['of WHO-5, where each person has a multiple of four', csv('Month;Team;WHO-5', '2026-01;A;64', '2026-01;B;53')]
	])('%s is not taken for answers of persons', async (_, content) => {
		expect((await refusalOf(surveyOf(content))).code).toBe('averages_not_answers');
	});

	test('replies to a ticket are counted, not averaged', async () => {
		const content = csv('Sagsnr.;Oprettet;Antal svar', 'S1;05-01-2026 10:00;3', 'S2;05-01-2026 10:05;1');
		expect((await surveyOf(content)).recipe.kind).toBe('contacts');
	});
});

describe('what holds totals', () => {
	test.each([
		[
			'daily totals',
			csv(
				'Index;Incoming Calls;Answered Calls;Answer Rate;Abandoned Calls;Talk Duration (AVG)',
				'1;217;204;94.01%;13;0:02:14'
			)
		],
		[
			'a Danish board of queues',
			csv(
				'Kønavn;Kønummer;Antal kald;Besvaret;Frafald;Gns. Samtaletid;Gns. Ventetid;Længste ventetid',
				'Salg;7;120;110;10;02:14;00:40;05:10'
			)
		],
		[
			'a Norwegian report',
			csv('Dato;Antall samtaler;Svarprosent;Servicegrad;Gj.sn. samtaletid', '01.02.2026;120;94;80;03:10')
		],
		[
			'an agent report by interval',
			csv(
				'Interval Start,Interval End,Interval Complete,Agent Name,Handle,Avg Handle,Avg Talk,Avg Hold',
				'2026-01-01 09:00,2026-01-01 09:30,Yes,Anna,5,200,150,10'
			)
		],
		[
			'a skill summary',
			csv(
				'Date,Avg Speed Ans,Avg Aban Time,Calls Offered,ACD Calls,Avg ACD Time,Split/Skill',
				'1/5/2026,12,40,120,110,200,Sales'
			)
		]
	])('%s is totals, and is not taken for contacts', async (_, content) => {
		expect((await surveyOf(content)).recipe.kind).toBe('totals');
		expect((await refusalOf(surveyOf(content, { kind: 'contacts' }))).code).toBe('totals_not_contacts');
	});

	test('one average among the columns of single contacts is only an odd name', async () => {
		const content = csv(
			'Call Id,Date,AvgTalkDuration',
			'ID1,2021-01-01 9:12:58,0:02:23',
			'ID2,2021-01-01 9:13:58,0:04:02'
		);
		expect((await surveyOf(content)).recipe.fields.talk_seconds?.columns).toEqual(['AvgTalkDuration']);
	});
});

describe('what turns out unreadable while it is read', () => {
	const header = 'Call ID,Start time,Wait time,Talk time';

	test('a column that becomes something else is refused with its name and first row', async () => {
		const sound = Array.from({ length: 1000 }, (_, row) => `C${row},2026-01-05 10:00:00,12,130`);
		const changed = Array.from({ length: 120 }, (_, row) => `D${row},2026-01-05 10:00:00,late shift,130`);
		expect(await refusalOf(takeIn('contacts', csv(header, sound.slice(0, 400), sound, changed)))).toEqual({
			code: 'column_changed',
			details: { column: 'Wait time', row: 1402 }
		});
	});

	test('blank cells do not hide the change, and readable ones end the run', async () => {
		const odd = (every: number) =>
			Array.from({ length: 150 }, (_, row) => `D${row},2026-01-05 10:00:00,${row % every === 0 ? '12' : 'late'},130`);
		const sound = Array.from({ length: 5000 }, (_, row) => `C${row},2026-01-05 10:00:00,12,130`);
		expect((await takeIn('contacts', csv(header, sound, odd(90)))).issues).toHaveLength(148);
		const blanks = odd(1000).flatMap((row) => [row, row.replace('late', '')]);
		expect((await refusalOf(takeIn('contacts', csv(header, sound, blanks)))).code).toBe('column_changed');
	});

	test('more than a tenth of refused rows is too many', async () => {
		const mixed = (bad: number) =>
			Array.from({ length: 200 }, (_, row) => `C${row},${row % 50 < bad ? '' : '2026-01-05 10:00:00'},12,130`);
		expect((await takeIn('contacts', csv(header, mixed(5)))).refused).toBe(20);
		expect(await refusalOf(takeIn('contacts', csv(header, mixed(6))))).toEqual({
			code: 'too_many_unreadable',
			details: { read: 200, refused: 24 }
		});
	});

	test('a quotation mark that never closes costs its own value, and is told', async () => {
		const sound = Array.from({ length: 40_000 }, (_, row) => `C${row},2026-01-05 10:00:00,12,130`);
		const content = csv(header, sound, 'D1,2026-01-05 10:00:00,"12,130', sound, sound, sound, sound);
		const { read, issues } = await takeIn('contacts', content);
		expect(read).toBe(200_001);
		expect(issues.map(({ row, code }) => `${row} ${code}`)).toContain('40002 stray_quote');
	});
});
