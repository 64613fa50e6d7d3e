import type { Estimate } from './interval.ts';

/** How strongly something unmeasured would have to go with both sides, as a risk ratio of 1 or more. */
export type EValue = { ofValue: number; ofInterval: number };

/**
 * What an unmeasured factor would have to reach, as a risk ratio with both sides, to explain a risk ratio away:
 * R+√(R(R−1)), with 1/R for R below 1; for the value and for the end of the interval that is nearer to 1 (1 where the
 * interval holds 1). Assumes a risk ratio that was not chosen for its size. No small-sample rule beyond the interval's.
 * RangeError unless the value is above 0. Source: VanderWeele and Ding 2017, Ann Intern Med 167:268.
 */
export function eValue({ value, low, high }: Estimate): EValue {
	if (!(value > 0)) throw new RangeError(`no risk ratio of ${value}`);
	const nearer = value >= 1 ? Math.max(1, low) : Math.min(1, high);
	return { ofValue: needed(value), ofInterval: needed(nearer) };
}

function needed(ratio: number): number {
	const above = ratio < 1 ? 1 / ratio : ratio;
	return above + Math.sqrt(above * (above - 1));
}
