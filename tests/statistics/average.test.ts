import { expect, test } from 'vitest';
import { average } from '#lib/statistics/average.ts';

test('the mean of equal numbers is exactly that number', () => {
	expect(average(Array.from({ length: 26 }, () => 0.1))).toBe(0.1);
	expect(average([1, 2, 6])).toBe(3);
	expect(average([])).toBe(0);
});
