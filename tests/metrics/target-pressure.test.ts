import { describe, expect, test } from 'vitest';
import { targetPressure } from '#lib/metrics/target-pressure.ts';
import type { HandleTarget } from '#lib/model/fact.ts';
import { viewOf } from './view-of.ts';

const times = (count: number, seconds: number): number[] => Array.from({ length: count }, () => seconds);
/** 100 contacts in every ten seconds from one minute to ten, and so many more at one length. */
const lengths = (more: number, at: number): number[] => [
	...Array.from({ length: 54 }, (_, ten) => times(100, 60 + 10 * ten)).flat(),
	...times(more, at)
];
const target = (seconds: number, fromDay: string, more: Partial<HandleTarget> = {}): HandleTarget => ({
	seconds,
	dimension: 'all',
	member: '',
	fromDay,
	untilDay: null,
	...more
});
const month = { from: '2026-03-01', to: '2026-03-31' };
const viewUnder = (handleTargets: HandleTarget[], handleTens: number[]) =>
	viewOf(
		{ '2026-03-10': { handleKnown: 5600, values: { handleTens } }, '2026-04-30': {} },
		{ ...month, handleTargets, dimension: 'site' }
	);

describe('target pressure', () => {
	test('is the surplus just below the target, and nothing where lengths run smoothly', () => {
		const pressed = targetPressure.figure(viewUnder([target(300, '2026-01-01')], lengths(400, 275)));
		expect(pressed).toMatchObject({ n: 4000, maturity: 'final' });
		expect(pressed.value).toBeCloseTo(400 / 4000, 9);
		const smooth = targetPressure.figure(viewUnder([target(300, '2026-01-01')], lengths(0, 0)));
		expect(smooth.value).toBeCloseTo(0, 9);
	});

	test('is looked for at the unit’s own target first, and at the newest of several', () => {
		const own = target(360, '2026-01-01', { dimension: 'site', member: '' });
		const both = [target(300, '2026-02-01'), own];
		expect(targetPressure.figure(viewUnder(both, lengths(400, 335))).value).toBeCloseTo(0.1, 9);
		const newer = [target(300, '2025-01-01'), target(360, '2026-02-01')];
		expect(targetPressure.figure(viewUnder(newer, lengths(400, 335))).value).toBeCloseTo(0.1, 9);
	});

	test('leaves out the days before the target, and has no value where none was in force', () => {
		const later = targetPressure.figure(viewUnder([target(300, '2026-03-11')], lengths(400, 275)));
		expect(later).toMatchObject({ value: null, missing: { code: 'too_few' } });
		const over = targetPressure.figure(
			viewUnder([target(300, '2025-01-01', { untilDay: '2025-12-31' })], lengths(0, 0))
		);
		expect(over).toMatchObject({ value: null, missing: { code: 'none_in_period' } });
	});

	test('is a blind spot while no target was ever told', () => {
		expect(targetPressure.figure(viewUnder([], lengths(0, 0))).missing).toEqual({
			code: 'not_imported',
			sources: ['targets']
		});
	});

	test('needs 2,000 contacts within three minutes of the target', () => {
		const few = times(1900, 200);
		expect(targetPressure.figure(viewUnder([target(300, '2026-01-01')], few)).missing).toEqual({
			code: 'too_few',
			least: 2000
		});
	});
});
