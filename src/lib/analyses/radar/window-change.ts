import { lagOneCorrelation } from '#lib/statistics/lag-one-correlation.ts';
import { studentCumulative, t95 } from '#lib/statistics/student.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import type { Weekly } from './weekly-cells.ts';

/** A change of level with its error, in the unit of the series and in standard errors, and the chance of as much from nothing. */
export type WindowChange = {
	change: Estimate;
	error: number;
	standardised: number;
	p: number;
	weeks: number;
};

/** Fewest weeks with a figure on each side. */
const fewestBefore = 12;
const fewestSince = 6;

/**
 * The mean of the weeks since a turn less the mean of those before, weeks weighted by what they rest on, with a pooled error
 * from the scatter of the weeks around both means, wider by √((1+ρ)/(1−ρ)) where neighbours resemble each other, on t. Assumes
 * level stretches: a drift widens the error. Where all weeks are equal nothing changed; null below twelve weeks before and six
 * since, and where each side is a level of its own without scatter, which no work gives.
 */
export function windowChange({ values, weights }: Weekly, turn: number): WindowChange | null {
	const points = values.flatMap((value, place) =>
		value === null ? [] : [{ value, weight: weights[place] ?? 0, isSince: place >= turn }]
	);
	const sides = [false, true].map((isSince) => points.filter((point) => point.isSince === isSince));
	const [before = [], since = []] = sides;
	if (before.length < fewestBefore || since.length < fewestSince) return null;
	const total = (list: typeof points): number => list.reduce((sum, { weight }) => sum + weight, 0);
	const mean = (list: typeof points): number =>
		list.reduce((sum, { value, weight }) => sum + value * weight, 0) / total(list);
	const means = [mean(before), mean(since)] as const;
	const left = points.map(({ value, weight, isSince }) => Math.sqrt(weight) * (value - means[isSince ? 1 : 0]));
	const degrees = points.length - 2;
	const spread = left.reduce((sum, each) => sum + each ** 2, 0) / degrees;
	const resemblance = Math.min(0.9, Math.max(0, lagOneCorrelation(left) ?? 0));
	const error = Math.sqrt(spread * (1 / total(before) + 1 / total(since)) * ((1 + resemblance) / (1 - resemblance)));
	const value = means[1] - means[0];
	if (!(error > 0) && value !== 0) return null;
	return toldChange(value, error, points.length);
}

/** A change less that of others, each with the error of its own weeks, on the t of the shorter. Assumes no noise in common. */
export function changeBeside(own: WindowChange, others: WindowChange): WindowChange {
	const value = own.change.value - others.change.value;
	return toldChange(value, Math.hypot(own.error, others.error), Math.min(own.weeks, others.weeks));
}

function toldChange(value: number, error: number, weeks: number): WindowChange {
	const degrees = weeks - 2;
	const half = t95(degrees) * error;
	const standardised = value === 0 ? 0 : value / error;
	const p = Math.min(1, 2 * (1 - studentCumulative(Math.abs(standardised), degrees)));
	return { change: { value, low: value - half, high: value + half }, error, standardised, p, weeks };
}
