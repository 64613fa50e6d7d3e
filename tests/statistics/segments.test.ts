import { describe, expect, test } from 'vitest';
import { counted, segments, shortageOf, waves, type Interruption } from '#lib/statistics/segments.ts';

const step: Interruption = { at: 3, impact: { kind: 'step' }, slope: false, washOut: 0, season: null };

describe('the shape of an interruption', () => {
	test('a step is whole at once, a ramp grows, a delay waits', () => {
		const third = (impact: Interruption['impact']) => segments(7, { ...step, impact })[2];
		expect(third({ kind: 'step' })).toEqual([0, 0, 0, 1, 1, 1, 1]);
		expect(third({ kind: 'ramp', points: 2 })).toEqual([0, 0, 0, 0.5, 1, 1, 1]);
		expect(third({ kind: 'delay', points: 2 })).toEqual([0, 0, 0, 0, 0, 1, 1]);
	});

	test('the trend runs through and may turn from the interruption on', () => {
		const columns = segments(6, { ...step, slope: true });
		expect(columns[0]).toEqual([1, 1, 1, 1, 1, 1]);
		expect(columns[1]).toEqual([1, 2, 3, 4, 5, 6]);
		expect(columns[3]).toEqual([0, 0, 0, 0, 1, 2]);
	});

	test('the wash-out counts for neither side', () => {
		expect(counted(7, { ...step, washOut: 2 })).toEqual([1, 1, 1, 0, 0, 1, 1]);
	});

	test('waves come back after a cycle and cancel out over it', () => {
		const season = waves(24, 12, 2);
		expect(season).toHaveLength(4);
		for (const wave of season) {
			expect(wave[12]).toBeCloseTo(wave[0] ?? NaN, 12);
			expect(wave.slice(0, 12).reduce((sum, height) => sum + height, 0)).toBeCloseTo(0, 12);
		}
	});
});

describe('how long a series must be', () => {
	test('twelve points on each side for a level, twenty-four before for a turn', () => {
		expect(shortageOf(24, { ...step, at: 12 })).toBeNull();
		expect(shortageOf(24, { ...step, at: 11 })).toBe('too_few_before');
		expect(shortageOf(23, { ...step, at: 12 })).toBe('too_few_after');
		expect(shortageOf(25, { ...step, at: 12, washOut: 2 })).toBe('too_few_after');
		expect(shortageOf(60, { ...step, at: 23, slope: true })).toBe('too_few_before');
		expect(shortageOf(60, { ...step, at: 24, slope: true })).toBeNull();
	});

	test('two whole cycles for a season', () => {
		const season = { cycle: 52, pairs: 2 };
		expect(shortageOf(103, { ...step, at: 50, season })).toBe('too_short_for_season');
		expect(shortageOf(104, { ...step, at: 50, season })).toBeNull();
	});
});
