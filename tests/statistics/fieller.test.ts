import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { denominatorVariation, fieller } from '#lib/statistics/fieller.ts';
import { sumsOf } from '#lib/statistics/ratio.ts';
import { cities } from './cities.ts';

const units = fc.array(fc.record({ x: fc.integer({ min: 1, max: 500 }), y: fc.integer({ min: 80, max: 120 }) }), {
	minLength: 5,
	maxLength: 60
});

describe("Fieller's interval", () => {
	test('the cities of Davison and Hinkley reach from 1.196 to 2.461', () => {
		const ratio = fieller(sumsOf(cities));
		expect(ratio?.value).toBeCloseTo(1.5203125, 7);
		expect(ratio?.low).toBeCloseTo(1.1959564, 6);
		expect(ratio?.high).toBeCloseTo(2.4613752, 6);
	});

	test('it holds the ratio, and counting x in other units only rescales it', () => {
		fc.assert(
			fc.property(units, (some) => {
				const plain = fieller(sumsOf(some));
				fc.pre(plain !== null);
				const scaled = fieller(sumsOf(some.map(({ x, y }) => ({ x: 60 * x, y }))));
				expect(plain.low).toBeLessThan(plain.value);
				expect(plain.high).toBeGreaterThan(plain.value);
				expect(scaled?.low).toBeCloseTo(60 * plain.low, 6);
				expect(scaled?.high).toBeCloseTo(60 * plain.high, 6);
			})
		);
	});

	test('upside down it is one over it', () => {
		const upright = fieller(sumsOf(cities));
		const turned = fieller(sumsOf(cities.map(({ x, y }) => ({ x: y, y: x }))));
		expect(turned?.low).toBeCloseTo(1 / (upright?.high ?? NaN), 9);
		expect(turned?.high).toBeCloseTo(1 / (upright?.low ?? NaN), 9);
	});

	test('a denominator that may be nothing leaves it without ends', () => {
		expect(
			fieller(
				sumsOf([
					{ x: 1, y: 1 },
					{ x: 2, y: 40 },
					{ x: 3, y: -35 }
				])
			)
		).toBeNull();
	});

	test('one unit, or units that are all alike, have none', () => {
		expect(fieller(sumsOf([{ x: 2, y: 3 }]))).toBeNull();
		expect(fieller(sumsOf(Array.from({ length: 12 }, () => ({ x: 2, y: 3 }))))).toBeNull();
		expect(fieller(sumsOf(Array.from({ length: 12 }, (_, place) => ({ x: place, y: 2 * place }))))).toBeNull();
		expect(fieller(sumsOf([]))).toBeNull();
	});
});

describe('how noisy a denominator is', () => {
	test('it is the error of the mean over the mean', () => {
		// mean 5, sample variance 32/7
		const units = [2, 4, 4, 4, 5, 5, 7, 9].map((y) => ({ x: 1, y }));
		expect(denominatorVariation(sumsOf(units))).toBeCloseTo(Math.sqrt(32 / 7 / 8) / 5, 12);
		expect(denominatorVariation(sumsOf([{ x: 1, y: 1 }]))).toBeNull();
	});
});
