import { describe, expect, test } from 'vitest';
import { changeOf, isClear } from '#lib/scorecards/change.ts';
import { figure, none } from './hand-made.ts';

describe('a change', () => {
	test('of two shares has the interval of Newcombe’s hybrid score', () => {
		// 56 of 70 and 48 of 80, with their Wilson intervals
		const later = { ...figure(0.8), low: 0.6918, high: 0.877 };
		const earlier = { ...figure(0.6), low: 0.4904, high: 0.7001 };
		const change = changeOf(later, earlier);
		expect(change?.difference).toBeCloseTo(0.2, 10);
		expect(change?.low).toBeCloseTo(0.0524, 3);
		expect(change?.high).toBeCloseTo(0.3339, 3);
		expect(isClear(change)).toBe(true);
	});

	test('whose interval holds zero is not told from none', () => {
		expect(isClear(changeOf(figure(0.8, 0.03), figure(0.82, 0.03)))).toBe(false);
		expect(isClear(changeOf(figure(0.8, 0.01), figure(0.82, 0.01)))).toBe(true);
	});

	test('without intervals has a size but is never clear', () => {
		const bare = { low: null, high: null };
		expect(changeOf(figure(5, 0, bare), figure(3))).toEqual({ difference: 2, low: null, high: null });
		expect(isClear(changeOf(figure(5, 0, bare), figure(3)))).toBe(false);
	});

	test('from nothing, or to nothing, is no change', () => {
		const missing = { ...none, missing: { code: 'none_in_period' as const } };
		expect(changeOf(figure(1), null)).toBeNull();
		expect(changeOf(figure(1), missing)).toBeNull();
		expect(changeOf(missing, figure(1))).toBeNull();
		expect(isClear(null)).toBe(false);
	});

	test('from a value of zero is a change like any other', () => {
		expect(changeOf(figure(0.1), figure(0))?.difference).toBeCloseTo(0.1);
	});
});
