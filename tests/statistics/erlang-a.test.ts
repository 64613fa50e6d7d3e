import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangA } from '#lib/statistics/erlang-a.ts';
import { erlangC } from '#lib/statistics/erlang-c.ts';

const lines = fc
	.record({
		servers: fc.integer({ min: 1, max: 60 }),
		duration: fc.integer({ min: 1, max: 600 }),
		busy: fc.double({ min: 0.05, max: 2, noNaN: true }),
		patience: fc.integer({ min: 1, max: 2000 })
	})
	.map(({ servers, duration, busy, patience }) => ({
		servers,
		duration,
		patience,
		arrivals: (servers * busy) / duration
	}));

/** The same from the states one by one, plainly. */
function stateByState(line: { arrivals: number; duration: number; servers: number; patience: number }) {
	const weights = [1];
	for (let k = 1; k < 3000; k++) {
		const leave = Math.min(k, line.servers) / line.duration + Math.max(0, k - line.servers) / line.patience;
		weights.push(((weights[k - 1] ?? 0) * line.arrivals) / leave);
	}
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const mean = (of: (k: number) => number) => weights.reduce((sum, weight, k) => sum + weight * of(k), 0) / whole;
	const queue = mean((k) => Math.max(0, k - line.servers));
	return {
		delayed: mean((k) => Number(k >= line.servers)),
		queue,
		abandoned: queue / line.patience / line.arrivals,
		occupancy: mean((k) => Math.min(k, line.servers)) / line.servers
	};
}

describe('a line in which people give up', () => {
	test('fifty agents, 48 calls a minute, two minutes of patience: 3.1 per cent give up after 3.7 seconds on average', () => {
		const line = erlangA({ arrivals: 48 / 60, duration: 60, servers: 50, patience: 120 });
		expect(line.abandoned).toBeCloseTo(0.0309122, 6);
		expect(line.meanWait).toBeCloseTo(3.70947, 4);
		expect(line.waitOf(0.9)).toBeCloseTo(12.445, 3);
		expect(line.queue).toBeCloseTo(2.96758, 4);
		expect(line.occupancy).toBeCloseTo(0.9303242, 6);
		expect(line.delayed).toBeCloseTo(0.4677741, 6);
	});

	test('a hundred calls in half an hour, three minutes each, five of patience, fourteen agents: as pyworkforce has it', () => {
		const line = erlangA({ arrivals: 100 / 30, duration: 3, servers: 14, patience: 5 });
		expect(line.delayed).toBeCloseTo(0.14526, 5);
		expect(line.abandoned).toBeCloseTo(0.013984, 6);
		expect(line.occupancy).toBeCloseTo(0.704297, 6);
		expect(line.meanWait).toBeCloseTo(0.069919, 6);
	});

	test('one agent with everything once a minute is a Poisson count of one', () => {
		const line = erlangA({ arrivals: 1, duration: 1, servers: 1, patience: 1 });
		expect(line.delayed).toBeCloseTo(1 - Math.exp(-1), 12);
		expect(line.abandoned).toBeCloseTo(Math.exp(-1), 12);
	});

	test('is the sum over its states one by one', () => {
		fc.assert(
			fc.property(lines, (line) => {
				fc.pre(line.arrivals * (line.patience + line.duration) < 500);
				const plain = stateByState(line);
				const found = erlangA(line);
				for (const part of ['delayed', 'queue', 'abandoned', 'occupancy'] as const)
					expect(Math.abs(found[part] - plain[part])).toBeLessThan(1e-9 * Math.max(1, plain[part]));
			})
		);
	});

	test('who is not answered in the end gave up, and who is answered at once did not wait', () => {
		fc.assert(
			fc.property(lines, (line) => {
				const found = erlangA(line);
				expect(found.answeredWithin(1e9)).toBeCloseTo(1 - found.abandoned, 9);
				expect(found.answeredWithin(0)).toBeCloseTo(1 - found.delayed, 8);
				expect(found.answeredWithin(30)).toBeGreaterThanOrEqual(found.answeredWithin(10) - 1e-9);
			})
		);
	});

	test('with endless patience it is the line in which nobody gives up', () => {
		const line = { arrivals: 100 / 1800, duration: 180, servers: 14 };
		const [patient, never] = [erlangA({ ...line, patience: 1e9 }), erlangC(line)];
		expect(patient.delayed).toBeCloseTo(never?.delayed ?? NaN, 5);
		expect(patient.meanWait).toBeCloseTo(never?.meanWait ?? NaN, 3);
		expect(patient.answeredWithin(20)).toBeCloseTo(never?.answeredWithin(20) ?? NaN, 5);
		expect(patient.waitOf(0.95)).toBeCloseTo(never?.waitOf(0.95) ?? NaN, 2);
	});

	test('twice the work that a large house can do: half give up, and nothing overflows', () => {
		const line = erlangA({ arrivals: 5000, duration: 1, servers: 2500, patience: 1 });
		expect(line.abandoned).toBeCloseTo(0.5, 9);
		expect(line.occupancy).toBeCloseTo(1, 9);
		expect(line.answeredWithin(0.1)).toBeCloseTo(0, 9);
	});

	test('no patience at all and no servers are refused', () => {
		expect(() => erlangA({ arrivals: 1, duration: 1, servers: 1, patience: 0 })).toThrow(RangeError);
		expect(() => erlangA({ arrivals: 1, duration: 1, servers: 0, patience: 1 })).toThrow(RangeError);
	});
});
