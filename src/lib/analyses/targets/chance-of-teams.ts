import { absorber, type Grouping } from '#lib/statistics/absorb.ts';
import { clusterCount } from '#lib/statistics/cluster-covariance.ts';
import { dotProduct } from '#lib/statistics/dot-product.ts';
import { leastSquares } from '#lib/statistics/least-squares.ts';
import type { Panel } from '#lib/statistics/panel-fit.ts';
import type { Random } from '#lib/statistics/random.ts';
import { randomisationTest } from '#lib/statistics/randomisation-test.ts';
import { numbered } from '#lib/analyses/rows/numbered.ts';

/** A panel whose first column is what is tested; `isAfter` tells the rows in which the held would be held. */
export type LotPanel = { panel: Panel; teams: Grouping; heldTeams: readonly number[]; isAfter: readonly boolean[] };

/**
 * How often as many teams, drawn by lot, would have differed by as much as the held ones (0 to 1). What teams share with
 * nobody is taken out in place of the panel's last grouping, by reason, so that it is the same whichever are drawn. Null
 * where it cannot be had. Source: metrics.md B7; Young 2019, QJE 134:557.
 */
export function chanceOfTeams({ panel, teams, heldTeams, isAfter }: LotPanel, random: Random): number | null {
	const { ys, columns, groupings, weights } = panel;
	const [last] = groupings.slice(-1);
	const within = [...groupings.slice(0, -1), teams.map((team, row) => team * 8192 + (last?.[row] ?? 0))].map(numbered);
	const freeOf = absorber(ys.length, within, weights);
	const others = columns.slice(1).map(freeOf);
	const known = others.filter((column) => column !== null);
	const free = (list: readonly number[]): number[] | null => {
		const left = freeOf(list);
		return left && (leastSquares(known, left, weights)?.residuals ?? null);
	};
	const y = free(ys);
	const byTeam = Array.from({ length: clusterCount(teams) }, (_, team) =>
		free(teams.map((own, row) => Number(own === team && isAfter[row] === true)))
	);
	const freed = byTeam.filter((column) => column !== null);
	if (!y || freed.length < byTeam.length || known.length < others.length) return null;
	const weigh = (list: readonly number[]): number[] => list.map((each, row) => each * (weights?.[row] ?? 1));
	const own = freed.map((column) => dotProduct(weigh(column), y));
	const crossed = freed.map((one) => freed.map((other) => dotProduct(weigh(one), other)));
	const statistic = (chosen: ReadonlySet<number>): number | null => {
		const list = [...chosen];
		const square = list.reduce((sum, a) => sum + list.reduce((part, b) => part + (crossed[a]?.[b] ?? 0), 0), 0);
		return square > 1e-9 ? list.reduce((sum, a) => sum + (own[a] ?? 0), 0) / square : null;
	};
	return randomisationTest(freed.length, heldTeams, statistic, random)?.p ?? null;
}
