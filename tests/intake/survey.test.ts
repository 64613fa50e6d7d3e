import { describe, expect, test } from 'vitest';
import { recipeSchema, type Recipe } from '#lib/model/import.ts';
import { csv, mapOf, refusalOf, surveyOf } from './take-in.ts';

const two = csv('Call ID,Date,Agent', 'C1,2026-01-05 10:00:00,Åse', 'C2,2026-01-06 10:00:00,Bjørn');
const names = async (content: string | Uint8Array) => (await surveyOf(content)).sample.map((row) => row.at(-1));

describe('how a file is written', () => {
	test.each([
		['utf-8', Buffer.from(two)],
		['utf-8', Buffer.from(`\ufeff${two}`)],
		['windows-1252', Buffer.from(two, 'latin1')],
		['utf-16le', Buffer.from(`\ufeff${two}`, 'utf16le')],
		['utf-16le', Buffer.from(two, 'utf16le')],
		['utf-16be', Buffer.from(`\ufeff${two}`, 'utf16le').swap16()],
		['utf-16be', Buffer.from(two, 'utf16le').swap16()]
	])('%s is recognised, and the letters are right', async (encoding, bytes) => {
		expect((await surveyOf(bytes)).dialect.encoding).toBe(encoding);
		expect((await surveyOf(bytes)).recipe.header).toEqual(['Call ID', 'Date', 'Agent']);
		expect(await names(bytes)).toEqual(['Åse', 'Bjørn']);
	});

	test('one lone letter at the end decides for Windows when nothing before it is UTF-8', async () => {
		const bytes = Buffer.from('Call ID,Date,Queue\nC1,2026-01-05 10:00:00,K\u00f8', 'latin1');
		expect((await surveyOf(bytes)).dialect.encoding).toBe('windows-1252');
		expect(await names(bytes)).toEqual(['Kø']);
	});

	test.each([
		[',', ','],
		[';', ';'],
		['\t', '\t'],
		['|', '|'],
		[', ', ', ']
	])('the delimiter %j is found', async (delimiter) => {
		const content = two.replaceAll(',', delimiter).replace('Åse', '"Åse, the ""first"""');
		expect((await surveyOf(content)).dialect.delimiter).toBe(delimiter);
		expect(await names(content)).toEqual(['Åse, the "first"', 'Bjørn']);
	});

	test('decimal commas do not pass for a delimiter', async () => {
		const content = csv('Call ID;Date;Talk time', 'C1;2026-01-05 10:00:00;12,5', 'C2;2026-01-05 11:00:00;9,5');
		expect((await surveyOf(content)).dialect.delimiter).toBe(';');
	});

	test.each(['\r\n', '\n', '\r'] as const)('the line end %j is found', async (lineEnd) => {
		const survey = await surveyOf(two.replaceAll('\n', lineEnd));
		expect(survey.dialect.lineEnd).toBe(lineEnd);
		expect(survey.sample).toEqual([
			['C1', '2026-01-05 10:00:00', 'Åse'],
			['C2', '2026-01-06 10:00:00', 'Bjørn']
		]);
	});

	test('lines before the header are left out, and counted', async () => {
		const before = 'Call report for January\n\nMade by Anna, 2 February\n';
		expect((await surveyOf(before + two)).dialect.skippedLines).toBe(3);
		expect((await surveyOf(`sep=;\r\n${two.replaceAll(',', ';')}`)).dialect).toMatchObject({
			delimiter: ';',
			skippedLines: 1
		});
	});

	test('columns without a name are numbered, and twins told apart', async () => {
		const content = csv('Call ID,Date,,Time,Time', 'C1,2026-01-05,x,10:00:00,11:00:00');
		expect((await surveyOf(content)).recipe.header).toEqual(['Call ID', 'Date', 'Column 3', 'Time', 'Time (2)']);
	});
});

describe('what is shown of a file', () => {
	test('each column with examples, blanks, different values, its field and the reason', async () => {
		const { columns } = await surveyOf(
			csv('Call ID,Date,Agent,Note', 'C1,2026-01-05 10:00:00,Anna,', 'C2,2026-01-06 10:00:00,Anna,x')
		);
		expect(columns.map(({ name, field, reason }) => [name, field, reason])).toEqual([
			['Call ID', 'contact_id', 'header:call id'],
			['Date', 'started_at', 'header:date'],
			['Agent', 'agent', 'header:agent'],
			['Note', null, '']
		]);
		expect(columns[2]).toMatchObject({ examples: ['Anna'], distinct: 1, blankShare: 0 });
		expect(columns[3]).toMatchObject({ examples: ['x'], distinct: 1, blankShare: 0.5 });
	});

	test('the reason names the column in the letters of its language', async () => {
		const { columns } = await surveyOf(
			csv('Samtals-ID;Starttid;Kötid (s)', 'M1;2026-01-05 10:00:00;12', 'M2;2026-01-05 10:01:00;9')
		);
		expect(columns.map(({ reason }) => reason)).toEqual(['header:samtals id', 'header:starttid', 'header:kötid']);
	});

	test('what a kind needs and no column gives', async () => {
		const content = csv('Call ID,Talk time', 'C1,5', 'C2,6');
		expect((await surveyOf(content, { kind: 'contacts' })).lacking).toEqual(['started_at']);
		expect((await surveyOf(content, { kind: 'orders' })).lacking).toEqual(['customer_key', 'ordered_at']);
		expect((await surveyOf(content, { kind: 'pulse' })).lacking).toEqual(['team', 'answered_on', 'who5']);
		expect((await surveyOf(content, { kind: 'roster' })).lacking).toEqual(['agent', 'from_day']);
	});
});

test('rows that are left out are shown by their column and the values that the file has of those', async () => {
	const states = ['Afsendt', 'Annulleret', 'afvist', 'Annulleret'];
	const orders = (column: string) =>
		csv(
			`Ordrenummer;Ordredato;Kundenummer;${column}`,
			...states.map((state, nth) => `${nth};01-05-2026;K${nth};${state}`)
		);
	expect((await surveyOf(orders('Ordrestatus'))).leftOut).toEqual([
		{ column: 'Ordrestatus', values: ['Annulleret', 'afvist'] }
	]);
	expect((await surveyOf(orders('Bemærkning'))).leftOut).toEqual([]);
});

describe('what kind a file is', () => {
	test.each([
		['contacts', csv('Conversation ID,Date,ANI,Queue,Total Talk', 'a,2026-01-05 10:00,tel:+451,Sales,90000')],
		['orders', csv('Name,Email,Created at,Total', '#1,anna@example.com,2026-05-01 10:00:00 +0200,99.50')],
		['orders', csv('Ordrenr.;Kundenr.;Ordredato;Beløb', 'N1;214013;02-12-2025 13:52;267,92')],
		['pulse', csv('Team,Date,WHO-5 score,eNPS', 'North,2026-05-01,64,9')],
		['pulse', csv('Hold;Dato;WHO-5 1;WHO-5 2;WHO-5 3;WHO-5 4;WHO-5 5', 'Birk;13-12-2025;4;3;4;4;5')],
		['roster', csv('Medarbejder;Hold;Lokation;Fra dato;Til dato', 'DPE;Birk;Odense;01-12-2025;')]
	])('%s', async (kind, content) => {
		const { recipe, lacking } = await surveyOf(content);
		expect([recipe.kind, lacking]).toEqual([kind, []]);
	});
});

describe('a saved recipe', () => {
	const use = (reading: string) => ({ columns: ['Date'], reading, reason: 'chosen', or: [] });
	const saved = (change: Partial<Recipe> = {}): Recipe => ({
		...recipeSchema.parse({
			version: 1,
			name: 'Telephone, Aarhus',
			kind: 'contacts',
			header: ['Call ID', 'Date', 'Agent'],
			fields: { started_at: use('instant:ymd') },
			identity: ['Call ID'],
			zone: 'Europe/Oslo'
		}),
		...change
	});

	test('is taken for a file with the same columns', async () => {
		const { recipe, known, columns } = await surveyOf(two, { recipes: [saved()] });
		expect([recipe, known]).toEqual([saved(), true]);
		expect(columns.map(({ field, reason }) => [field, reason])).toEqual([
			[null, ''],
			['started_at', 'recipe'],
			[null, '']
		]);
	});

	test.each([
		['other columns', saved({ header: ['Call ID', 'Date', 'Queue', 'Team', 'Site', 'Talk'] })],
		['another kind than the person chose', saved({ kind: 'orders' })],
		['a way of reading that no longer exists', saved({ fields: { started_at: use('moon') } })],
		['an identity that the file lacks', saved({ identity: ['Number'] })]
	])('is left alone for %s', async (_, recipe) => {
		const found = await surveyOf(two, { recipes: [recipe], kind: 'contacts' });
		expect([found.known, found.recipe.name]).toEqual([false, 'contacts']);
	});
});

describe('the exports of many systems find their fields', () => {
	test('Five9, with the wait in parts of a second and no agent in brackets', async () => {
		const content = csv(
			'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,DISPOSITION,ANI,IVR TIME,QUEUE WAIT TIME,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,TRANSFERS,ABANDONED',
			'300,"Fri, 21 Aug 2026 09:00:06",Sales,Inbound,anna@x,Sold,4512345678,00:00:11,00:00:00.235,00:03:45,00:00:10,00:00:20,0,0',
			'301,"Fri, 21 Aug 2026 09:01:06",Sales,Inbound,[None],Lost,4512345679,00:00:12,00:01:00.500,,,,,1'
		);
		expect(mapOf(await surveyOf(content))).toEqual({
			contact_id: 'CALL ID as text',
			customer_key: 'ANI as customer',
			started_at: 'TIMESTAMP as instant:dmy',
			direction: 'CALL TYPE as direction',
			queue: 'CAMPAIGN as text',
			reason: 'DISPOSITION as text',
			agent: 'AGENT as text',
			ivr_seconds: 'IVR TIME as duration:clock',
			wait_seconds: 'QUEUE WAIT TIME as duration:clock',
			talk_seconds: 'TALK TIME as duration:clock',
			hold_seconds: 'HOLD TIME as duration:clock',
			wrap_seconds: 'AFTER CALL WORK TIME as duration:clock',
			outcome: 'ABANDONED as outcome:abandoned',
			transfers: 'TRANSFERS as count'
		});
	});

	test('Genesys, in milliseconds, with American dates and lists of people', async () => {
		const content = csv(
			'Full Export Completed,Partial Result Timestamp,Filters,Media Type,Users,Date,Direction,ANI,Queue,Wrap-up,Total Talk,Total Hold,Total Handle,Conversation ID',
			'YES,,x,voice,Anna Berg; Bo Dahl,6/23/26 07:00 AM,Inbound,tel:+451,Sales,Sold,190000,20000,250000,a',
			'YES,,x,voice,Anna Berg,6/24/26 07:10 AM,Inbound,tel:+452,Sales,Sold,120000,10000,150000,b'
		);
		expect(mapOf(await surveyOf(content))).toMatchObject({
			contact_id: 'Conversation ID as text',
			agent: 'Users as text:last-of-list',
			started_at: 'Date as instant:mdy',
			talk_seconds: 'Total Talk as duration:milliseconds',
			handle_seconds: 'Total Handle as duration:milliseconds',
			reason: 'Wrap-up as text:last-of-list'
		});
	});

	test('NICE, with date and time apart', async () => {
		const content = csv(
			'Contact_ID,Master_Contact_ID,Media_Name,ANI_DIALNUM,Skill_Name,Agent_Name,Team_Name,Start_Date,start_time,PreQueue,InQueue,ACW_Time,Abandon,Hold_Time,Disp_Name',
			'1,1,Call,4512345678,Sales,Anna,North,01/25/2026,09:00:06,5,12,30,N,0,Sold'
		);
		expect(mapOf(await surveyOf(content))).toMatchObject({
			contact_id: 'Contact_ID as text',
			started_at: 'Start_Date + start_time as instant:mdy',
			queue: 'Skill_Name as text',
			ivr_seconds: 'PreQueue as duration:seconds',
			wait_seconds: 'InQueue as duration:seconds',
			wrap_seconds: 'ACW_Time as duration:seconds',
			outcome: 'Abandon as outcome:abandoned'
		});
	});

	test('3CX and Zendesk and a German one', async () => {
		const threeCx = csv(
			'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking',
			'2026-09-22T22:01:05,00-5,0951,FAX,Inbound,Answered,00:00:03,00:00:39'
		);
		const { columns, profile } = await surveyOf(threeCx);
		expect(profile).toMatchObject({ evidence: 'verified' });
		expect(Object.fromEntries(columns.map(({ name, field }) => [name, field]))).toMatchObject({
			'Call Time': 'started_at',
			From: 'customer_key',
			Status: 'outcome',
			Ringing: 'wait_seconds',
			Talking: 'talk_seconds'
		});
		const german = csv(
			'Anruf-ID;Startzeit;Anrufernummer;Warteschlange;Wartezeit;Gesprächsdauer;Nachbearbeitungszeit;Angenommen',
			'1;21.08.2026 09:00;0451;Hotline;00:12;03:45;00:30;Ja'
		);
		expect(mapOf(await surveyOf(german))).toMatchObject({
			started_at: 'Startzeit as instant:dmy',
			wait_seconds: 'Wartezeit as duration:clock',
			talk_seconds: 'Gesprächsdauer as duration:clock',
			wrap_seconds: 'Nachbearbeitungszeit as duration:clock',
			outcome: 'Angenommen as outcome:answered'
		});
	});

	test('æ, ø, å spelled out are the same letters', async () => {
		const content = csv(
			'Samtale-id;Starttid;Koetid;Aarsag',
			'1;21-08-2026 09:00;12;Faktura',
			'2;21-08-2026 09:05;15;Retur'
		);
		expect(mapOf(await surveyOf(content))).toMatchObject({
			wait_seconds: 'Koetid as duration:seconds',
			reason: 'Aarsag as text'
		});
	});
});

describe('a recipe that a person made of the proposal', () => {
	const content = csv(
		'Call ID,Date,Agent,Talk time,Other time,Note',
		'C1,2026-01-05 10:00:07,Anna,120,0:02:23,hello',
		'C2,2026-01-06 10:00:07,Bo,90,0:01:23,there'
	);
	const chosen = async (field: string, column: string, reading: string, reread: string[]) => {
		const { recipe } = await surveyOf(content);
		const use = { columns: [column], reading, reason: 'chosen', or: [] };
		return surveyOf(content, { chosen: { recipe: { ...recipe, fields: { ...recipe.fields, [field]: use } }, reread } });
	};

	test('has the reading that suits a column chosen anew', async () => {
		const { recipe, columns, known, unfit } = await chosen('talk_seconds', 'Other time', 'duration:seconds', [
			'talk_seconds'
		]);
		expect(recipe.fields.talk_seconds).toEqual({
			columns: ['Other time'],
			reading: 'duration:clock',
			reason: 'chosen',
			or: []
		});
		expect(columns.find(({ name }) => name === 'Other time')).toMatchObject({ field: 'talk_seconds' });
		expect([known, unfit]).toEqual([false, []]);
	});

	test('keeps the reading that the person chose with the column', async () => {
		const { recipe } = await chosen('talk_seconds', 'Other time', 'duration:seconds', []);
		expect(recipe.fields.talk_seconds?.reading).toBe('duration:seconds');
	});

	test('keeps a column that does not fit, and names the field', async () => {
		const { recipe, unfit } = await chosen('talk_seconds', 'Note', 'duration:seconds', ['talk_seconds']);
		expect([recipe.fields.talk_seconds?.columns, unfit]).toEqual([['Note'], ['talk_seconds']]);
	});

	test('is told what it leaves open, not what the proposal did', async () => {
		const { recipe, notes } = await surveyOf(content);
		expect(notes.map(({ code }) => code)).toEqual(['no_customer']);
		const customer = { columns: ['Note'], reading: 'customer', reason: 'chosen', or: [] };
		const fields = { ...recipe.fields, customer_key: customer };
		const after = await surveyOf(content, { chosen: { recipe: { ...recipe, fields }, reread: [] } });
		expect(after.notes).toEqual([]);
	});
});

test('a file that has a day and a team and nothing that tells its kind is asked about', async () => {
	const content = csv('Date,Team,Customer ID', '2026-01-05,North,4711');
	expect(await refusalOf(surveyOf(content))).toMatchObject({ code: 'kind_unclear' });
	expect((await surveyOf(content, { kind: 'contacts' })).lacking).toEqual([]);
});
