import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedWait, waitAt } from '#lib/analyses/mix/expected-wait.ts';
import type { QueueDay, QueueDays } from '#lib/analyses/mix/queue-days.ts';
import { erlangA } from '#lib/statistics/erlang-a.ts';
import { randomStream, type Random } from '#lib/statistics/random.ts';

const [shares, patienceSeconds] = [[0.25, 0.25, 0.25, 0.25], 300];
const quiet = 0.8;

/** A hundred days of half hours with ten people free for calls, of twelve and a half who are there, and waits as told. */
function days(seed: number, waitOf: (expected: number, random: Random) => number): QueueDays {
	const random = randomStream(seed, 'queue');
	const told = Array.from({ length: 100 }, (_, place): QueueDay => {
		const handled = random.whole(150, 240);
		const line = { arrivals: handled / 4 / 1800, duration: 300, patience: patienceSeconds, servers: 10 };
		return {
			...{ day: 20_000 + place, period: Math.floor(place / 28) - 2, handled, handleSeconds: 300 * handled },
			...{ loggedInSeconds: (4 * 1800 * 10) / quiet, waits: 200 },
			waitSeconds: waitOf(erlangA(line).meanWait, random)
		};
	});
	return { days: told, shares, patienceSeconds };
}

describe('the wait that a queue formula expects', () => {
	const asExpected = expectedWait(days(1, (expected, random) => expected + random.normal(0, 1)));

	test('is borne out where callers wait as a queue makes them', () => {
		expect(asExpected?.borneOut).toBeGreaterThan(0.9);
		expect(asExpected?.borneOut).toBeLessThan(1.1);
		expect(asExpected?.error).toBeLessThan(0.1);
	});

	test('is longer the more work each agent has, and never beyond the work that was seen', () => {
		const { waits = [], works = [] } = asExpected ?? {};
		expect(waits).toEqual(waits.toSorted((a, b) => a - b));
		expect(works[0]).toBeGreaterThan(0.7);
		expect(works.at(-1)).toBeLessThan(1.3);
	});

	test('finds how many of those who are there are free for calls', () => {
		const line = { arrivals: 195 / 4 / 1800, duration: 300, patience: patienceSeconds };
		const tenth = erlangA({ ...line, servers: 9 }).meanWait - erlangA({ ...line, servers: 10 }).meanWait;
		const found = (waitAt(asExpected ?? { works: [], waits: [] }, 1.1) ?? NaN) - (asExpected?.nowSeconds ?? NaN);
		expect(found / tenth).toBeGreaterThan(0.6);
		expect(found / tenth).toBeLessThan(1.8);
	});

	test('is half borne out where callers wait half as much longer', () => {
		const half = expectedWait(days(2, (expected, random) => 20 + expected / 2 + random.normal(0, 1)));
		const whole = expectedWait(days(2, (expected, random) => 20 + expected + random.normal(0, 1)));
		expect(half?.borneOut).toBeLessThan(0.8 * (whole?.borneOut ?? NaN));
	});

	test('is not told where busy days do not make callers wait', () => {
		const found = Array.from({ length: 20 }, (_, seed) =>
			expectedWait(days(seed, (_day, random) => random.between(20, 50)))
		);
		expect(found.filter((each) => each !== null).length).toBeLessThanOrEqual(2);
	});

	test('is not told of a few days, nor of days before a target only', () => {
		const queue = days(1, (expected) => expected);
		expect(expectedWait({ ...queue, days: queue.days.slice(0, 30) })).toBeNull();
		expect(expectedWait({ ...queue, days: queue.days.map((day) => ({ ...day, period: -1 })) })).toBeNull();
		expect(expectedWait({ ...queue, days: [] })).toBeNull();
	});
});

describe('the wait at some work', () => {
	const table = { works: [0.8, 1, 1.2], waits: [10, 20, 60] };

	test('lies on the table, between its rows, and nowhere outside them', () => {
		expect([0.8, 1, 1.1, 1.2].map((work) => waitAt(table, work))).toEqual([
			10,
			20,
			expect.closeTo(40, 9),
			expect.closeTo(60, 9)
		]);
		expect([0.79, 1.21].map((work) => waitAt(table, work))).toEqual([null, null]);
	});

	test('never falls as work grows', () => {
		const work = fc.double({ min: 0.8, max: 1.2, noNaN: true });
		fc.assert(
			fc.property(work, work, (one, other) => {
				const [less, more] = [Math.min(one, other), Math.max(one, other)].map((each) => waitAt(table, each));
				expect(less).toBeLessThanOrEqual((more ?? NaN) + 1e-9);
			})
		);
	});
});
