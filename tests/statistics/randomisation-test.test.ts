import { describe, expect, test } from 'vitest';
import { randomStream } from '#lib/statistics/random.ts';
import { randomisationTest } from '#lib/statistics/randomisation-test.ts';

const drawn = () => randomStream(1, 'randomised');

/** Mean of the treated less mean of the others. */
const gapOf = (numbers: readonly number[]) => (treated: ReadonlySet<number>) => {
	const mean = (list: number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
	return mean(numbers.filter((_, unit) => treated.has(unit))) - mean(numbers.filter((_, unit) => !treated.has(unit)));
};

describe('had others been treated', () => {
	test('one team of nine that stands out most does so in one way of nine', () => {
		const found = randomisationTest(9, [4], gapOf([1, 2, 3, 2, 30, 1, 2, 3, 2]), drawn());
		expect(found).toEqual({ p: 1 / 9, ways: 9, all: true });
	});

	test('two of five: two of the ten ways are as far apart, by hand', () => {
		// {1,2} is 2.5 below the others as observed, {4,5} as far above, and the rest are nearer
		const found = randomisationTest(5, [0, 1], gapOf([1, 2, 3, 4, 5]), drawn());
		expect(found).toEqual({ p: 0.2, ways: 10, all: true });
	});

	test('with more ways than can be tried, drawn ones tell nearly the same', () => {
		const numbers = Array.from({ length: 14 }, (_, unit) => (unit * 7) % 14);
		const treated = [0, 3, 5, 8, 9, 12];
		const every = randomisationTest(14, treated, gapOf(numbers), drawn(), 5000);
		const some = randomisationTest(14, treated, gapOf(numbers), drawn(), 1999);
		expect([every?.all, every?.ways, some?.all, some?.ways]).toEqual([true, 3003, false, 2000]);
		expect(Math.abs((some?.p ?? NaN) - (every?.p ?? NaN))).toBeLessThan(0.04);
		expect(randomisationTest(14, treated, gapOf(numbers), drawn(), 1999)).toEqual(some);
	});

	test('where everyone is alike every way is as far apart', () => {
		expect(randomisationTest(6, [1, 2], gapOf([3, 3, 3, 3, 3, 3]), drawn())?.p).toBe(1);
	});

	test('without a statistic there is no test, and a unit that is not there is refused', () => {
		expect(randomisationTest(5, [1], () => null, drawn())).toBeNull();
		expect(() => randomisationTest(5, [5], () => 1, drawn())).toThrow(RangeError);
		expect(() => randomisationTest(5, [1, 1], () => 1, drawn())).toThrow(RangeError);
	});
});
