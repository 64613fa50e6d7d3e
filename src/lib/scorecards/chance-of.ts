import { movingRanges, meanRange } from '#lib/statistics/moving-ranges.ts';
import { normalCumulative } from '#lib/statistics/normal.ts';
import { z95 } from '#lib/statistics/z95.ts';
import type { Days } from './ask.ts';
import type { Change } from './change.ts';
import type { TrendPoint } from './scorecard.ts';

/** A mean step between neighbours of a normal series is this many of its standard deviations. Source: Wheeler 1993. */
const stepsPerDeviation = 1.128;
const fewestSteps = 4;

const twoSided = (z: number): number => Math.min(1, 2 * normalCumulative(-Math.abs(z)));

/** The chance of a difference as large as this, or larger, where nothing changed; null where its interval is not known. */
export function chanceOf(change: Change): number | null {
	if (!change || change.low === null || change.high === null) return null;
	const { difference, low, high } = change;
	const reach = difference > 0 ? difference - low : high - difference;
	if (difference === 0) return 1;
	return reach > 0 ? twoSided((difference / reach) * z95) : 0;
}

/**
 * The same chance by the variation from week to week (month to month): where many contacts are counted an ordinary week
 * is told from another by their number alone, yet says nothing. Null where too few finished points tell what is ordinary.
 */
export function chanceAmongWeeks(
	difference: number,
	points: readonly TrendPoint[],
	now: Days,
	before: Days
): number | null {
	const firm = points.flatMap(({ from, to, figure, unfinished }) =>
		figure.value === null || unfinished ? [] : [{ from, to, value: figure.value }]
	);
	const values = firm.map(({ value }) => value);
	if (movingRanges(values).length < fewestSteps) return null;
	const within = ({ from, to }: Days): number => firm.filter((point) => point.from >= from && point.to <= to).length;
	const ours = within(now);
	// a year back lies before the first point drawn: it is as long as the period asked for
	const theirs = within(before) || ours;
	const deviation = meanRange(values) / stepsPerDeviation;
	if (ours === 0 || deviation === 0) return null;
	return twoSided(difference / (deviation * Math.sqrt(1 / ours + 1 / theirs)));
}
