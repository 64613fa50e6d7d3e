import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poissonRate } from '#lib/statistics/poisson-rate.ts';

describe('a rate of events', () => {
	test('has the exact limits of the tables: 10 events are 4.795 to 18.390, none is up to 3.689', () => {
		const ten = poissonRate(10, 1);
		expect(ten.low).toBeCloseTo(4.7954, 3);
		expect(ten.high).toBeCloseTo(18.3904, 3);
		expect(poissonRate(0, 1).low).toBe(0);
		expect(poissonRate(0, 1).high).toBeCloseTo(3.6889, 3);
	});

	test('is the same however the exposure is counted', () => {
		fc.assert(
			fc.property(fc.nat(500), fc.integer({ min: 1, max: 1000 }), (events, exposure) => {
				const one = poissonRate(events, exposure);
				const other = poissonRate(events, exposure * 1000);
				expect(other.value * 1000).toBeCloseTo(one.value, 9);
				expect(other.low * 1000).toBeCloseTo(one.low, 9);
				expect(one.low).toBeLessThanOrEqual(one.value);
				expect(one.high).toBeGreaterThan(one.value);
			})
		);
	});

	test('needs something to be counted in', () => {
		expect(() => poissonRate(1, 0)).toThrow(RangeError);
		expect(() => poissonRate(-1, 5)).toThrow(RangeError);
	});
});
