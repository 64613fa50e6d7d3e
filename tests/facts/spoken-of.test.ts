import { expect, test } from 'vitest';
import { speaksOfAll, spokenOf } from '#lib/facts/spoken-of.ts';

test('records speak from their first day to their last, in whatever order they come', () => {
	expect(spokenOf(['2026-03-04', '2026-01-09', '2026-02-01'])).toEqual({ from: '2026-01-09', through: '2026-03-04' });
	expect(spokenOf(['2026-03-04'])).toEqual({ from: '2026-03-04', through: '2026-03-04' });
	expect(spokenOf([])).toBeNull();
});

test('a month is known whole where records come within six days of both its ends', () => {
	const february = (from: string, through: string) => speaksOfAll({ from, through }, '2026-02-01');
	expect(february('2026-02-07', '2026-02-22')).toBe(true);
	expect(february('2026-02-08', '2026-02-28')).toBe(false);
	expect(february('2025-12-01', '2026-02-21')).toBe(false);
});
