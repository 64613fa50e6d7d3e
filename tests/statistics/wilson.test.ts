import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '#lib/statistics/wilson.ts';

const eventsInN = fc
	.integer({ min: 1, max: 100_000 })
	.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("Wilson's interval of a share", () => {
	test.each([
		[81, 263, 0.25528852, 0.36620958],
		[15, 148, 0.0623864, 0.16048724],
		[0, 20, 0, 0.16112516],
		[1, 29, 0.00611321, 0.17175522],
		[23, 60, 0.27088272, 0.50982404]
	])('%i of %i is as Newcombe published it in 1998', (events, n, low, high) => {
		const share = wilson(events, n);
		expect(share.value).toBe(events / n);
		expect(share.low).toBeCloseTo(low, 6);
		expect(share.high).toBeCloseTo(high, 6);
	});

	test('it holds the share and stays between nothing and everything', () => {
		fc.assert(
			fc.property(eventsInN, ([events, n]) => {
				const { value, low, high } = wilson(events, n);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(value);
				expect(high).toBeGreaterThanOrEqual(value);
				expect(high).toBeLessThanOrEqual(1);
				expect(high).toBeGreaterThan(low);
			})
		);
	});

	test('counting the others instead mirrors it', () => {
		fc.assert(
			fc.property(eventsInN, ([events, n]) => {
				expect(wilson(n - events, n).low).toBeCloseTo(1 - wilson(events, n).high, 9);
			})
		);
	});

	test('ten times the cases with the same share narrow it', () => {
		fc.assert(
			fc.property(eventsInN, ([events, n]) => {
				const few = wilson(events, n);
				const many = wilson(events * 10, n * 10);
				expect(many.high - many.low).toBeLessThan(few.high - few.low);
			})
		);
	});

	test('what is no share is refused', () => {
		expect(() => wilson(0, 0)).toThrow(RangeError);
		expect(() => wilson(-1, 5)).toThrow(RangeError);
		expect(() => wilson(6, 5)).toThrow(RangeError);
		expect(() => wilson(NaN, 5)).toThrow(RangeError);
	});
});
