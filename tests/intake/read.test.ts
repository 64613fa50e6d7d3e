import { describe, expect, test } from 'vitest';
import { read } from '#lib/intake/read.ts';
import { survey } from '#lib/intake/survey.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { Recipe } from '#lib/model/import.ts';
import { csv, fileOf, pseudonym, readFile, refusalOf, surveyOf, takeIn, zone } from './take-in.ts';

const epoch = (iso: string) => Date.parse(iso) / 1000;
const contacts = async (header: string, ...rows: string[]) => (await takeIn('contacts', csv(header, ...rows))).records;
const only = async (header: string, row: string): Promise<Partial<Contact>> => (await contacts(header, row))[0] ?? {};

describe('a contact', () => {
	test('is read with every field that its row gives', async () => {
		const header =
			'Call ID,Customer ID,Start time,Channel,Direction,Queue,Reason,Language,Agent,Team,Site,Employer,IVR time,IVR entries,Wait time,Talk time,Hold time,Wrap-up time,Outcome,Transfers,Resolved,CSAT';
		const row =
			'C1,4711,2026-01-05 10:00:07,Telefon,Inbound,Sales,Invoice,da,Anna,North,Odense,Own,11,2,30,120,15,40,Answered,1,Y,4';
		expect(await only(header, row)).toEqual({
			identity: 'Call ID\u001fC1',
			customer: 'hashed 4711',
			startedAt: epoch('2026-01-05T09:00:07Z'),
			day: '2026-01-05',
			agentStartedAt: epoch('2026-01-05T09:00:48Z'),
			outcome: 'handled',
			direction: 'in',
			channel: 'voice',
			queue: 'Sales',
			reason: 'Invoice',
			language: 'da',
			agent: 'Anna',
			team: 'North',
			site: 'Odense',
			employer: 'Own',
			ivrSeconds: 11,
			ivrEntries: 2,
			waitSeconds: 30,
			talkSeconds: 120,
			holdSeconds: 15,
			wrapSeconds: 40,
			handleSeconds: 175,
			transfers: 1,
			resolved: true,
			rating: 4
		});
	});

	test('has no value where its row gives none, and never a zero instead', async () => {
		const contact = await only('Call ID,Start time,Agent,Talk time,CSAT', 'C1,2026-01-05 10:00:00,,,');
		expect(contact).toMatchObject({
			agent: null,
			talkSeconds: null,
			handleSeconds: null,
			rating: null,
			customer: null,
			outcome: 'unknown'
		});
	});

	test('has the handle time that the file states, else the sum of the parts it gives', async () => {
		expect(
			(await only('Start time,Talk time,Wrap-up time,Handle time', '2026-01-05 10:00:00,100,20,130')).handleSeconds
		).toBe(130);
		expect((await only('Start time,Talk time,Wrap-up time', '2026-01-05 10:00:00,100,20')).handleSeconds).toBe(120);
		expect((await only('Start time,Talk time,Wrap-up time', '2026-01-05 10:00:00,100,')).handleSeconds).toBe(100);
		expect((await only('Start time,Talk time,Wrap-up time', '2026-01-05 10:00:00,,20')).handleSeconds).toBeNull();
	});

	test('is internal when it never left the house, and then has no direction', async () => {
		const rows = await contacts(
			'Start time,Direction,Talk time',
			'2026-01-05 10:00:00,Internal,10',
			'2026-01-05 10:00:00,Outbound,10'
		);
		expect(rows.map(({ outcome, direction }) => [outcome, direction])).toEqual([
			['internal', null],
			['handled', 'out']
		]);
	});

	test('that was left in the menu has waited in no queue', async () => {
		const header = 'Start time,IVR time,Wait time,Outcome';
		expect(await only(header, '2026-01-05 10:00:00,12,0,Abandoned')).toMatchObject({
			outcome: 'abandoned_ivr',
			waitSeconds: null
		});
		expect(await only(header, '2026-01-05 10:00:00,12,30,Abandoned')).toMatchObject({
			outcome: 'abandoned_queue',
			waitSeconds: 30
		});
	});
});

describe('the customer', () => {
	test('leaves intake as a pseudonym only', async () => {
		const header = 'Call ID,ANI,Start time,Wait time';
		const taken = await takeIn(
			'contacts',
			csv(header, 'C1,tel:+45 12 34 56 78,2026-01-05 10:00:00,x', 'C2,6.02E+11,2026-01-05 10:00:00,5'),
			{
				fields: {
					customer_key: { columns: ['ANI'], reading: 'customer', reason: '' },
					started_at: { columns: ['Start time'], reading: 'instant:ymd', reason: '' },
					wait_seconds: { columns: ['Wait time'], reading: 'duration:seconds', reason: '' }
				}
			}
		);
		expect(taken.records.map(({ customer }) => customer)).toEqual(['hashed 4512345678', null]);
		expect(JSON.stringify(taken).replaceAll('hashed 4512345678', '')).not.toMatch(/12345678|12 34/);
	});

	test('and agent are masked where a problem shows them, and long values end', async () => {
		const content = csv(
			'Call ID,Customer ID,Start time,Wait time',
			`C1,6.02E+11,2026-01-05 10:00:00,${'9'.repeat(30)}${'x'.repeat(300)}`
		);
		const { issues } = await takeIn('contacts', content, {
			fields: {
				customer_key: { columns: ['Customer ID'], reading: 'customer', reason: '' },
				started_at: { columns: ['Start time'], reading: 'instant:ymd', reason: '' },
				wait_seconds: { columns: ['Wait time'], reading: 'duration:seconds', reason: '' }
			}
		});
		expect(issues.sort((a, b) => a.code.localeCompare(b.code))).toEqual([
			{ row: 1, column: 'Customer ID', code: 'rounded_id', value: '9.99x+99' },
			{ row: 1, column: 'Wait time', code: 'unreadable', value: `${'9'.repeat(30)}${'x'.repeat(90)}` }
		]);
	});
});

describe('instants', () => {
	const shown = ({ startedAt, day }: Partial<Contact>) => [
		new Date((startedAt ?? 0) * 1000).toISOString().slice(0, 16),
		day
	];

	test('are wall clocks of the file’s zone, and days those of the organisation', async () => {
		const path = fileOf(csv('Call ID,Start time', 'C1,2026-06-30 23:30:00', 'C2,2026-06-30T23:30:00Z'));
		const { dialect, recipe } = await survey(path, { zone: 'Europe/London' });
		const { records } = await readFile(
			path,
			dialect,
			{ ...recipe, kind: 'contacts' },
			{ organisationZone: 'Europe/Copenhagen' }
		);
		expect(records.map(shown)).toEqual([
			['2026-06-30T22:30', '2026-07-01'],
			['2026-06-30T23:30', '2026-07-01']
		]);
	});

	test('in the hour that summer time skips move on by one and are noted', async () => {
		const taken = await takeIn(
			'contacts',
			csv('Call ID,Start time', 'C1,2026-03-29 02:30:00', 'C2,2026-03-29 03:30:00')
		);
		expect(taken.records.map(shown)).toEqual([
			['2026-03-29T01:30', '2026-03-29'],
			['2026-03-29T01:30', '2026-03-29']
		]);
		expect(taken.issues).toEqual([
			{ row: 1, column: 'Start time', code: 'missing_hour', value: '2026-03-29 02:30:00' }
		]);
	});

	test('move by whole days when samples are taken in, and keep their clock over a change of the clock', async () => {
		const content = csv('Call ID,Start time', 'C1,2026-03-28 09:00:00', 'C2,2026-03-28T09:00:00Z');
		const { records } = await takeIn('contacts', content, {}, { shiftDays: 1 });
		expect(records.map(shown)).toEqual([
			['2026-03-29T07:00', '2026-03-29'],
			['2026-03-29T09:00', '2026-03-29']
		]);
	});

	test('given in seconds since 1970 or as a day number of a spreadsheet are read', async () => {
		expect(shown(await only('Call ID,Start time', 'C1,1782862200'))).toEqual(['2026-06-30T23:30', '2026-07-01']);
		expect(shown(await only('Call ID,Start time', 'C1,46255.375'))).toEqual(['2026-08-21T07:00', '2026-08-21']);
	});

	test('of agents share the date of the start: midnight says never, far earlier says the next day', async () => {
		const rows = await contacts(
			'call_id,date,vru_entry,ser_start,server,outcome',
			'1,990105,10:00:00,10:01:30,ANNA,AGENT',
			'2,990105,10:00:00,0:00:00,ANNA,AGENT',
			'3,990105,23:58:00,0:01:30,ANNA,AGENT',
			'4,990105,10:00:00,9:59:00,ANNA,AGENT'
		);
		expect(
			rows.map(({ startedAt, agentStartedAt, outcome }) => [
				agentStartedAt === null ? null : agentStartedAt - startedAt,
				outcome
			])
		).toEqual([
			[90, 'handled'],
			[null, 'missed'],
			[210, 'handled'],
			[-60, 'handled']
		]);
	});

	test('of agents are computed only from clocks that show seconds', async () => {
		const header = 'Start time,IVR time,Wait time,Agent,Outcome';
		const rows = await contacts(
			header,
			'2026-01-05 10:00:00,5,20,Anna,Answered',
			'2026-01-05 10:07:31,5,,Anna,Answered',
			'2026-01-05 10:09:00,5,9,,Abandoned'
		);
		expect(rows.map(({ startedAt, agentStartedAt }) => agentStartedAt && agentStartedAt - startedAt)).toEqual([
			25,
			null,
			null
		]);
		const minutes = await contacts(
			header,
			'2026-01-05 10:00,5,20,Anna,Answered',
			'2026-01-05 10:07,5,20,Anna,Answered'
		);
		expect(minutes.map(({ agentStartedAt }) => agentStartedAt)).toEqual([null, null]);
	});
});

describe('rows', () => {
	const header = 'Call ID,Start time,Talk time';

	test('are stored or refused, each with its number, and blank lines are neither', async () => {
		const taken = await takeIn(
			'contacts',
			csv(
				header,
				'C1,2026-01-05 10:00:00,5',
				'',
				'C2,,5',
				' , ,',
				'C3,2026-01-05 10:00:00,-7',
				'C4,yesterday,5',
				'C5,2026-01-05 10:00:00,six'
			),
			{ fields: (await surveyOf(csv(header, 'C1,2026-01-05 10:00:00,5'))).recipe.fields, identity: ['Call ID'] }
		);
		expect([taken.read, taken.refused, taken.records.map(({ identity }) => identity.slice(-2))]).toEqual([
			5,
			2,
			['C1', 'C3', 'C5']
		]);
		expect(taken.issues).toEqual([
			{ row: 2, column: 'Start time', code: 'missing_required', value: '' },
			{ row: 3, column: 'Talk time', code: 'negative', value: '-7' },
			{ row: 4, column: 'Start time', code: 'unreadable', value: 'yesterday' },
			{ row: 5, column: 'Talk time', code: 'unreadable', value: 'six' }
		]);
		expect(taken.records.map(({ talkSeconds }) => talkSeconds)).toEqual([5, null, null]);
	});

	test('with too few or too many cells are noted, and kept when they can be read', async () => {
		const taken = await takeIn(
			'contacts',
			csv(
				header,
				'C1,2026-01-05 10:00:00,5',
				'C2,2026-01-05 10:00:00',
				'C3,2026-01-05 10:00:00,5,extra',
				'C4,2026-01-05 10:00:00,5,,'
			)
		);
		expect(taken.records.map(({ talkSeconds }) => talkSeconds)).toEqual([5, null, 5, 5]);
		expect(taken.issues.map(({ row, code, value }) => [row, code, value])).toEqual([
			[2, 'ragged_row', '2 / 3'],
			[3, 'ragged_row', '4 / 3']
		]);
	});

	test.each(['Total', 'I alt', 'Totalt', 'Summe', 'Grand total:'])(
		'of totals, such as %j, are left out',
		async (word) => {
			const taken = await takeIn('contacts', csv(header, 'C1,2026-01-05 10:00:00,5', `${word},,5`));
			expect([taken.read, taken.refused]).toEqual([2, 1]);
			expect(taken.issues).toEqual([{ row: 2, column: 'Call ID', code: 'totals_row', value: word }]);
		}
	);

	test('may hold line ends and quotation marks, and a stray mark is noted', async () => {
		const content = csv(
			'Call ID,Start time,Reason',
			'C1,2026-01-05 10:00:00,"two\nlines, ""so"""',
			'C2,2026-01-05 10:00:00,"half" done',
			'C3,2026-01-05 10:00:00,"whole"'
		);
		const taken = await takeIn('contacts', content);
		expect(taken.records[0]?.reason).toBe('two lines, "so"');
		expect(taken.records.map(({ reason }) => reason)).toEqual(['two lines, "so"', '"half" done', 'whole']);
		expect(taken.issues.map(({ row, code }) => [row, code])).toEqual([[2, 'stray_quote']]);
	});

	test('of a file with two kinds of line ends are all found', async () => {
		const content = `${header}\r\nC1,2026-01-05 10:00:00,5\r\nC2,2026-01-05 10:00:00,"6"\nC3,2026-01-05 10:00:00,7\r\n`;
		expect((await takeIn('contacts', content)).records.map(({ talkSeconds }) => talkSeconds)).toEqual([5, 6, 7]);
	});

	test('that say handled and name no agent count as unknown and are noted', async () => {
		const taken = await takeIn(
			'contacts',
			csv('Start time,Agent,Outcome', '2026-01-05 10:00:00,NO_SERVER,AGENT', '2026-01-05 10:00:00,ANNA,AGENT')
		);
		expect(taken.records.map(({ outcome }) => outcome)).toEqual(['unknown', 'handled']);
		expect(taken.issues).toEqual([{ row: 1, column: 'Agent', code: 'handled_without_agent', value: '' }]);
	});
});

describe('what identifies a row', () => {
	const contact = (id: string, line: string, talk: number) => `${id},${line},2026-01-05 10:00:00,${talk}`;
	const header = 'Call ID,Line,Start time,Talk time';

	test('is the id alone where it tells all rows apart', async () => {
		expect((await surveyOf(csv(header, contact('1', 'A', 5), contact('2', 'A', 6)))).recipe.identity).toEqual([
			'Call ID'
		]);
	});

	test('is the id and what else it takes, the fewer values the better', async () => {
		const content = csv(header, contact('1', 'A', 5), contact('1', 'B', 6), contact('2', 'A', 7), contact('2', 'B', 8));
		expect((await surveyOf(content)).recipe.identity).toEqual(['Call ID', 'Line']);
		expect((await takeIn('contacts', content)).records[1]?.identity).toBe('Call ID\u001f1\u001fLine\u001fB');
	});

	test('is not disturbed by rows that are wholly equal', async () => {
		const content = csv(header, contact('1', 'A', 5), contact('1', 'A', 5), contact('2', 'A', 6));
		expect((await surveyOf(content)).recipe.identity).toEqual(['Call ID']);
	});

	test('is the whole row where there is no id', async () => {
		const content = csv('Start time,Talk time', '2026-01-05 10:00:00,5');
		expect((await surveyOf(content)).recipe.identity).toEqual([]);
		expect((await takeIn('contacts', content)).records[0]?.identity).toBe(
			'Start time\u001f2026-01-05 10:00:00\u001fTalk time\u001f5'
		);
	});
});

describe('orders, answers and memberships', () => {
	test('an order has its customer in the same spelling as a contact', async () => {
		const { records } = await takeIn(
			'orders',
			csv('Ordrenr.;Telefonnummer;Ordredato;Beløb', 'N1;0045 12345678;02-12-2025 13:52;1.267,92', 'N2;;03-12-2025;')
		);
		expect(records).toEqual([
			{
				identity: 'Ordrenr.\u001fN1',
				customer: 'hashed 4512345678',
				orderedAt: epoch('2025-12-02T12:52:00Z'),
				day: '2025-12-02',
				amount: 1267.92
			},
			{
				identity: 'Ordrenr.\u001fN2',
				customer: null,
				orderedAt: epoch('2025-12-02T23:00:00Z'),
				day: '2025-12-03',
				amount: null
			}
		]);
	});

	test('WHO-5 is four times the sum of five answers, and nothing when one is missing', async () => {
		const { records } = await takeIn(
			'pulse',
			csv(
				'Hold;Dato;WHO-5 1;WHO-5 2;WHO-5 3;WHO-5 4;WHO-5 5;Anbefaling',
				'Birk;13-12-2025;4;3;4;4;5;9',
				'Birk;13-12-2025;4;3;;4;5;'
			)
		);
		expect(records.map(({ team, day, who5, recommend }) => [team, day, who5, recommend])).toEqual([
			['Birk', '2025-12-13', 80, 9],
			['Birk', '2025-12-13', null, null]
		]);
	});

	test('a stated WHO-5 score is taken as it is', async () => {
		const { records } = await takeIn(
			'pulse',
			csv('Team,Date,WHO-5 score', 'North,2026-05-01,64', 'North,2026-05-01,100')
		);
		expect(records.map(({ who5 }) => who5)).toEqual([64, 100]);
	});

	test('a membership without a last day still holds', async () => {
		const { records } = await takeIn(
			'roster',
			csv(
				'Medarbejder;Hold;Lokation;Fra dato;Til dato',
				'DPE;Birk;Odense;01-12-2025;31-01-2026',
				'DPE;Eg;Odense;01-02-2026;'
			)
		);
		expect(
			records.map(({ agent, team, site, employer, fromDay, untilDay }) => [
				agent,
				team,
				site,
				employer,
				fromDay,
				untilDay
			])
		).toEqual([
			['DPE', 'Birk', 'Odense', null, '2025-12-01', '2026-01-31'],
			['DPE', 'Eg', 'Odense', null, '2026-02-01', null]
		]);
	});

	test('answers without a team and memberships without an agent are refused', async () => {
		const answers = await takeIn('pulse', csv('Team,Date,WHO-5 score', 'North,2026-05-01,64', ',2026-05-01,64'));
		expect([answers.refused, answers.issues.map(({ code, column }) => [code, column])]).toEqual([
			1,
			[['missing_required', 'Team']]
		]);
		const roster = await takeIn('roster', csv('Agent,Team,From', 'Anna,North,2026-01-01', ',North,2026-01-01'));
		expect([roster.refused, roster.issues.map(({ code, column }) => [code, column])]).toEqual([
			1,
			[['missing_required', 'Agent']]
		]);
	});
});

describe('a recipe that does not fit the file', () => {
	const content = csv('Call ID,Start time,Talk time', 'C1,2026-01-05 10:00:00,5');
	const refused = async (change: (recipe: Recipe) => Partial<Recipe>) => {
		const path = fileOf(content);
		const { dialect, recipe } = await survey(path, { zone });
		return refusalOf(readFile(path, dialect, { ...recipe, ...change(recipe), kind: 'contacts' }));
	};

	test('is refused with the columns that the file lacks', async () => {
		expect(await refused(() => ({ identity: ['Call ID', 'Line'] }))).toEqual({
			code: 'recipe_mismatch',
			details: { columns: 'Line' }
		});
	});

	test('is refused with the fields that it lacks', async () => {
		expect(await refused(() => ({ fields: {} }))).toEqual({
			code: 'lacking_fields',
			details: { fields: 'started_at' }
		});
	});

	test('is refused with a reading or a zone that nobody knows', async () => {
		const moon = { started_at: { columns: ['Start time'], reading: 'moon', reason: '' } };
		expect((await refused(() => ({ fields: moon }))).details).toEqual({ problem: 'unknown_reading moon' });
		expect((await refused(() => ({ zone: 'Europe/Nowhere' }))).code).toBe('recipe_invalid');
	});
});

test('a large file comes in batches, in order, whatever letters lie across the pieces it is read in', async () => {
	const rows = Array.from(
		{ length: 60_000 },
		(_, row) => `C${row},2026-01-05 10:00:00,${'æøå€'.repeat(row % 5)}ä,${row % 300}`
	);
	const content = csv('Call ID,Start time,Reason,Talk time', rows);
	expect(Buffer.byteLength(content)).toBeGreaterThan(2 << 20);
	for (const bytes of [
		Buffer.from(content),
		Buffer.from(content.replaceAll('€', 'ø'), 'latin1'),
		Buffer.from(`\ufeff${content}`, 'utf16le')
	]) {
		const taken = await takeIn('contacts', bytes);
		expect([taken.read, taken.records.length, taken.issues, taken.batches >= 12]).toEqual([60_000, 60_000, [], true]);
		expect(taken.records.every(({ talkSeconds }, row) => talkSeconds === row % 300)).toBe(true);
		expect(new Set(taken.records.map(({ reason }) => reason?.replaceAll('€', 'ø').length))).toEqual(
			new Set([1, 5, 9, 13, 17])
		);
		expect(taken.records.some(({ reason }) => reason?.includes('\ufffd'))).toBe(false);
	}
});

test('batches are no larger than asked for, and tell how far the file is read', async () => {
	const content = csv(
		'Call ID,Start time',
		Array.from({ length: 25 }, (_, row) => `C${row},2026-01-05 10:00:00`)
	);
	const path = fileOf(content);
	const { dialect, recipe, bytes } = await survey(path, { zone });
	const options = { batchRows: 10, pseudonym, organisationZone: zone };
	const sizes: number[] = [];
	let bytesRead = 0;
	for await (const batch of read(path, dialect, { ...recipe, kind: 'contacts' }, options)) {
		sizes.push(batch.records.length);
		bytesRead = batch.bytes;
	}
	expect([Math.max(...sizes), sizes.reduce((sum, size) => sum + size), bytes, bytesRead]).toEqual([
		10,
		25,
		content.length,
		content.length
	]);
});
