import { describe, expect, test } from 'vitest';
import { csv, surveyOf, takeIn } from '../take-in.ts';

const header = 'Call ID,Customer ID,Start time,Agent,Queue,Menu time (s),Wait (s),Talk time (s),Transfers';
type Leg = { id?: number; customer?: string; at?: string; agent: string; queue?: string; wait?: number; talk?: number };
const row = ({ id = 1, customer = `4711${String(id)}`, at = '09:00', queue = 'Billing', ...leg }: Leg) =>
	`C${id},${customer},2026-01-0${id}T${at}:07,${leg.agent},${queue},20,${leg.wait ?? 0},${leg.talk ?? 0},1`;
/** Six calls of two parts each. */
const calls = (second: Partial<Leg> = {}) =>
	[1, 2, 3, 4, 5, 6].flatMap((id) => [
		row({ id, agent: 'Desk', wait: 30, talk: 40 }),
		row({ id, at: '09:02', agent: 'Anna', talk: 100, ...second })
	]);
const combineOf = async (rows: string[]) => (await surveyOf(csv(header, ...rows))).recipe.combine;

describe('rows with one id', () => {
	test('are parts of one contact where it is one customer, soon after, with another agent', async () => {
		const file = csv(header, ...calls());
		const { recipe, notes } = await surveyOf(file);
		expect(recipe.combine).toMatchObject({ by: ['Call ID'], parent: null });
		expect(recipe.identity).toEqual(['Call ID']);
		expect(notes).toContainEqual({ code: 'joined_ids', details: { column: 'Call ID' } });
		const { records, joined } = await takeIn('contacts', file);
		expect([records.length, joined]).toEqual([6, 6]);
		expect(records[0]).toMatchObject({ agent: 'Anna', waitSeconds: 30, talkSeconds: 140, transfers: 1 });
	});

	test('which each repeat the time in the menu do not add it up', async () => {
		const file = csv(header, ...calls());
		expect(await combineOf(calls())).toMatchObject({ whole: ['ivr_seconds'] });
		expect((await takeIn('contacts', file)).records[0]?.ivrSeconds).toBe(20);
	});

	test('are parts of one contact in another queue too', async () => {
		expect(await combineOf(calls({ agent: 'Desk', queue: 'Technical' }))).not.toBeNull();
	});

	test.each([
		['are of different customers', calls({ customer: '900' })],
		['lie many hours apart, as the steps of a case do', calls({ at: '15:30' })],
		['have one agent and one queue', calls({ agent: 'Desk' })],
		['are too few to tell', calls().slice(0, 8)]
	])('stay contacts of their own where they %s', async (_, rows) => {
		expect(await combineOf(rows)).toBeNull();
	});

	test('that are wholly equal say nothing', async () => {
		const rows = [1, 2, 3, 4, 5, 6].map((id) => row({ id, agent: 'Anna', talk: 100 }));
		expect(await combineOf([...rows, ...rows])).toBeNull();
	});
});
