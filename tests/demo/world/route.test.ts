import { randomStream } from '#lib/statistics/random.ts';
import { describe, expect, test } from 'vitest';
import { queueOf, queues, routeOn } from '#lib/demo/world/route.ts';
import { agentOf, waitingOf } from './by-hand.ts';

const nameOf = (over: Parameters<typeof waitingOf>[0], billingIsAway: boolean, number: number) =>
	queues[queueOf(waitingOf(over), billingIsAway, number)]?.name;

describe('the way of a matter', () => {
	test('Swedish matters go to Malmö, Danish bills to the billing teams, most account matters to the partner', () => {
		expect(nameOf({ isSwedish: true, reason: 1 }, true, 0.1)).toBe('Malmö Kundtjänst');
		expect(nameOf({ reason: 1 }, false, 0.1)).toBe('Odense Faktura');
		expect([0.6, 0.63].map((number) => nameOf({ reason: 0 }, false, number))).toEqual([
			'Fjordsvar Konto',
			'Odense Service'
		]);
		expect(nameOf({ reason: 3 }, false, 0.1)).toBe('Odense Service');
	});

	test('while billing is away the partner has nearly all simple bills and a third of the hard ones', () => {
		expect([0.94, 0.96].map((number) => nameOf({ reason: 1 }, true, number))).toEqual([
			'Fjordsvar Faktura',
			'Odense Service'
		]);
		expect([0.34, 0.36].map((number) => nameOf({ reason: 2 }, true, number))).toEqual([
			'Fjordsvar Faktura',
			'Odense Service'
		]);
	});

	const [biller, helper] = [agentOf({ number: 1, team: 1 }), agentOf({ number: 2, team: 3 })];

	test('a matter is taken by somebody of its queue who is there', () => {
		const route = routeOn([biller, helper], false, randomStream(1, 'test'));
		expect(route(waitingOf({ reason: 1 }))).toEqual({ agent: biller, queue: 0, isSameAgent: false });
		expect(route(waitingOf({ reason: 3 }))).toEqual({ agent: helper, queue: 1, isSameAgent: false });
	});

	test('where nobody of the queue is there, the service queue takes it', () => {
		const route = routeOn([helper], false, randomStream(1, 'test'));
		expect(route(waitingOf({ reason: 1 }))).toEqual({ agent: helper, queue: 1, isSameAgent: false });
		expect(routeOn([], false, randomStream(1, 'test'))(waitingOf()).agent).toBeUndefined();
	});

	test('about one repeat in seven comes back to the agent who had it, if they are there', () => {
		const route = routeOn([biller, helper], false, randomStream(1, 'test'));
		const returns = Array.from({ length: 4000 }, () => route(waitingOf({ reason: 1, lastAgent: helper })));
		const same = returns.filter(({ isSameAgent }) => isSameAgent);
		expect(same.length / returns.length).toBeCloseTo(0.15, 1);
		expect(same.every(({ agent, queue }) => agent === helper && queue === 1)).toBe(true);
		const gone = routeOn([biller], false, randomStream(1, 'test'));
		expect(gone(waitingOf({ reason: 1, lastAgent: helper })).agent).toBe(biller);
	});
});
