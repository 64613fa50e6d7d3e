import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskRatio } from '#lib/statistics/risk-ratio.ts';

const share = fc
	.integer({ min: 1, max: 2000 })
	.chain((n) => fc.record({ events: fc.integer({ min: 1, max: n }), n: fc.constant(n) }));

describe('how many times as often', () => {
	test('the aspirin of the Physicians’ Health Study: 104 of 11 037 against 189 of 11 034', () => {
		// Agresti 2002, 3.1.3: the ratio placebo to aspirin is 1.82 with an interval from 1.43 to 2.30
		const ratio = riskRatio({ events: 189, n: 11_034 }, { events: 104, n: 11_037 });
		expect(ratio?.value).toBeCloseTo(1.8178, 4);
		expect(ratio?.low).toBeCloseTo(1.433, 3);
		expect(ratio?.high).toBeCloseTo(2.3059, 3);
	});

	test('it holds the ratio, and the other way round it is one over it', () => {
		fc.assert(
			fc.property(share, share, (one, other) => {
				const there = riskRatio(one, other);
				const back = riskRatio(other, one);
				expect(there?.low).toBeLessThanOrEqual(there?.value ?? NaN);
				expect(there?.high).toBeGreaterThanOrEqual(there?.value ?? NaN);
				expect((there?.low ?? NaN) * (back?.high ?? NaN)).toBeCloseTo(1, 9);
			})
		);
	});

	test('without an event on one side there is none, only counts', () => {
		expect(riskRatio({ events: 0, n: 40 }, { events: 3, n: 40 })).toBeNull();
		expect(riskRatio({ events: 3, n: 40 }, { events: 0, n: 40 })).toBeNull();
		expect(() => riskRatio({ events: 5, n: 4 }, { events: 1, n: 4 })).toThrow(RangeError);
		expect(() => riskRatio({ events: 1, n: 4 }, { events: 0, n: 0 })).toThrow(RangeError);
	});
});
