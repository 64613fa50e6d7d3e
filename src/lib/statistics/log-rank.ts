import { dotProduct } from './dot-product.ts';
import { chiSquaredSurvival } from './gamma.ts';
import { inOrder, enteredIn, type Happening } from './kaplan-meier.ts';
import { leastSquares } from './least-squares.ts';

/** A χ², its degrees of freedom, and how often chance alone gives as much (0 to 1). */
export type ChiSquaredTest = { chiSquared: number; degrees: number; p: number };

/**
 * Whether groups have the event equally soon: χ² = uᵀV⁻¹u of the events beyond what each group's share of those at risk
 * would give, with hypergeometric variance, on groups − 1 degrees of freedom. Strongest against a constant ratio of
 * hazards, blind to curves that cross; assumes independent units lost for reasons that have nothing to do with the event.
 * Small samples: null with fewer than two groups, or one that has no event expected; below about five events a group
 * the p-value is rough. Source: Mantel 1966; Peto and Peto 1972, JRSS A 135:185.
 */
export function logRank(groups: readonly (readonly Happening[])[]): ChiSquaredTest | null {
	const degrees = groups.length - 1;
	const atRisk = groups.map(enteredIn);
	const beyond = groups.map(() => 0);
	const spread = groups.map(() => groups.map(() => 0));
	for (const moment of moments(groups)) {
		const n = total(atRisk);
		const d = total(moment.map(({ events }) => events));
		const scatter = n > 1 ? (d * (n - d)) / (n - 1) : 0;
		const shares = atRisk.map((own) => own / n);
		for (const [group, share] of shares.entries()) {
			beyond[group] = (beyond[group] ?? 0) + (moment[group]?.events ?? 0) - d * share;
			const row = spread[group] ?? [];
			for (const [other, otherShare] of shares.entries())
				row[other] = (row[other] ?? 0) + scatter * share * ((group === other ? 1 : 0) - otherShare);
			atRisk[group] = (atRisk[group] ?? 0) - (moment[group]?.events ?? 0) - (moment[group]?.lost ?? 0);
		}
	}
	if (degrees < 1) return null;
	const told = beyond.slice(0, degrees);
	const solved = leastSquares(
		spread.slice(0, degrees).map((row) => row.slice(0, degrees)),
		told
	);
	if (!solved) return null;
	const chiSquared = Math.max(0, dotProduct(solved.coefficients, told));
	return { chiSquared, degrees, p: chiSquaredSurvival(chiSquared, degrees) };
}

/** Every time at which anything happened, with what happened to each group then. */
function moments(groups: readonly (readonly Happening[])[]): Happening[][] {
	const byTime = groups.map((group) => new Map(inOrder(group).map((happening) => [happening.at, happening])));
	const times = [...new Set(byTime.flatMap((own) => [...own.keys()]))].sort((one, other) => one - other);
	return times.map((at) => byTime.map((own) => own.get(at) ?? { at, events: 0, lost: 0 }));
}

function total(list: readonly number[]): number {
	return list.reduce((sum, each) => sum + each, 0);
}
