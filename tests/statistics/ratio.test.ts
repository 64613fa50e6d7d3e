import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedSums, meanOf, ratioOf, sumsOf, sumsOfShare } from '#lib/statistics/ratio.ts';
import { cities } from './cities.ts';

const pairs = fc.array(fc.record({ x: fc.integer({ min: 0, max: 5000 }), y: fc.integer({ min: 1, max: 20 }) }), {
	minLength: 2,
	maxLength: 60
});
const durations = fc.array(fc.integer({ min: 0, max: 7200 }), { minLength: 2, maxLength: 80 });

describe('a ratio of sums', () => {
	test('the cities of Davison and Hinkley come out as published', () => {
		const ratio = ratioOf(sumsOf(cities));
		expect(ratio?.value).toBeCloseTo(1.5203125, 7);
		expect(ratio?.standardError).toBeCloseTo(0.18999337, 7);
		// the infinitesimal jackknife has no n/(n−1)
		expect((ratio?.standardError ?? NaN) * Math.sqrt(9 / 10)).toBeCloseTo(0.18024354, 7);
		expect(ratio?.interval?.low).toBeCloseTo(1.0905176, 6);
		expect(ratio?.interval?.high).toBeCloseTo(1.9501074, 6);
	});

	test('the order of the units does not matter', () => {
		expect(ratioOf(sumsOf([...cities].reverse()))?.standardError).toBeCloseTo(0.18999337, 7);
	});

	test('the sums of two weeks added up say what the two weeks together say', () => {
		fc.assert(
			fc.property(pairs, pairs, (one, other) => {
				expect(ratioOf(addedSums(sumsOf(one), sumsOf(other)))).toEqual(ratioOf(sumsOf([...one, ...other])));
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

describe('the sums of a share', () => {
	test('give the share, and the error of independent cases', () => {
		const share = ratioOf(sumsOfShare(30, 100));
		expect(share?.value).toBe(0.3);
		expect(share?.standardError).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 99), 12);
	});

	test('are the sums of its cases one by one', () => {
		const cases = Array.from({ length: 20 }, (_, place) => ({ x: place < 7 ? 1 : 0, y: 1 }));
		expect(sumsOfShare(7, 20)).toEqual(sumsOf(cases));
	});
});
