import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kishEffect, weightedShare } from '#lib/statistics/non-response.ts';
import { wilson } from '#lib/statistics/wilson.ts';

const cell = fc
	.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 }), fc.nat({ max: 200 }))
	.map((three) => three.toSorted((a, b) => a - b))
	.map(([events = 0, answered = 0, asked = 0]) => ({ events, answered, asked }));
const cells = fc.array(cell, { minLength: 1, maxLength: 12 });

describe('weights for who did not answer', () => {
	test('those who answer less count for more', () => {
		// 100 asked on invoices, 50 answer, 40 content; 100 on faults, 20 answer, 6 content: truth 80 % and 30 %
		const share = weightedShare([
			{ asked: 100, answered: 50, events: 40 },
			{ asked: 100, answered: 20, events: 6 }
		]);
		expect(share?.value).toBeCloseTo(0.55, 12);
		expect(share?.designEffect).toBeCloseTo((70 * (50 * 4 + 20 * 25)) / 200 ** 2, 12);
		expect(share).toMatchObject({ cappedShare: 0, silentShare: 0 });
	});

	test('where all answer alike it is the plain share', () => {
		const share = weightedShare([
			{ asked: 80, answered: 40, events: 30 },
			{ asked: 60, answered: 30, events: 12 }
		]);
		const plain = wilson(42, 70);
		expect(share?.designEffect).toBeCloseTo(1, 12);
		expect(share?.value).toBeCloseTo(plain.value, 12);
		expect(share?.low).toBeCloseTo(plain.low, 12);
	});

	test('no answer counts for more than five times the one in the middle', () => {
		const share = weightedShare([
			{ asked: 100, answered: 50, events: 40 },
			{ asked: 900, answered: 10, events: 0 }
		]);
		// weights 2 and 10 instead of 90
		expect(share?.value).toBeCloseTo(80 / 200, 12);
		expect(share?.cappedShare).toBeCloseTo(1 / 6, 12);
	});

	test('whom no weight reaches is told', () => {
		expect(
			weightedShare([
				{ asked: 60, answered: 30, events: 12 },
				{ asked: 20, answered: 0, events: 0 }
			])?.silentShare
		).toBe(0.25);
		expect(weightedShare([{ asked: 20, answered: 0, events: 0 }])).toBeNull();
	});

	test('it holds the share, the order of the cells does not matter, and weights never make it surer', () => {
		fc.assert(
			fc.property(cells, (some) => {
				const share = weightedShare(some);
				fc.pre(share !== null);
				expect(share.low).toBeLessThanOrEqual(share.value + 1e-12);
				expect(share.high).toBeGreaterThanOrEqual(share.value - 1e-12);
				expect(share.designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
				expect(weightedShare(some.toReversed())?.value).toBeCloseTo(share.value, 12);
			})
		);
	});

	test('more answers than were asked for are refused', () => {
		expect(() => weightedShare([{ asked: 1, answered: 2, events: 0 }])).toThrow(RangeError);
	});

	test('two kinds of weights, one and three times, cost a quarter more', () => {
		expect(
			kishEffect([
				{ weight: 1, times: 50 },
				{ weight: 3, times: 50 }
			])
		).toBeCloseTo(1.25, 12);
	});
});
