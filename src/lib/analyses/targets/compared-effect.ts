import type { Grouping } from '#lib/statistics/absorb.ts';
import { clusterCount, clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import type { Panel } from '#lib/statistics/panel-fit.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import type { Random } from '#lib/statistics/random.ts';
import { studentCumulative, t95 } from '#lib/statistics/student.ts';
import { wildClusterBootstrap } from '#lib/statistics/wild-cluster-bootstrap.ts';
import { chanceOfTeams, type LotPanel } from './chance-of-teams.ts';
import { numbered } from '#lib/analyses/rows/numbered.ts';
import type { SidedCell } from './sided-cells.ts';

/** A panel of cells, with who shares what by number, and which clusters errors are had by. */
export type ComparedPanel = LotPanel & { agents: Grouping; teamNumbers: number[]; contacts: number };

/** How much more the held changed than the others, in the unit of the outcome, with how far each team, by its number, pulls it. */
export type PlainEffect = { value: number; error: number; teamPulls: ReadonlyMap<number, number> };

/** The 95 % interval, and the chance of as much from nothing; both null where too few teams can tell. */
export type ComparedEffect = PlainEffect & {
	low: number | null;
	high: number | null;
	p: number | null;
	n: { contacts: number; agents: number; teams: number };
};

/**
 * Cells as a panel: the first column is 1 for the held once they are held, from period `from` on, the second tenure; effects
 * of agents, of each reason in each period, and of each reason on each side are taken out. Source: metrics.md B7.
 */
export function comparedPanel(
	cells: readonly SidedCell[],
	tenureOf: (agent: number, period: number) => number,
	from = 0
): ComparedPanel {
	const held = cells.map(({ side, period }) => Number(side === 1 && period >= from));
	const tenure = cells.map(({ agent, period }) => tenureOf(agent, period));
	const teams = numbered(cells.map(({ team }) => team));
	return {
		panel: {
			ys: cells.map(({ y }) => y),
			columns: tenure.some((each) => each !== 0) ? [held, tenure] : [held],
			groupings: [
				numbered(cells.map(({ agent }) => agent)),
				numbered(cells.map(({ period, reason }) => (period + 1000) * 4096 + reason)),
				numbered(cells.map(({ side, reason }) => side * 4096 + reason))
			],
			weights: cells.map(({ count }) => count)
		},
		teams,
		agents: numbered(cells.map(({ agent }) => agent)),
		heldTeams: [...new Set(teams.filter((_, row) => cells[row]?.side === 1))],
		teamNumbers: [...new Set(cells.map(({ team }) => team))],
		isAfter: cells.map(({ period }) => period >= from),
		contacts: cells.reduce((sum, { count }) => sum + count, 0)
	};
}

/**
 * Difference in differences with agents' own levels taken out. The error is the largest of leaving out each team in turn and
 * of clustering by team and by agent, t on the teams less one. Null where nothing can be told apart. Source: metrics.md
 * B7; MacKinnon, Nielsen and Webb 2023, J. Econometrics 232:272.
 */
export function plainEffect({ panel, teams, agents, teamNumbers }: ComparedPanel): PlainEffect | null {
	const fit = panelFit(panel);
	const [value] = fit?.coefficients ?? [];
	const pulls = fit?.pulls[0];
	if (value === undefined || !pulls || clusterCount(teams) < 2) return null;
	const leftOut = clusterCount(teams) < manyTeams ? leftOutError(panel, teams, value) : 0;
	const error = Math.max(clusteredError(pulls, teams), clusteredError(pulls, agents), leftOut);
	const sums = summed(pulls, teams);
	return error > 0 ? { value, error, teamPulls: new Map(teamNumbers.map((team, at) => [team, sums[at] ?? 0])) } : null;
}

/**
 * The same with its interval and chance: with fewer than thirty teams the wider of t and of the wild bootstrap, with three
 * held teams or fewer p is no smaller than that of drawing the held teams by lot. Source: metrics.md B7.
 */
export function comparedEffect(compared: ComparedPanel, random: Random): ComparedEffect | null {
	const { panel, teams, agents, heldTeams, contacts } = compared;
	const plain = plainEffect(compared);
	if (!plain) return null;
	const { value, error } = plain;
	const count = clusterCount(teams);
	const half = t95(count - 1) * error;
	const byStudent = 2 * studentCumulative(-Math.abs(value) / error, count - 1);
	const wild = count < manyTeams ? wildClusterBootstrap(panel, teams, random) : null;
	const byLot = heldTeams.length <= 3 ? chanceOfTeams(compared, random) : null;
	const isTooFew = count < manyTeams && wild === null;
	const ends = wild ? [wild.low, wild.high] : [value - half, value + half];
	const [low = null, high = null] = ends;
	return {
		...plain,
		low: low === null ? null : Math.min(low, value - half),
		high: high === null ? null : Math.max(high, value + half),
		p: isTooFew ? null : Math.max(byStudent, wild?.p ?? 0, byLot ?? 0),
		n: { contacts, agents: clusterCount(agents), teams: count }
	};
}

/** From so many teams on errors by cluster are wide enough. */
const manyTeams = 30;

/** How much the effect moves when each team is left out in turn, √((G−1)/G Σd²); 0 where one cannot be left out. */
function leftOutError(panel: Panel, teams: Grouping, value: number): number {
	const count = clusterCount(teams);
	let squares = 0;
	for (let team = 0; team < count; team++) {
		const kept = <Each>(list: readonly Each[]): Each[] => list.filter((_, row) => teams[row] !== team);
		const fit = panelFit({
			ys: kept(panel.ys),
			columns: panel.columns.map(kept),
			groupings: panel.groupings.map((grouping) => numbered(kept(grouping))),
			weights: kept(panel.weights ?? panel.ys.map(() => 1))
		});
		const [without] = fit?.coefficients ?? [];
		if (without === undefined) return 0;
		squares += (without - value) ** 2;
	}
	return Math.sqrt((squares * (count - 1)) / count);
}

/** The standard error of an effect by clusters, with √(G/(G−1)). */
export function clusteredError(pulls: readonly number[], clusters: Grouping): number {
	const count = clusterCount(clusters);
	const variance = clusterCovariance([pulls], clusters)[0]?.[0] ?? 0;
	return count < 2 ? Infinity : Math.sqrt((variance * count) / (count - 1));
}

function summed(pulls: readonly number[], clusters: Grouping): number[] {
	const sums = Array.from({ length: clusterCount(clusters) }, () => 0);
	for (const [row, cluster] of clusters.entries()) sums[cluster] = (sums[cluster] ?? 0) + (pulls[row] ?? 0);
	return sums;
}
