import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { unpack } from '#lib/intake/unpack.ts';
import { survey, type Survey } from '#lib/intake/survey.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { Issue } from '#lib/model/import.ts';
import { readFile, refusalOf, mapOf, type Taken } from './take-in.ts';

const folder = '../shared/data';
const there = existsSync(folder);
const file = (...parts: string[]) => join(folder, ...parts);

const tally = <T>(items: T[], name: (item: T) => string): Record<string, number> => {
	const counts: Record<string, number> = {};
	for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
	return counts;
};
const issuesOf = (issues: Issue[]) => tally(issues, ({ code, column }) => `${code} ${column}`);
const outcomesOf = (contacts: Contact[]) => tally(contacts, ({ outcome }) => outcome);

async function takenFrom(path: string, zone: string): Promise<{ found: Survey; taken: Taken<'contacts'> }> {
	const found = await survey(path, { zone });
	const taken = await readFile(path, found.dialect, { ...found.recipe, kind: 'contacts' }, { organisationZone: zone });
	return { found, taken };
}

describe.skipIf(!there)(`the calls of a bank (skipped when ${folder} is absent)`, () => {
	let january: { found: Survey; taken: Taken<'contacts'> };
	beforeAll(async () => {
		january = await takenFrom(file('bank-calls', 'january.txt'), 'Asia/Jerusalem');
	});

	test('are recognised column by column', () => {
		expect(january.found.dialect).toMatchObject({
			encoding: 'utf-8',
			delimiter: '\t',
			lineEnd: '\r\n',
			skippedLines: 0,
			headerRows: 1
		});
		expect(january.found.recipe.identity).toEqual(['call_id', 'vru+line']);
		expect(january.found.lacking).toEqual([]);
		expect(mapOf(january.found)).toEqual({
			contact_id: 'call_id as text',
			customer_key: 'customer_id as customer',
			started_at: 'date + vru_entry as instant:ymd',
			queue_started_at: 'date + q_start as instant:ymd',
			agent_started_at: 'date + ser_start as instant:ymd',
			reason: 'type as text',
			agent: 'server as text',
			ivr_seconds: 'vru_time as duration:seconds',
			wait_seconds: 'q_time as duration:seconds',
			talk_seconds: 'ser_time as duration:seconds',
			outcome: 'outcome as outcome:words'
		});
	});

	test('of January are all read, and each has an identity of its own', () => {
		expect([january.taken.read, january.taken.refused, january.taken.records.length]).toEqual([31_599, 0, 31_599]);
		expect(new Set(january.taken.records.map(({ identity }) => identity)).size).toBe(31_599);
	});

	test('show their dirt: negative menu times, rounded customers, agents without a name', () => {
		expect(issuesOf(january.taken.issues)).toEqual({
			'negative vru_time': 33,
			'rounded_id customer_id': 24,
			'handled_without_agent server': 490
		});
		expect(january.taken.records.filter(({ ivrSeconds }) => ivrSeconds === null)).toHaveLength(33);
	});

	test('end as the file says, and handled needs an agent who took the call', () => {
		const outcomes = outcomesOf(january.taken.records);
		expect(outcomes).toMatchObject({ handled: 26_528, unknown: 490, missed: 42, internal: 240, abandoned_ivr: 1198 });
		expect((outcomes.abandoned_queue ?? 0) + (outcomes.short_abandon ?? 0)).toBe(3101);
	});

	test('keep anonymous callers apart from customers', () => {
		const anonymous = january.taken.records.filter(({ customer }) => customer === null);
		expect(anonymous).toHaveLength(18_175 + 24);
	});

	test('that pass midnight are taken by the agent on the next day', () => {
		const late = january.taken.records.filter(
			({ startedAt, agentStartedAt }) => agentStartedAt !== null && agentStartedAt < startedAt - 3600
		);
		expect(late).toEqual([]);
		const past = january.taken.records.filter(
			({ day, agentStartedAt }) =>
				agentStartedAt !== null && new Date((agentStartedAt + 7200) * 1000).toISOString().slice(0, 10) > day
		);
		expect(past.length).toBeGreaterThanOrEqual(3);
	});

	test('of February have the same form, so one recipe reads both months', async () => {
		const path = file('bank-calls', 'february.txt');
		const found = await survey(path, { zone: 'Asia/Jerusalem', recipes: [{ ...january.found.recipe, name: 'bank' }] });
		expect([found.known, found.recipe.name]).toEqual([true, 'bank']);
		const taken = await readFile(
			path,
			found.dialect,
			{ ...found.recipe, kind: 'contacts' },
			{ organisationZone: 'Asia/Jerusalem' }
		);
		expect([taken.read, taken.refused]).toEqual([33_344, 0]);
		expect(issuesOf(taken.issues)).toEqual({
			'negative vru_time': 25,
			'rounded_id customer_id': 21,
			'handled_without_agent server': 491
		});
		expect(outcomesOf(taken.records)).toMatchObject({
			handled: 26_621,
			missed: 50,
			unknown: 491,
			internal: 278,
			abandoned_ivr: 1941
		});
		expect(taken.records.every(({ day }) => day.startsWith('1999-02'))).toBe(true);
	});
});

describe.skipIf(!there)(`other real files (skipped when ${folder} is absent)`, () => {
	test('calls with satisfaction are read with rating, flag and both times', async () => {
		const { found, taken } = await takenFrom(file('calls-with-satisfaction', 'calls.csv'), 'Europe/Copenhagen');
		expect(mapOf(found)).toEqual({
			contact_id: 'Call Id as text',
			started_at: expect.stringMatching(/^Date \+ Time as instant:/) as string,
			reason: 'Topic as text',
			agent: 'Agent as text',
			wait_seconds: 'Speed of answer in seconds as duration:seconds',
			talk_seconds: 'AvgTalkDuration as duration:clock',
			outcome: 'Answered (Y/N) as outcome:answered',
			resolved: 'Resolved as flag',
			rating: 'Satisfaction rating as scale:1-5'
		});
		expect([taken.read, taken.refused, taken.issues]).toEqual([5000, 0, []]);
		expect(outcomesOf(taken.records)).toEqual({ handled: 4054, abandoned_queue: 946 });
		const rated = taken.records.flatMap(({ rating }) => rating ?? []);
		expect([rated.length, taken.records.filter(({ resolved }) => resolved).length]).toEqual([4054, 3646]);
		expect(taken.records.some(({ customer }) => customer !== null)).toBe(false);
	});

	test('the same calls as a workbook are read alike', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'intake-'));
		onTestFinished(() => {
			rmSync(folder, { recursive: true });
		});
		const { path, container } = await unpack(file('calls-with-satisfaction', 'calls.xlsx'), folder);
		const found = await survey(path, { zone: 'UTC', container });
		const plain = await survey(file('calls-with-satisfaction', 'calls.csv'), { zone: 'UTC' });
		expect([found.container?.kind, found.lacking, mapOf(found)]).toEqual(['workbook', [], mapOf(plain)]);
	});

	test('purchases in columns without names are mapped by place once their kind is told', async () => {
		const path = file('purchases', 'CDNOW_master.txt');
		expect((await refusalOf(survey(path, { zone: 'UTC' }))).code).toBe('kind_unclear');
		const found = await survey(path, { zone: 'UTC', kind: 'orders' });
		expect(mapOf(found)).toEqual({
			customer_key: 'Column 1 as customer',
			ordered_at: 'Column 2 as instant:ymd',
			amount: 'Column 4 as number'
		});
		expect(found.notes.map(({ code }) => code)).toContain('header_absent');
	});

	test('daily totals are totals without a day, and not taken for contacts', async () => {
		const path = file('daily-totals', 'Call Center Data.csv');
		const found = await survey(path, { zone: 'UTC' });
		expect([found.recipe.kind, found.lacking]).toEqual(['totals', ['day']]);
		expect((await refusalOf(survey(path, { zone: 'UTC', kind: 'contacts' }))).code).toBe('totals_not_contacts');
	});

	test('a list of employees is shown with its columns, and a row whose cells are shifted harms nothing', async () => {
		const found = await survey(file('staff-survey', 'HRDataset_v14.csv'), { zone: 'UTC' });
		expect([found.recipe.kind, found.columns.length, found.lacking]).toEqual(['employment', 36, []]);
		expect(mapOf(found)).toMatchObject({
			agent: 'Employee_Name as text',
			team: 'Department as text',
			from_day: 'DateofHire as day:mdy',
			until_day: 'DateofTermination as day:mdy',
			leaving_reason: 'TermReason as text'
		});
	});

	test('customers without a contact lack what contacts need', async () => {
		expect(
			(await survey(file('calls-with-satisfaction', 'customers.csv'), { zone: 'UTC', kind: 'contacts' })).lacking
		).toEqual(['started_at']);
	});
});
