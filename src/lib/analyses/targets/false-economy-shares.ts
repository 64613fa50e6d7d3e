import type { Random } from '#lib/statistics/random.ts';
import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import { widening } from '#lib/statistics/student.ts';
import type { PlainEffect } from './compared-effect.ts';

/** An outcome of the held after the start, and how much of it came with the target. */
export type Moved = { after: number; effect: PlainEffect };

/** Handle time, contacts of an issue, and the share of answers that it was solved, where customers were asked. */
export type WorkMoved = { aht: Moved; contactsPerIssue: Moved; saidSolved: Moved | null };

/** What each is as a multiple of what it would have been without the target. */
export type Factors = { aht: number; contactsPerIssue: number; saidSolved: number | null };

/** The factors as estimated, or as drawn anew: with effects other than those found. */
export function factorsOf(moved: WorkMoved, effectOf: (one: Moved) => number = ({ effect }) => effect.value): Factors {
	const factor = (one: Moved): number => one.after / (one.after - effectOf(one));
	return {
		aht: factor(moved.aht),
		contactsPerIssue: factor(moved.contactsPerIssue),
		saidSolved: moved.saidSolved && factor(moved.saidSolved)
	};
}

/**
 * Factors drawn again and again: each draw pulls all effects by the same teams, so that what goes together in teams goes
 * together in the draws; widened to each effect's own error and, for few teams, from normal to t. Source: metrics.md C3;
 * Kline and Santos 2012, J. Econometric Methods 1:23.
 */
export function drawnFactors(moved: WorkMoved, random: Random, times = 999): Factors[] {
	const teams = [...new Set(parts(moved).flatMap(({ effect }) => [...effect.teamPulls.keys()]))];
	const widened = widening(teams.length);
	const spreads = new Map(parts(moved).map((one) => [one, Math.hypot(...one.effect.teamPulls.values())] as const));
	return Array.from({ length: times }, () => {
		const draws = new Map(teams.map((team) => [team, random.normal(0, widened)]));
		return factorsOf(moved, (one) => {
			const spread = spreads.get(one) ?? 0;
			let pulled = 0;
			for (const [team, pull] of one.effect.teamPulls) pulled += pull * (draws.get(team) ?? 0);
			return one.effect.value + (spread > 0 ? (pulled * one.effect.error) / spread : 0);
		});
	});
}

const parts = ({ aht, contactsPerIssue, saidSolved }: WorkMoved): Moved[] =>
	[aht, contactsPerIssue, saidSolved].filter((one) => one !== null);

/** Work for each issue, and for each that customers say was solved, as a multiple of what it would have been. */
export const workFactor = ({ aht, contactsPerIssue }: Factors): number => aht * contactsPerIssue;
export const resolvedWorkFactor = (factors: Factors): number | null =>
	factors.saidSolved === null ? null : workFactor(factors) / factors.saidSolved;

/** The share of what each contact saved that was taken back: 1 − change of work / change of handle time. */
export const takenBack = (work: number, aht: number): number => 1 - (work - 1) / (aht - 1);

/** A figure of the factors with its 95 % interval over the draws; null ends where the figure is null for one in twenty. */
export function withInterval(
	factors: Factors,
	draws: readonly Factors[],
	figure: (factors: Factors) => number | null
): { value: number | null; low: number | null; high: number | null } {
	const drawn = draws.map(figure).filter((one): one is number => one !== null && Number.isFinite(one));
	const isSure = drawn.length >= 0.95 * draws.length;
	return {
		value: figure(factors),
		low: isSure ? sampleQuantile(drawn, 0.025) : null,
		high: isSure ? sampleQuantile(drawn, 0.975) : null
	};
}
