import { describe, expect, test } from 'vitest';
import type { SurveyOptions } from '#lib/intake/survey.ts';
import { csv, surveyOf, takeIn } from './take-in.ts';

async function notesOf(content: string | Uint8Array, options: Partial<SurveyOptions> = {}) {
	const { notes } = await surveyOf(content, options);
	return Object.fromEntries(notes.map(({ code, details }) => [code, details]));
}
const calls = (header: string, ...rows: string[]) => csv(header, ...rows);
const plain = 'Call ID,Customer ID,Start time,Agent,Talk time';

test('a file that leaves nothing open says nothing', async () => {
	const file = calls(plain, 'C1,4711,2026-01-05 10:00:07,Anna,120', 'C2,4712,2026-01-06 10:00:09,Bo,90');
	expect(await notesOf(file)).toEqual({});
});

describe('the clock', () => {
	const menu = 'Call ID,Customer ID,Start time,Agent,IVR time,Wait time,Talk time';

	test('without seconds takes breathing room away, where it could be had', async () => {
		const row = (second: string) => `C1,1,2026-01-05 10:00${second},Anna,5,20,120`;
		expect(await notesOf(calls(menu, row('')))).toEqual({ no_seconds: { column: 'Start time' } });
		expect(await notesOf(calls(menu, row(':07')))).toEqual({});
		expect(await notesOf(calls(plain, 'C1,1,2026-01-05 10:00,Anna,120'))).toEqual({});
	});

	test('of the agent counts, where the file has it', async () => {
		const header = 'Call ID,Customer ID,Start time,Answered at,Agent,Talk time';
		expect(await notesOf(calls(header, 'C1,1,2026-01-05 10:00,2026-01-05 10:01:09,Anna,120'))).toEqual({});
		expect(await notesOf(calls(header, 'C1,1,2026-01-05 10:00:07,2026-01-05 10:01,Anna,120'))).toEqual({
			no_seconds: { column: 'Answered at' }
		});
	});

	test('that is not there at all is missed', async () => {
		expect(await notesOf(calls(plain, 'C1,1,2026-01-05,Anna,120'))).toEqual({ no_clock: { column: 'Start time' } });
	});

	test('is read as UTC where its column says so, unless a person says otherwise', async () => {
		const file = calls('Call ID,Customer ID,Start time (UTC),Agent,Talk time', 'C1,1,2026-01-05 10:00:07,Anna,120');
		expect((await surveyOf(file)).recipe.zone).toBe('UTC');
		expect(await notesOf(file)).toEqual({ zone_told: { column: 'Start time (UTC)' } });
		expect(await notesOf(file, { zoneIsChosen: true })).toEqual({
			zone_contradicts: { column: 'Start time (UTC)', zone: 'Europe/Copenhagen' }
		});
	});

	test('of two columns is read from the one that summer time leaves alone', async () => {
		const { recipe } = await surveyOf(
			calls('Call Start Time Local,Call Start Time UTC,CQ Name', '2026-05-01 09:10:00,2026-05-01T07:10:00Z,Sales')
		);
		expect(recipe.fields.started_at?.columns).toEqual(['Call Start Time UTC']);
	});
});

describe('the customer', () => {
	test('who is named nowhere cannot come back', async () => {
		expect(await notesOf(calls('Call ID,Start time,Agent', 'C1,2026-01-05 10:00:07,Anna'))).toEqual({
			no_customer: {}
		});
		const pulse = csv('Team,Date,WHO-5 score', 'North,2026-05-01,64');
		expect(await notesOf(pulse)).toEqual({});
	});

	test('whose number a spreadsheet rounded is unknown, and the share is told', async () => {
		const rows = ['6.02E+11', '6.02E+11', '4520111000', '4520111001'].map(
			(key, row) => `C${row},${key},2026-01-05 10:00:07,Anna,120`
		);
		expect(await notesOf(calls(plain, ...rows))).toEqual({ rounded_ids: { column: 'Customer ID', share: 50 } });
	});

	test('whose number is rounded in a row or two is no whole percent', async () => {
		const rows = Array.from(
			{ length: 200 },
			(_, row) => `C${row},${row === 7 ? '6.02E+11' : 4520111000 + row},2026-01-05 10:00:07,Anna,120`
		);
		expect(await notesOf(calls(plain, ...rows))).toMatchObject({
			rounded_ids: { column: 'Customer ID', share: '< 1' }
		});
	});

	test('is sought in another column when all numbers are rounded', async () => {
		const file = calls(
			'Call ID,Customer ID,Email,Start time,Agent',
			'C1,6.02E+11,anna@example.com,2026-01-05 10:00:07,Anna',
			'C2,6.02E+11,bo@example.com,2026-01-05 10:00:09,Anna'
		);
		expect((await surveyOf(file)).recipe.fields.customer_key?.columns).toEqual(['Email']);
	});

	test('known by name only is not known apart from a namesake', async () => {
		const file = csv(
			'Date,Order #,Customer,Net Sales',
			'2026-05-14 10:00:00,1,Jane Roe,12.5',
			'2026-05-15 10:00:00,2,Ib Bo Hansen,9.5'
		);
		expect(await notesOf(file)).toEqual({ customer_names: { column: 'Customer' } });
	});
});

describe('the length of a contact', () => {
	test('that may hold the waiting too is the handle time of last resort', async () => {
		const file = calls('Call ID,Customer ID,Start time,Agent,Duration', 'C1,1,2026-01-05 10:00:07,Anna,120');
		const { recipe, notes } = await surveyOf(file);
		expect(recipe.fields.handle_seconds).toMatchObject({ columns: ['Duration'], reading: 'duration:seconds' });
		expect(notes).toEqual([{ code: 'whole_length', details: { column: 'Duration' } }]);
	});

	test('is left alone where a column tells the work from the waiting', async () => {
		const file = calls('Call ID,Customer ID,Start time,Wait time,Duration', 'C1,1,2026-01-05 10:00:07,20,120');
		const { recipe, notes } = await surveyOf(file);
		expect([recipe.fields.handle_seconds, recipe.fields.talk_seconds, notes]).toEqual([undefined, undefined, []]);
	});

	test('is the time from start to end where nothing else tells it', async () => {
		const file = calls(
			'Call ID,Customer ID,Start time,End time,Agent',
			'C1,1,2026-01-05 10:00:07,2026-01-05 10:04:07,Anna',
			'C2,2,2026-01-05 10:10:00,2026-01-05 10:09:00,Anna'
		);
		expect(await notesOf(file)).toEqual({ length_from_end: { start: 'Start time', end: 'End time' } });
		const { records, issues } = await takeIn('contacts', file);
		expect(records.map(({ handleSeconds, talkSeconds }) => [handleSeconds, talkSeconds])).toEqual([
			[240, null],
			[null, null]
		]);
		expect(issues.map(({ row, code }) => [row, code])).toEqual([[3, 'negative']]);
	});

	test('is not measured by the day a ticket was closed', async () => {
		const file = calls(
			'Ticket ID,Email,Created at,Solved at,Assignee',
			'1,a@example.com,2026-01-05 10:00:07,2026-01-09 10:00,Anna'
		);
		expect((await surveyOf(file)).recipe.fields.ended_at).toBeUndefined();
	});
});

describe('rows and letters', () => {
	test('the same id in several rows widens what identifies a row', async () => {
		const rows = ['C1,1,2026-01-05 10:00:07,Anna,120', 'C1,1,2026-01-05 10:05:07,Bo,90'];
		expect(await notesOf(calls(plain, ...rows))).toEqual({ repeated_ids: { column: 'Call ID' } });
	});

	test('the same number in several rows is said only where it stands in several', async () => {
		const answers = (...rows: string[]) => csv('Response ID,Submitted at,Ticket ID,CSAT', ...rows);
		const codes = async (content: string) => (await surveyOf(content)).notes.map(({ code }) => code);
		const row = 'R1,2026-01-13 10:00:00,T1,4';
		expect(await codes(answers(row, 'R2,2026-01-13 10:05:00,T2,5'))).not.toContain('repeated_ids');
		expect(await codes(answers(row, 'R1,2026-01-13 10:05:00,T2,5'))).toContain('repeated_ids');
	});

	test('a choice in a menu may be a key and not a number of menus', async () => {
		const file = csv('Opkalds-id;Kundenr.;Starttid;Medarbejder;Menuvalg', '1;4711;2026-01-05 10:00:07;Anna;2');
		expect(await notesOf(file)).toEqual({ menu_choices: { column: 'Menuvalg' } });
	});

	test('UTF-16 that no mark announces is said to be a guess', async () => {
		const file = calls(plain, 'C1,1,2026-01-05 10:00:07,Åse,120');
		expect(await notesOf(Buffer.from(file))).toEqual({});
		expect(await notesOf(Buffer.from(`\ufeff${file}`, 'utf16le'))).toEqual({});
		expect(await notesOf(Buffer.from(file, 'utf16le'))).toEqual({ encoding_guessed: { encoding: 'UTF-16' } });
	});

	test('NUL characters are taken out of every value, and counted', async () => {
		const file = calls(plain, 'C1,47\u000011,2026-01-05 10:00:07,An\u0000na,120');
		expect(await notesOf(file)).toEqual({ nuls: { count: 2 } });
		const { records } = await takeIn('contacts', file);
		expect(records[0]).toMatchObject({ customer: 'hashed 4711', agent: 'Anna' });
	});
});

describe('the amounts of a shop', () => {
	const shop = (name: string, ...currencies: string[]) =>
		csv(
			`Order number,Customer number,Order date,Amount,${name}`,
			...currencies.map((currency, row) => `${row},47${row},2026-03-1${row} 10:00:07,100.50,${currency}`)
		);

	test.each(['Currency', 'Valuta', 'Valutakod'])(
		'in several currencies are one sum all the same, as %s says',
		async (name) => {
			expect(await notesOf(shop(name, 'DKK', 'SEK', 'DKK', 'eur'))).toEqual({
				mixed_currencies: { column: 'Amount', currencies: 'DKK, EUR, SEK' }
			});
		}
	);

	test('in one currency are fine', async () => {
		expect(await notesOf(shop('Currency', 'DKK', 'dkk', '', 'DKK'))).toEqual({});
	});
});
