import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Happening } from '#lib/statistics/kaplan-meier.ts';
import { logRank } from '#lib/statistics/log-rank.ts';
import { treated, untreated } from './remission.ts';

describe('whether groups have the event equally soon', () => {
	test('remission with 6-MP and with placebo differ by 16.79, as printed', () => {
		const found = logRank([treated, untreated]);
		expect(found?.chiSquared).toBeCloseTo(16.79, 2);
		expect(found?.degrees).toBe(1);
		expect(found?.p).toBeCloseTo(4.17e-5, 6);
	});

	test('it does not matter which group is named first', () => {
		expect(logRank([untreated, treated])?.chiSquared).toBeCloseTo(logRank([treated, untreated])?.chiSquared ?? NaN, 9);
		const three = logRank([treated, untreated, treated.slice(0, 9)]);
		expect(three?.degrees).toBe(2);
		expect(logRank([treated.slice(0, 9), treated, untreated])?.chiSquared).toBeCloseTo(three?.chiSquared ?? NaN, 9);
	});

	test('two groups that fared alike differ by nothing', () => {
		const group = fc.array(fc.record({ at: fc.integer({ min: 1, max: 9 }), events: fc.nat(5), lost: fc.nat(5) }), {
			minLength: 2,
			maxLength: 8
		});
		fc.assert(
			fc.property(group, (happenings: Happening[]) => {
				const found = logRank([happenings, happenings]);
				expect(found?.chiSquared ?? 0).toBeCloseTo(0, 9);
			})
		);
	});

	test('one group alone, and groups in which nothing happens, cannot be compared', () => {
		expect(logRank([treated])).toBeNull();
		expect(logRank([])).toBeNull();
		const quiet = [{ at: 5, events: 0, lost: 9 }];
		expect(logRank([quiet, quiet])).toBeNull();
		expect(logRank([treated, []])).toBeNull();
	});
});
