import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangC } from '#lib/statistics/erlang-c.ts';

const lines = fc
	.tuple(
		fc.integer({ min: 1, max: 80 }),
		fc.double({ min: 0.05, max: 0.98, noNaN: true }),
		fc.integer({ min: 1, max: 600 })
	)
	.map(([servers, busy, duration]) => ({ servers, duration, arrivals: (servers * busy) / duration }));

describe('a line in which nobody gives up', () => {
	test.each([
		[1, 0.5, 1 / 2],
		[2, 1, 1 / 3],
		[3, 2, 4 / 9],
		[14, 10, 0.17413193],
		[11, 10, 0.6821182],
		[50, 48, 0.6944556]
	])('%i servers and a load of %d make %d wait, as printed', (servers, load, delayed) => {
		expect(erlangC({ arrivals: load, duration: 1, servers })?.delayed).toBeCloseTo(delayed, 6);
	});

	test('a hundred calls in half an hour of three minutes each and fourteen agents: 88.8 per cent within 20 seconds', () => {
		const line = erlangC({ arrivals: 100 / 1800, duration: 180, servers: 14 });
		expect(line?.answeredWithin(20)).toBeCloseTo(0.88835002, 8);
		expect(line?.meanWait).toBeCloseTo(7.835937, 6);
		expect(line?.occupancy).toBeCloseTo(0.7142857, 7);
	});

	test('fifty agents and 48 calls a minute wait 20.8 seconds, one in ten over 58.1, seventeen in line', () => {
		const line = erlangC({ arrivals: 48 / 60, duration: 60, servers: 50 });
		expect(line?.meanWait).toBeCloseTo(20.8337, 3);
		expect(line?.waitOf(0.9)).toBeCloseTo(58.139, 3);
		expect(line?.queue).toBeCloseTo(16.667, 3);
		expect(line?.occupancy).toBeCloseTo(0.96, 12);
	});

	test('those in line are arrivals times their wait, and the share within a wait is that wait back', () => {
		fc.assert(
			fc.property(lines, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (line, share) => {
				const found = erlangC(line);
				expect(found?.queue).toBeCloseTo(line.arrivals * (found?.meanWait ?? NaN), 9);
				expect(found?.answeredWithin(0)).toBeCloseTo(1 - (found?.delayed ?? NaN), 12);
				const wait = found?.waitOf(share) ?? NaN;
				expect(found?.answeredWithin(wait)).toBeCloseTo(Math.max(share, 1 - (found?.delayed ?? NaN)), 9);
			})
		);
	});

	test('in minutes the waits are a sixtieth of those in seconds', () => {
		fc.assert(
			fc.property(lines, ({ arrivals, duration, servers }) => {
				const seconds = erlangC({ arrivals, duration, servers });
				const minutes = erlangC({ arrivals: arrivals * 60, duration: duration / 60, servers });
				expect((minutes?.meanWait ?? NaN) * 60).toBeCloseTo(seconds?.meanWait ?? NaN, 6);
				expect(minutes?.delayed).toBeCloseTo(seconds?.delayed ?? NaN, 9);
			})
		);
	});

	test('with as much work as servers the line has no balance', () => {
		expect(erlangC({ arrivals: 2, duration: 1, servers: 2 })).toBeNull();
		expect(erlangC({ arrivals: 3, duration: 1, servers: 2 })).toBeNull();
	});
});
