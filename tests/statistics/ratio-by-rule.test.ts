import { describe, expect, test } from 'vitest';
import { fieller } from '#lib/statistics/fieller.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { ratioByRule, ratioOfUnits } from '#lib/statistics/ratio-by-rule.ts';
import { ratioOf, sumsOf } from '#lib/statistics/ratio.ts';
import { cities } from './cities.ts';

const agents = (count: number) =>
	Array.from({ length: count }, (_, place) => ({ x: 200 + 13 * (place % 7), y: 40 + (place % 3) }));

describe('which interval a ratio gets', () => {
	test('below ten units it gets none', () => {
		expect(ratioByRule(sumsOf(agents(9)))).toMatchObject({ interval: null, way: 'none' });
		expect(ratioOfUnits(agents(9), randomStream(1, 'agents'))).toMatchObject({ interval: null, way: 'none' });
	});

	test('from ten to twenty-nine it gets Fieller’s', () => {
		for (const count of [10, 29]) {
			const ratio = ratioByRule(sumsOf(agents(count)));
			const wanted = fieller(sumsOf(agents(count)));
			expect(ratio).toEqual({
				value: wanted?.value,
				interval: { low: wanted?.low, high: wanted?.high },
				way: 'fieller'
			});
		}
	});

	test('from thirty on it gets the usual one', () => {
		const sums = sumsOf(agents(30));
		expect(ratioByRule(sums)?.way).toBe('delta');
		expect(ratioByRule(sums)?.interval).toEqual(ratioOf(sums)?.interval);
	});

	test('a noisy denominator asks for Fieller’s however many units there are', () => {
		const uneven = Array.from({ length: 60 }, (_, place) => ({ x: 1 + (place % 5), y: place % 12 === 0 ? 120 : 1 }));
		expect(ratioByRule(sumsOf(uneven))?.way).toBe('fieller');
	});

	test('where Fieller’s has no ends, drawing the units again stands in', () => {
		const uneven = [...agents(9), { x: 9000, y: 4000 }];
		expect(fieller(sumsOf(uneven))).toBeNull();
		expect(ratioByRule(sumsOf(uneven))).toMatchObject({ interval: null, way: 'none' });
		const drawn = ratioOfUnits(uneven, randomStream(1, 'uneven'));
		expect(drawn?.way).toBe('bootstrap');
		expect(drawn?.interval?.low).toBeLessThanOrEqual(drawn?.value ?? NaN);
		expect(drawn?.interval?.high).toBeGreaterThanOrEqual(drawn?.value ?? NaN);
	});

	test('the ten cities need no drawing, and nothing to divide by is no ratio', () => {
		expect(ratioOfUnits(cities, randomStream(1, 'cities'))).toEqual(ratioByRule(sumsOf(cities)));
		expect(ratioByRule(sumsOf([]))).toBeNull();
	});
});
