import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthBack } from '#lib/analyses/staff/month-back.ts';
import { dayNumber } from '../evidence-by-hand.ts';

describe('months counted back from the last day', () => {
	test('are calendar months where the data end with one', () => {
		const monthOf = monthBack(dayNumber('2026-06-30'));
		expect(['2026-06-30', '2026-06-01', '2026-05-31', '2025-07-01'].map((day) => monthOf(dayNumber(day)))).toEqual([
			-1, -1, -2, -12
		]);
	});

	test('begin on the day after the last one’s in every month', () => {
		const monthOf = monthBack(dayNumber('2026-11-20'));
		expect(['2026-11-20', '2026-10-21', '2026-10-20', '2026-09-21'].map((day) => monthOf(dayNumber(day)))).toEqual([
			-1, -1, -2, -2
		]);
	});

	test('are never cut short, whenever the data end', () => {
		fc.assert(
			fc.property(fc.integer({ min: 18_000, max: 22_000 }), fc.integer({ min: 0, max: 900 }), (last, back) => {
				const monthOf = monthBack(last);
				const days = Array.from({ length: 65 }, (_, place) => last - back - place);
				const sizes = Map.groupBy(days, monthOf);
				const whole = [...sizes.values()].slice(1, -1);
				expect(whole.length).toBeGreaterThan(0);
				for (const month of whole) expect([28, 29, 30, 31]).toContain(month.length);
			})
		);
	});
});
