import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import { holdsOn, targetFor, valueOn } from '#lib/targets/target.ts';
import { blue, target, whole } from './plans-by-hand.ts';

const path = target({ value: 0.71, endValue: 0.75, untilDay: '2026-12-31' });

describe('the value of a target', () => {
	test('is the same all the time where it is no path', () => {
		expect(valueOn(target(), '2026-07-01')).toBe(0.75);
		expect(valueOn(target({ endValue: 0.8 }), '2030-01-01')).toBe(0.75);
	});

	test('goes in a straight line from the first day to the last on a path', () => {
		expect(valueOn(path, '2026-01-01')).toBe(0.71);
		expect(valueOn(path, '2026-07-02')).toBeCloseTo(0.73, 10);
		expect(valueOn(path, '2026-12-31')).toBe(0.75);
	});

	test('never leaves the way from the first value to the last, and never turns back', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 1, max: 800 }),
				fc.integer({ min: -100, max: 900 }),
				(value, endValue, length, after) => {
					const one = target({ value, endValue, untilDay: addDays('2026-01-01', length) });
					const [now, next] = [after, after + 1].map((days) => valueOn(one, addDays('2026-01-01', days)));
					const [low, high] = [Math.min(value, endValue) - 1e-12, Math.max(value, endValue) + 1e-12];
					expect(now).toBeGreaterThanOrEqual(low);
					expect(now).toBeLessThanOrEqual(high);
					expect(((next ?? 0) - (now ?? 0)) * Math.sign(endValue - value)).toBeGreaterThanOrEqual(-1e-12);
				}
			)
		);
	});
});

test('a target holds on its first and its last day, and on none outside', () => {
	const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
	expect(days.map((day) => holdsOn(path, day))).toEqual([false, true, true, false]);
});

describe('the target that is to be followed', () => {
	const own = target({ id: '2', unit: blue, value: 0.8, fromDay: '2025-01-01' });

	test('is the unit’s own before that of the whole, however old', () => {
		expect(targetFor([target(), own], 'fcr_repeat', blue, '2026-03-01')).toBe(own);
		expect(targetFor([target(), own], 'fcr_repeat', { ...blue, member: 'Red' }, '2026-03-01')?.id).toBe('1');
	});

	test('is the one that began last, of those that began together the one that was written last', () => {
		const later = target({ id: '3', fromDay: '2026-02-01' });
		const again = target({ id: '14', fromDay: '2026-02-01' });
		expect(targetFor([target(), again, later], 'fcr_repeat', whole, '2026-03-01')?.id).toBe('14');
		expect(targetFor([target(), again, later], 'fcr_repeat', whole, '2026-01-15')?.id).toBe('1');
	});

	test('is none where none holds, and none of another unit or metric', () => {
		expect(targetFor([path], 'fcr_repeat', whole, '2027-06-01')).toBeNull();
		expect(targetFor([own], 'fcr_repeat', whole, '2026-06-01')).toBeNull();
		expect(targetFor([target()], 'csat', whole, '2026-06-01')).toBeNull();
	});
});
