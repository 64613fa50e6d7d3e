import type { Lacking } from '#lib/analyses/analysis.ts';
import type { Evidence, TargetHeld } from '#lib/analyses/evidence.ts';
import { weekOf } from './weekly-cells.ts';

/** The weeks that are looked at, both ends included, and how many of the last ones may be those since something began. */
export type RadarWindow = { from: number; through: number; stretches: readonly number[]; washOut: number };

const weeksBefore = 26;
const fewestBefore = 12;
/** As of now: what began eight weeks ago or so, up to twenty. Source: metrics.md C11. */
const stretches = [8, 12, 16, 20] as const;
const weeksSince = stretches[0];
/** As of now, weeks before and since together. */
export const fewestWeeks = fewestBefore + weeksSince;
/** Two weeks after a target begins count for neither side. */
const washOut = 2;
/** An issue and what follows upon it are whole after three times the days that close it, and two days for what comes in late. */
const oldAfter = 3;
const lateDays = 2;

/** The half year before the last weeks that are old enough, or before a target, and the weeks since. */
export function radarWindow(evidence: Evidence, target: TargetHeld | null): RadarWindow {
	const [first, last] = wholeWeeks(evidence);
	if (!target) {
		const long = stretches.filter((stretch) => last - stretch - fewestBefore + 1 >= first);
		const from = Math.max(first, last - (long.at(-1) ?? weeksSince) - weeksBefore + 1);
		return { from, through: last, stretches: long, washOut: 0 };
	}
	const turn = weekOf(target.fromDay + 6);
	const until = target.untilDay === null ? last : Math.min(last, weekOf(target.untilDay + 1) - 1);
	const through = Math.min(until, turn + washOut + weeksSince - 1);
	return { from: Math.max(first, turn - weeksBefore), through, stretches: [through - turn + 1], washOut };
}

/** What a window lacks before anything can be told of it; null where it lacks nothing. */
export function shortOf({ from, through, stretches: [stretch = 0], washOut: out }: RadarWindow): Lacking | null {
	const [weeks, since] = [through - from + 1, stretch - out];
	const before = weeks - stretch;
	if (out === 0)
		return since >= weeksSince ? null : { what: 'whole_weeks', have: Math.max(0, weeks), need: fewestWeeks };
	if (before < fewestBefore) return { what: 'weeks_before', have: Math.max(0, before), need: fewestBefore };
	return since < weeksSince ? { what: 'weeks_after', have: Math.max(0, since), need: weeksSince } : null;
}

/** The first week in which chains are whole, since it has a week before it, and the last that is old enough. */
function wholeWeeks({ contacts, cutOffs, throughDay }: Evidence): [number, number] {
	const first = weekOf((contacts.day[0] ?? throughDay) + cutOffs.issueDays + 6);
	return [first, weekOf(throughDay - oldAfter * cutOffs.issueDays - lateDays + 1) - 1];
}
