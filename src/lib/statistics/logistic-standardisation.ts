import type { Grouping } from './absorb.ts';
import { clusterCount, clusterCovariance } from './cluster-covariance.ts';
import type { Adjusted } from './direct-standardisation.ts';
import { dotProduct } from './dot-product.ts';
import type { Columns } from './least-squares.ts';
import { chanceOf, logisticRegression } from './logistic-regression.ts';
import { z95 } from './z95.ts';

/**
 * Rows of cases alike in everything that is held: the unit by number from 0, the columns that adjust (strata as 1 and 0, the
 * `restrictedSpline` of complexity, never one of 1 alone), events and cases.
 */
export type AdjustedRows = { units: Grouping; columns: Columns; events: readonly number[]; cases: readonly number[] };

/** Whether what the columns do may differ from unit to unit, and which rows are not independent of each other. */
export type AdjustedWay = { apart?: boolean; clusters?: Grouping };

/**
 * The share of events that each unit would have with the cases of all units: events by a logistic regression on unit and
 * columns, then every row told under each unit in turn and the mean over all cases taken. Error by the delta method with the
 * mix as given, of clusters times √(G/(G−1)); interval ±z, for shares far from 0 and 1. With strata as columns and units
 * `apart` the same number as `standardised`. Assumes that the columns hold all that cases differ in; units together also
 * that they do the same everywhere, and it then reaches beyond what a unit has seen. Small samples: some ten events and ten
 * others for each column. Null as `logisticRegression`, and below two clusters. Source: Lane and Nelder 1982, Biometrics
 * 38:613; Muller and MacLehose 2014, Int J Epidemiol 43:962; metrics.md B3.2.
 */
export function logisticStandardised(
	rows: AdjustedRows,
	{ apart = false, clusters }: AdjustedWay = {}
): Adjusted[] | null {
	const { units, columns, events, cases } = rows;
	const count = units.reduce((most, unit) => Math.max(most, unit + 1), 0);
	const everyUnit = Array.from({ length: count }, (_, unit) => unit);
	/** What the regression knows of a row, were it of a unit. */
	const design = (row: number, ofUnit: number): number[] => {
		const own = columns.map((column) => column[row] ?? 0);
		const isUnit = everyUnit.map((unit) => Number(unit === ofUnit));
		return [...isUnit, ...(apart ? isUnit.flatMap((is) => own.map((x) => is * x)) : own)];
	};
	const designs = units.map((unit, row) => design(row, unit));
	const fit = logisticRegression(transposed(designs), events, cases);
	if (!fit || (clusters && clusterCount(clusters) < 2)) return null;
	const covariance = clusters ? clustered(fit.pulls, clusters) : fit.covariance;
	const whole = cases.reduce((sum, size) => sum + size, 0);
	return everyUnit.map((unit) => {
		let value = 0;
		const slope = fit.coefficients.map(() => 0);
		for (const [row, size] of cases.entries()) {
			const known = design(row, unit);
			const chance = chanceOf(dotProduct(known, fit.coefficients));
			value += (size / whole) * chance;
			for (const [at, x] of known.entries()) slope[at] = (slope[at] ?? 0) + (size / whole) * chance * (1 - chance) * x;
		}
		const standardError = Math.sqrt(
			dotProduct(
				slope,
				covariance.map((line) => dotProduct(line, slope))
			)
		);
		const half = z95 * standardError;
		return { value, standardError, interval: half > 0 ? { low: value - half, high: value + half } : null };
	});
}

function clustered(pulls: readonly (readonly number[])[], clusters: Grouping): number[][] {
	const count = clusterCount(clusters);
	return clusterCovariance(pulls, clusters).map((line) => line.map((each) => (each * count) / (count - 1)));
}

function transposed(lines: readonly (readonly number[])[]): number[][] {
	return (lines[0] ?? []).map((_, at) => lines.map((line) => line[at] ?? 0));
}
