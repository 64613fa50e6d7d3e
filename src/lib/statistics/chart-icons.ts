import type { ControlLimits, Signal } from './control-limits.ts';

/** Which way is good: more, less, or neither. */
export type Better = 'more' | 'less' | 'neither';

/** What the last point says of a series: usual variation, or a change for better or worse or neither, upwards or not. */
export type VariationIcon = { kind: 'usual' } | { kind: 'improvement' | 'concern' | 'neutral'; rise: boolean };

/** Whether a target will be met if nothing changes: always, never, sometimes; null without a target or a direction. */
export type AssuranceIcon = 'pass' | 'fail' | 'hit_and_miss' | null;

/** The icon of variation, from the signal of the last point alone. Source: NHS England, Making Data Count. */
export function variationIcon(signals: readonly (Signal | null)[], better: Better): VariationIcon {
	const last = signals.at(-1) ?? null;
	if (!last) return { kind: 'usual' };
	const { rise } = last;
	if (better === 'neither') return { kind: 'neutral', rise };
	return { kind: rise === (better === 'more') ? 'improvement' : 'concern', rise };
}

/** The icon of assurance: target beyond the far limit on the good or the bad side, or between. Target in the unit of the limits. */
export function assuranceIcon(limits: ControlLimits, target: number | null, better: Better): AssuranceIcon {
	if (target === null || better === 'neither') return null;
	if (target >= limits.low && target <= limits.high) return 'hit_and_miss';
	return target < limits.low === (better === 'more') ? 'pass' : 'fail';
}
