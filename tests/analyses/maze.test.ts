import { describe, expect, test } from 'vitest';
import { mazeCost } from '#lib/analyses/journeys/maze-cost.ts';
import { mazePaths } from '#lib/analyses/journeys/maze-paths.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';

const costOf = (contacts: readonly ContactByHand[]) => mazeCost(evidenceByHand({ contacts }).contacts, 100, 130);
const many = (count: number, contact: ContactByHand): ContactByHand[] => Array.from({ length: count }, () => contact);

describe('what obstacles took of customers’ time', () => {
	test('counts the menu beyond what one round takes', () => {
		const { put_back: cost } = costOf([
			...many(10, { day: 110, ivrEntries: 1, ivrSeconds: 60 }),
			...many(30, { day: 110, ivrEntries: 2, ivrSeconds: 180 })
		]);
		expect(cost).toEqual({ times: 30, customerHours: 1, agentHours: null });
	});

	test('counts all of a further contact, wrap-up left out, and the agent’s whole time', () => {
		const call = { day: 110, agent: 'Anna', ivrSeconds: 60, waitSeconds: 240, handleSeconds: 360, wrapSeconds: 60 };
		const { extra } = costOf(
			Array.from({ length: 12 }, (_, place) => ({ ...call, customer: `c${String(place % 6)}` }))
		);
		expect(extra).toEqual({ times: 6, customerHours: 1, agentHours: 0.6 });
	});

	test('adds up the waiting, of those who gave up as well', () => {
		const { wait } = costOf([
			{ day: 110, waitSeconds: 1800 },
			{ day: 110, waitSeconds: 1800, outcome: 'abandoned_queue' },
			{ day: 110, waitSeconds: 0 }
		]);
		expect(wait).toEqual({ times: 2, customerHours: 1, agentHours: null });
	});

	test('is of the days that are asked about only', () => {
		expect(
			costOf([
				{ day: 99, waitSeconds: 60 },
				{ day: 131, waitSeconds: 60 }
			]).wait.times
		).toBe(0);
	});

	test('is not known where the source does not tell', () => {
		const cost = costOf([{ day: 110, customer: 'c' }]);
		expect([cost.put_back.times, cost.passed_on.times, cost.put_back.customerHours]).toEqual([null, null, null]);
	});
});

describe('the ways of contacts', () => {
	const ways = mazePaths(
		evidenceByHand({
			contacts: [
				...many(40, { day: 110, ivrEntries: 1, queue: 'Service', transfers: 0 }),
				...many(25, { day: 110, ivrEntries: 2, queue: 'Service', transfers: 1 }),
				...many(3, {
					day: 110,
					ivrEntries: 3,
					queue: 'Bills',
					transfers: 1,
					outcome: 'abandoned_queue',
					waitSeconds: 60
				})
			]
		}).contacts,
		100,
		130
	);

	test('lead from the menu to the queue, to whether they were passed on, and to their end', () => {
		expect(ways.layers.map(({ name }) => name)).toEqual(['menu', 'queue', 'passing', 'ending']);
		expect(ways.layers[0]?.nodes.map(({ id, count }) => [id, count])).toEqual([
			['menu_once', 40],
			['menu_again', 25]
		]);
		expect(ways.flows.filter(({ layer }) => layer === 2).map(({ from, to, count }) => [from, to, count])).toEqual([
			['not_passed_on', 'helped', 40],
			['passed_on', 'helped', 25]
		]);
	});

	test('of fewer than twenty contacts are not drawn', () => {
		expect(JSON.stringify(ways)).not.toContain('Bills');
		for (const { count } of ways.flows) expect(count).toBeGreaterThanOrEqual(20);
	});

	test('have queues by their own names, the smaller ones together', () => {
		const contacts = Array.from({ length: 10 }, (_, place) =>
			many(20 + place, { day: 110, queue: `Queue ${String(place)}` })
		);
		const { layers } = mazePaths(evidenceByHand({ contacts: contacts.flat() }).contacts, 100, 130);
		const queues = layers[1]?.nodes.map(({ id, count }) => [id, count]) ?? [];
		expect(queues).toHaveLength(8);
		expect(queues.find(([id]) => id === 'other')?.[1]).toBe(20 + 21 + 22);
		expect(queues[1]?.[0]).toBe('queue:Queue 9');
	});
});
