import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOf, ratioOf, type RatioSums } from '#lib/statistics/ratio.ts';

// Davison and Hinkley 1997, populations of ten cities in 1920 and 1930
const before = [138, 93, 61, 179, 48, 37, 29, 23, 30, 2];
const after = [143, 104, 69, 260, 75, 63, 50, 48, 111, 50];

const sumsOf = (pairs: readonly (readonly [number, number])[]): RatioSums => {
	const sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
	for (const [x, y] of pairs) {
		sums.n += 1;
		sums.x += x;
		sums.y += y;
		sums.xx += x * x;
		sums.yy += y * y;
		sums.xy += x * y;
	}
	return sums;
};
const cities = after.map((x, index) => [x, before[index] ?? 0] as const);
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 20 })), {
	minLength: 2,
	maxLength: 60
});
const durations = fc.array(fc.integer({ min: 0, max: 7200 }), { minLength: 2, maxLength: 80 });

describe('a ratio of sums', () => {
	test('the cities of Davison and Hinkley come out as published', () => {
		const ratio = ratioOf(sumsOf(cities));
		expect(ratio?.value).toBeCloseTo(1.5203125, 7);
		expect(ratio?.standardError).toBeCloseTo(0.18999337, 7);
		expect(ratio?.interval?.low).toBeCloseTo(1.0905176, 3);
		expect(ratio?.interval?.high).toBeCloseTo(1.9501074, 3);
	});

	test('the order of the units does not matter', () => {
		expect(ratioOf(sumsOf([...cities].reverse()))?.standardError).toBeCloseTo(0.18999337, 7);
	});

	test('the sums of two weeks added up say what the two weeks together say', () => {
		fc.assert(
			fc.property(pairs, pairs, (one, other) => {
				const a = sumsOf(one);
				const b = sumsOf(other);
				const added = {
					n: a.n + b.n,
					x: a.x + b.x,
					y: a.y + b.y,
					xx: a.xx + b.xx,
					yy: a.yy + b.yy,
					xy: a.xy + b.xy
				};
				expect(ratioOf(added)).toEqual(ratioOf(sumsOf([...one, ...other])));
			})
		);
	});

	test('the ratio lies inside its interval', () => {
		fc.assert(
			fc.property(pairs, (some) => {
				const ratio = ratioOf(sumsOf(some));
				expect(ratio).not.toBeNull();
				if (!ratio?.interval) return;
				expect(ratio.interval.low).toBeLessThan(ratio.value);
				expect(ratio.interval.high).toBeGreaterThan(ratio.value);
			})
		);
	});

	test('nothing to divide by is no ratio', () => {
		expect(ratioOf({ n: 3, x: 5, y: 0, xx: 9, yy: 0, xy: 0 })).toBeNull();
		expect(meanOf(0, 0, 0)).toBeNull();
	});

	test('one unit, or units that are all alike, have a value and no interval', () => {
		expect(meanOf(1, 240, 240 ** 2)).toEqual({ value: 240, standardError: null, interval: null });
		expect(meanOf(500, 0, 0)).toEqual({ value: 0, standardError: null, interval: null });
		expect(meanOf(7, 2.1, 0.63)?.interval).toBeNull();
	});
});

describe('a mean', () => {
	test('its standard error is the deviation over the root of n', () => {
		// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sample variance 32/7
		const mean = meanOf(8, 40, 232);
		expect(mean?.value).toBe(5);
		expect(mean?.standardError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 12);
	});

	test('in minutes instead of seconds everything is sixty times smaller', () => {
		fc.assert(
			fc.property(durations, (seconds) => {
				const sum = seconds.reduce((total, value) => total + value, 0);
				const squares = seconds.reduce((total, value) => total + value ** 2, 0);
				const inSeconds = meanOf(seconds.length, sum, squares);
				const inMinutes = meanOf(seconds.length, sum / 60, squares / 3600);
				expect(inMinutes?.value).toBeCloseTo((inSeconds?.value ?? NaN) / 60, 9);
				expect(inMinutes?.interval === null).toBe(inSeconds?.interval === null);
				if (!inMinutes?.interval || !inSeconds?.interval) return;
				expect(inMinutes.interval.high).toBeCloseTo(inSeconds.interval.high / 60, 6);
			})
		);
	});
});
