import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import type { RadarSeries } from './radar-series.ts';

/** The week of a day, both numbered from 1970; weeks begin on Mondays. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);
export const mondayOf = (week: number): number => 7 * week - 3;

/** Sums of a series in a unit by week and stratum: weeks × strata, one after another. */
export type WeeklyCells = { weeks: number; strata: number; top: Float64Array; base: Float64Array };

/**
 * Sums every series by week and stratum for some units, in one pass over the rows of some weeks, as days are numbered;
 * `unitOf` says which unit a row is of.
 */
export function weeklyCells(
	{ contacts }: Evidence,
	series: readonly RadarSeries[],
	{ from: firstWeek, through }: { from: number; through: number },
	units: number,
	unitOf: (row: number) => number
): WeeklyCells[][] {
	const { count, day, names } = contacts;
	const weeks = through - firstWeek + 1;
	const cells = Array.from({ length: units }, () =>
		series.map(({ by }) => {
			const strata = by === null ? 1 : names[by].length + 1;
			const sums = () => new Float64Array(weeks * strata);
			return { weeks, strata, top: sums(), base: sums() };
		})
	);
	for (let row = 0; row < count; row++) {
		const week = weekOf(day[row] ?? 0) - firstWeek;
		const own = week < 0 || week >= weeks ? undefined : cells[unitOf(row)];
		if (!own) continue;
		for (const [which, { by, base, top }] of series.entries()) {
			const weight = base(row);
			if (weight === 0) continue;
			const value = top(row);
			const stratum = by === null ? 0 : (contacts[by][row] ?? none) + 1;
			const cell = own[which];
			if (!cell) continue;
			const place = week * cell.strata + stratum;
			cell.top[place] = (cell.top[place] ?? 0) + value;
			cell.base[place] = (cell.base[place] ?? 0) + weight;
		}
	}
	return cells;
}

/** Some of the weeks of cells, from one to before another. */
export const cellsBetween = ({ strata, top, base }: WeeklyCells, from: number, end: number): WeeklyCells => ({
	...{ weeks: end - from, strata },
	...{ top: top.subarray(from * strata, end * strata), base: base.subarray(from * strata, end * strata) }
});

/**
 * Cells of several units as one, in which each keeps its own strata: work that moves between units of different levels does
 * not look like another figure.
 */
export function stackedCells(parts: readonly WeeklyCells[]): WeeklyCells {
	const weeks = parts[0]?.weeks ?? 0;
	const strata = parts.reduce((sum, part) => sum + part.strata, 0);
	const stacked = { weeks, strata, top: new Float64Array(weeks * strata), base: new Float64Array(weeks * strata) };
	for (let week = 0; week < weeks; week++) {
		let place = week * strata;
		for (const part of parts) {
			const own = [week * part.strata, (week + 1) * part.strata] as const;
			stacked.top.set(part.top.subarray(...own), place);
			stacked.base.set(part.base.subarray(...own), place);
			place += part.strata;
		}
	}
	return stacked;
}

/** A figure of each week, and how much it rests on; null for weeks without. */
export type Weekly = { values: (number | null)[]; weights: number[] };

/** A stratum takes part where it has so much on both sides of the turn. */
const fewestInStratum = 30;

/**
 * The figure week by week at the same mix: strata that both sides of a turn have, each with its share of the whole stretch, so
 * that a week with other reasons does not look like another figure. Null where no stratum has enough. Source: metrics.md B3.
 */
export function sameMix({ weeks, strata, top, base }: WeeklyCells, turn: number): Weekly | null {
	const total = (stratum: number, first: number, end: number): number => {
		let sum = 0;
		for (let week = first; week < end; week++) sum += base[week * strata + stratum] ?? 0;
		return sum;
	};
	const shares = Array.from({ length: strata }, (_, stratum) => {
		const [before, since] = [total(stratum, 0, turn), total(stratum, turn, weeks)];
		return before >= fewestInStratum && since >= fewestInStratum ? before + since : 0;
	});
	if (shares.every((share) => share === 0)) return null;
	const weekly: Weekly = { values: [], weights: [] };
	for (let week = 0; week < weeks; week++) {
		let [sum, present, weight] = [0, 0, 0];
		for (const [stratum, share] of shares.entries()) {
			const under = base[week * strata + stratum] ?? 0;
			if (share === 0 || under === 0) continue;
			sum += (share * (top[week * strata + stratum] ?? 0)) / under;
			present += share;
			weight += under;
		}
		weekly.values.push(present === 0 ? null : sum / present);
		weekly.weights.push(weight);
	}
	return weekly;
}
