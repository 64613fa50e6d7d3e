import { seenLongEnough } from './grouped-kaplan-meier.ts';
import type { Interval } from './interval.ts';
import { z95 } from './z95.ts';

/** What happened at one time: so many had the event, so many were lost from sight just after it. */
export type Happening = { at: number; events: number; lost: number };

/** A quantile in the unit of the times; an end that the curve's band does not reach is null. */
export type CensoredQuantile = { value: number; low: number | null; high: number | null };

/**
 * The time by which a share q of all would have had the event, had nobody been lost: the first at which the Kaplan–Meier
 * curve Π(1−d/n) falls to 1−q. Its 95 % interval holds the times at which the log–log band of the curve (Greenwood's
 * variance) crosses 1−q. Assumes that those lost would have fared as those who stayed. Null where the curve does not fall
 * so far, or fewer than 20, or a tenth, are seen so long. Sources: Brookmeyer and Crowley 1982; Brown et al. 2005.
 */
export function censoredQuantile(happenings: readonly Happening[], q: number): CensoredQuantile | null {
	const ordered = [...happenings].sort((one, other) => one.at - other.at);
	const entered = ordered.reduce((sum, { events, lost }) => sum + events + lost, 0);
	let atRisk = entered;
	let survival = 1;
	let greenwood = 0;
	const first: { value?: number; low?: number; high?: number } = {};
	for (const { at, events, lost } of ordered) {
		const before = atRisk;
		survival *= 1 - events / before;
		greenwood += events === before ? 0 : events / (before * (before - events));
		const band = bandOf(survival, greenwood);
		if (events > 0 && first.value === undefined && survival <= 1 - q + 1e-12) {
			if (!seenLongEnough(before, entered)) return null;
			first.value = at;
		}
		if (first.low === undefined && band.low <= 1 - q) first.low = at;
		if (first.high === undefined && band.high <= 1 - q) first.high = at;
		atRisk -= events + lost;
	}
	return first.value === undefined ? null : { value: first.value, low: first.low ?? null, high: first.high ?? null };
}

function bandOf(survival: number, greenwood: number): Interval {
	if (survival >= 1 || survival <= 0) return { low: survival, high: survival };
	const spread = Math.exp((z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)));
	return { low: survival ** spread, high: survival ** (1 / spread) };
}
