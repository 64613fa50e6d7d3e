import type { Estimate } from './interval.ts';
import { logLogBand } from './log-log-band.ts';
import { wilson } from './wilson.ts';

/** One interval of time: how many that were seen to its end came into it without an event, and how many events it held. */
export type AtRisk = { atRisk: number; events: number };

/**
 * Survival (share without an event, 0 to 1) to the end of the last interval, Π(1−d/n), each interval with its own n and d
 * from those seen through it: later cohorts add to the early intervals only. 95 % interval on the log–log scale with
 * Greenwood's variance Σd/(n(n−d)); where nothing is censored it is the plain share with Wilson's interval, and where all
 * or none survive, Wilson's on the smallest n. Assumes that the late cohorts behave as the early ones.
 * Null when an interval that some survive to has nobody at risk; throws RangeError for events outside 0 to atRisk.
 * Small samples: see `seenLongEnough`. Source: Kaplan and Meier 1958; Kalbfleisch and Prentice 2002, 1.4.
 */
export function groupedKaplanMeier(intervals: readonly AtRisk[]): Estimate | null {
	let value = 1;
	let greenwood = 0;
	let smallest = Infinity;
	for (const { atRisk, events } of intervals) {
		if (!(events >= 0 && events <= atRisk)) throw new RangeError(`${events} events among ${atRisk}`);
		if (value === 0) break;
		if (atRisk === 0) return null;
		value *= 1 - events / atRisk;
		greenwood += events / (atRisk * (atRisk - events));
		smallest = Math.min(smallest, atRisk);
	}
	const first = intervals[0];
	if (!first) return null;
	if (nothingCensored(intervals)) {
		const survivors = intervals.reduce((left, { events }) => left - events, first.atRisk);
		return wilson(survivors, first.atRisk);
	}
	if (value === 0 || value === 1) return wilson(value * smallest, smallest);
	return { value, ...logLogBand(value, value ** 2 * greenwood) };
}

/**
 * Whether a curve may be read at its end: at least 20, and at least a tenth of all who entered, were seen that long.
 * Below that the last steps rest on too few. Counts of units. Source: Pocock, Clayton and Altman 2002, Lancet 359.
 */
export function seenLongEnough(seen: number, entered: number): boolean {
	return seen >= 20 && seen >= entered / 10;
}

function nothingCensored(intervals: readonly AtRisk[]): boolean {
	return intervals.every((interval, index) => {
		const before = intervals[index - 1];
		return !before || interval.atRisk === before.atRisk - before.events;
	});
}
