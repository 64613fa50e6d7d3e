import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAt } from '#lib/analyses/mix/full-days.ts';

describe('how full days are', () => {
	test('as they are without a ceiling: the middle one, and what is above the knee as its contacts meet it', () => {
		expect(daysAt([40, 50, 60], { times: 1, knee: 50 })).toEqual({ middle: 50, over: (60 * 10) / 150, further: 1 });
		const fuller = daysAt([40, 60], { times: 1.1, knee: null });
		expect([fuller.middle, fuller.over]).toEqual([55, 0]);
		expect(fuller.further).toBeCloseTo(1, 12);
	});

	test('with a ceiling none is fuller, and the rest takes as many further days as it fills', () => {
		const { middle, over, further } = daysAt([40, 50, 60], { times: 1, ceiling: 45, knee: 50 });
		expect([middle, over]).toEqual([45, 0]);
		expect(further).toBeCloseTo(150 / 130, 12);
	});

	test('the lower the ceiling the more days it takes, and never less strain without it', () => {
		const days = fc.array(fc.double({ min: 20, max: 90, noNaN: true }), { minLength: 1, maxLength: 30 });
		const ceiling = fc.double({ min: 20, max: 90, noNaN: true });
		fc.assert(
			fc.property(days, ceiling, ceiling, (some, one, other) => {
				const sorted = some.toSorted((a, b) => a - b);
				const at = (most: number | null) => daysAt(sorted, { times: 1, ceiling: most, knee: 50 });
				const [low, high, none] = [at(Math.min(one, other)), at(Math.max(one, other)), at(null)];
				expect(low.further).toBeGreaterThanOrEqual(high.further - 1e-9);
				expect(low.over).toBeLessThanOrEqual(high.over + 1e-9);
				expect(high.over).toBeLessThanOrEqual(none.over + 1e-9);
			})
		);
	});
});
