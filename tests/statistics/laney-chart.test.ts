import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laneyChart, variesTooMuch } from '#lib/statistics/laney-chart.ts';
import { randomStream } from '#lib/statistics/random.ts';

/** Weeks with so many contacts each, of which a share that itself varies is resolved. */
const weeks = (seed: number, wander: number) => {
	const random = randomStream(seed, 'weeks');
	return Array.from({ length: 200 }, (_, place) => {
		const n = place % 2 ? 400 : 1600;
		const chance = random.normal(0.5, wander);
		return { n, events: Array.from({ length: n }, () => random.chance(chance)).filter(Boolean).length };
	});
};
const shares = fc.array(
	fc.integer({ min: 1, max: 500 }).chain((n) => fc.record({ events: fc.nat({ max: n }), n: fc.constant(n) })),
	{ minLength: 5, maxLength: 30 }
);

describe('limits for shares with uneven denominators', () => {
	test('worked by hand: five weeks', () => {
		// half of 400 all told; z = −2, 2, −2, 2, 0 and steps 4, 4, 4, 2
		const chart = laneyChart([
			{ events: 40, n: 100 },
			{ events: 60, n: 100 },
			{ events: 40, n: 100 },
			{ events: 60, n: 100 },
			{ events: 200, n: 400 }
		]);
		expect(chart?.mean).toBe(0.5);
		expect(chart?.sigmaZ).toBeCloseTo(3.5 / 1.128, 9);
		expect(chart?.points[4]).toMatchObject({ z: 0 });
		expect(chart?.points[4]?.high).toBeCloseTo(0.5 + 3 * (3.5 / 1.128) * 0.025, 9);
		expect(chart?.points[0]?.z).toBeCloseTo(-2 / (3.5 / 1.128), 9);
	});

	test('where only chance varies they are those of chance', () => {
		expect(Math.abs((laneyChart(weeks(1, 0))?.sigmaZ ?? NaN) - 1)).toBeLessThan(0.12);
	});

	test('where the share itself wanders they are wider, and nearly all weeks lie inside', () => {
		const chart = laneyChart(weeks(2, 0.08));
		expect(chart?.sigmaZ).toBeGreaterThan(3);
		expect(chart?.points.filter(({ z }) => Math.abs(z) > 3).length).toBeLessThan(10);
	});

	test('a point is outside its limits just when its deviation is beyond three', () => {
		fc.assert(
			fc.property(shares, (some) => {
				const chart = laneyChart(some);
				fc.pre(chart !== null);
				for (const [place, { low, high, z }] of chart.points.entries()) {
					const share = (some[place]?.events ?? NaN) / (some[place]?.n ?? NaN);
					fc.pre(Math.abs(Math.abs(z) - 3) > 1e-9);
					expect(share < low || share > high).toBe(Math.abs(z) > 3);
				}
			})
		);
	});

	test('four weeks, or weeks without any variation, have none', () => {
		expect(laneyChart(Array.from({ length: 4 }, (_, place) => ({ events: place, n: 10 })))).toBeNull();
		expect(laneyChart(Array.from({ length: 9 }, () => ({ events: 3, n: 10 })))).toBeNull();
		expect(laneyChart(Array.from({ length: 9 }, () => ({ events: 0, n: 10 })))).toBeNull();
		expect(() => laneyChart([{ events: 1, n: 0 }])).toThrow(RangeError);
	});

	test('a quarter off the mean is too much for one pair of limits', () => {
		expect(variesTooMuch([100, 110, 90])).toBe(false);
		expect(variesTooMuch([100, 125, 75])).toBe(true);
	});
});
