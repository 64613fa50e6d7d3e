import { describe, expect, test } from 'vitest';
import { average } from '#lib/statistics/average.ts';
import { bootstrap } from '#lib/statistics/bootstrap.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { ratioOf, sumsOf } from '#lib/statistics/ratio.ts';
import { median } from '#lib/statistics/sample-quantile.ts';
import { cities } from './cities.ts';

const growth = (sample: readonly { x: number; y: number }[]): number | null => ratioOf(sumsOf(sample))?.value ?? null;

describe('intervals by drawing again and again', () => {
	test('the cities of Davison and Hinkley reach from about 1.25 to 2.1 both ways, as scipy has it', () => {
		const found = bootstrap(cities, growth, randomStream(1, 'cities'), 20_000);
		expect(Math.abs((found?.percentile.low ?? NaN) - 1.2511)).toBeLessThan(0.02);
		expect(Math.abs((found?.percentile.high ?? NaN) - 2.1104)).toBeLessThan(0.02);
		expect(Math.abs((found?.corrected?.low ?? NaN) - 1.2466)).toBeLessThan(0.02);
		expect(Math.abs((found?.corrected?.high ?? NaN) - 2.0906)).toBeLessThan(0.02);
	});

	test('the same seed gives the same interval, another seed one close by', () => {
		const [one, same, other] = [4, 4, 5].map((seed) => bootstrap(cities, growth, randomStream(seed, 'cities')));
		expect(one).toEqual(same);
		expect(other).not.toEqual(one);
		expect(Math.abs((other?.percentile.low ?? NaN) - (one?.percentile.low ?? NaN))).toBeLessThan(0.05);
	});

	test('for the mean of many even numbers it is the usual interval', () => {
		const numbers = Array.from({ length: 200 }, (_, place) => place);
		const error = Math.sqrt(((200 ** 2 - 1) / 12) * (200 / 199)) / Math.sqrt(200);
		const found = bootstrap(numbers, average, randomStream(2, 'mean'));
		expect(Math.abs((found?.corrected?.low ?? NaN) - (99.5 - 1.96 * error))).toBeLessThan(error / 5);
		expect(Math.abs((found?.corrected?.high ?? NaN) - (99.5 + 1.96 * error))).toBeLessThan(error / 5);
	});

	test('times sixty it is sixty times as wide', () => {
		const plain = bootstrap(cities, growth, randomStream(3, 'cities'));
		const scaled = bootstrap(
			cities.map(({ x, y }) => ({ x: 60 * x, y })),
			growth,
			randomStream(3, 'cities')
		);
		expect(scaled?.corrected?.high).toBeCloseTo(60 * (plain?.corrected?.high ?? NaN), 9);
	});

	test('units that are all alike cannot be corrected', () => {
		const found = bootstrap([5, 5, 5, 5], average, randomStream(1, 'alike'));
		expect(found).toEqual({ percentile: { low: 5, high: 5 }, corrected: null });
	});

	test('a statistic that often cannot be had has no interval', () => {
		const rarely = (sample: readonly number[]): number | null => (sample.includes(1) ? median(sample) : null);
		expect(bootstrap([1, 2, 3, 4, 5], rarely, randomStream(1, 'rarely'))).toBeNull();
		expect(bootstrap([], median, randomStream(1, 'none'))).toBeNull();
	});
});
