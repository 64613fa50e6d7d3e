import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netPromoter } from '#lib/statistics/net-promoter.ts';

const answers = fc
	.tuple(fc.nat(500), fc.nat(500), fc.nat(500))
	.filter(([promoters, detractors, passives]) => promoters + detractors + passives > 0);

describe('the net promoter score', () => {
	test('half promoters and a fifth detractors among 400 are 30 points, give or take 7.7', () => {
		const score = netPromoter(200, 80, 400);
		expect(score.value).toBeCloseTo(30, 9);
		expect(score.standardError).toBeCloseTo(3.9051, 4);
		expect(score.interval?.high).toBeCloseTo(37.654, 3);
		expect(score.interval?.low).toBeCloseTo(22.346, 3);
	});

	test('everyone of one mind is a score without an interval', () => {
		expect(netPromoter(12, 0, 12)).toEqual({ value: 100, standardError: 0, interval: null });
		expect(netPromoter(0, 12, 12).value).toBe(-100);
		expect(netPromoter(0, 0, 12)).toEqual({ value: 0, standardError: 0, interval: null });
	});

	test('score and interval stay on the scale and in order, and swapping the camps turns the sign', () => {
		fc.assert(
			fc.property(answers, ([promoters, detractors, passives]) => {
				const n = promoters + detractors + passives;
				const { value, interval } = netPromoter(promoters, detractors, n);
				expect(netPromoter(detractors, promoters, n).value).toBeCloseTo(-value, 9);
				if (!interval) return;
				expect(interval.low).toBeGreaterThanOrEqual(-100);
				expect(interval.low).toBeLessThanOrEqual(value);
				expect(interval.high).toBeGreaterThanOrEqual(value);
				expect(interval.high).toBeLessThanOrEqual(100);
			})
		);
	});

	test('more camps than answers are refused', () => {
		expect(() => netPromoter(3, 3, 5)).toThrow(RangeError);
		expect(() => netPromoter(0, 0, 0)).toThrow(RangeError);
	});
});
