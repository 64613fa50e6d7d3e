import { describe, expect, test } from 'vitest';
import { assuranceIcon, variationIcon, type Better } from '#lib/statistics/chart-icons.ts';
import type { ControlLimits, Signal } from '#lib/statistics/control-limits.ts';

const limits: ControlLimits = { low: 60, mean: 70, high: 80, basedOn: 24, trial: false };
const up: Signal = { rule: 'shift', rise: true };
const down: Signal = { rule: 'trend', rise: false };

describe('the icon of variation', () => {
	test.each<[Signal, Better, object]>([
		[up, 'more', { kind: 'improvement', rise: true }],
		[down, 'more', { kind: 'concern', rise: false }],
		[up, 'less', { kind: 'concern', rise: true }],
		[down, 'less', { kind: 'improvement', rise: false }],
		[up, 'neither', { kind: 'neutral', rise: true }],
		[down, 'neither', { kind: 'neutral', rise: false }]
	])('a signal %o where %s is better', (signal, better, icon) => {
		expect(variationIcon([null, signal], better)).toEqual(icon);
	});

	test('only the last point decides', () => {
		expect(variationIcon([up, up, null], 'more')).toEqual({ kind: 'usual' });
		expect(variationIcon([], 'more')).toEqual({ kind: 'usual' });
	});
});

describe('the icon of assurance', () => {
	test.each<[number, Better, string]>([
		[55, 'more', 'pass'],
		[85, 'more', 'fail'],
		[55, 'less', 'fail'],
		[85, 'less', 'pass'],
		[70, 'more', 'hit_and_miss'],
		[60, 'more', 'hit_and_miss'],
		[80, 'less', 'hit_and_miss']
	])('a target of %i where %s is better will %s', (target, better, icon) => {
		expect(assuranceIcon(limits, target, better)).toBe(icon);
	});

	test('without a target, or where neither way is better, there is none', () => {
		expect(assuranceIcon(limits, null, 'more')).toBeNull();
		expect(assuranceIcon(limits, 55, 'neither')).toBeNull();
	});
});
