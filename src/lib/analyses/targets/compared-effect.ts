import type { Grouping } from '#lib/statistics/absorb.ts';
import { clusterCount, clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import type { Panel } from '#lib/statistics/panel-fit.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import type { Random } from '#lib/statistics/random.ts';
import { evenedWeights } from '#lib/statistics/evened-weights.ts';
import { studentCumulative, t95 } from '#lib/statistics/student.ts';
import { wildClusterBootstrap } from '#lib/statistics/wild-cluster-bootstrap.ts';
import { chanceOfTeams, type LotPanel } from './chance-of-teams.ts';
import { numbered } from '#lib/analyses/rows/numbered.ts';
import { stackOf, type SidedCell } from './sided-cells.ts';

/**
 * A panel of cells, with who shares what by number, which clusters errors are had by, and around how many starts it is;
 * `contacts` is null where some are compared with more than once.
 */
export type ComparedPanel = LotPanel & {
	agents: Grouping;
	teamNumbers: number[];
	contacts: number | null;
	stacks: number;
};

/** How much more the held changed than the others, in the unit of the outcome, with how far each team, by its number, pulls it. */
export type PlainEffect = { value: number; error: number; teamPulls: ReadonlyMap<number, number> };

/** The 95 % interval, and the chance of as much from nothing; both null where too few teams can tell. */
export type ComparedEffect = PlainEffect & {
	low: number | null;
	high: number | null;
	p: number | null;
	n: { contacts?: number; agents: number; teams: number };
};

/**
 * Cells as a panel: the first column is 1 for the held once they are held, from period `from` on, the second tenure; effects
 * of agents, of each reason in each period, and of each reason on each side are taken out, around each start anew where there
 * are several, and those compared with weigh there as the held do: as `stackedPanel`. Source: metrics.md B7.
 */
export function comparedPanel(
	cells: readonly SidedCell[],
	tenureOf: (cell: SidedCell) => number,
	from = 0
): ComparedPanel {
	const held = cells.map(({ side, period }) => Number(side === 1 && period >= from));
	const tenure = cells.map(tenureOf);
	const stacks = cells.map(stackOf);
	const stackCount = clusterCount(stacks);
	const counts = cells.map(({ count }) => count);
	const teams = numbered(cells.map(({ team }) => team));
	return {
		panel: {
			ys: cells.map(({ y }) => y),
			columns: tenure.some((each) => each !== 0) ? [held, tenure] : [held],
			groupings: [
				numbered(cells.map((cell) => stackOf(cell) * mostAgents + cell.agent)),
				numbered(cells.map((cell) => (stackOf(cell) * 2000 + cell.period + 1000) * 4096 + cell.reason)),
				numbered(cells.map((cell) => (stackOf(cell) * 2 + cell.side) * 4096 + cell.reason))
			],
			weights:
				stackCount === 1
					? counts
					: evenedWeights(
							counts,
							stacks,
							cells.map(({ side }) => side === 1)
						)
		},
		teams,
		agents: numbered(cells.map(({ agent }) => agent)),
		heldTeams: [...new Set(teams.filter((_, row) => cells[row]?.side === 1))],
		teamNumbers: [...new Set(cells.map(({ team }) => team))],
		isAfter: cells.map(({ period }) => period >= from),
		contacts: stackCount === 1 ? counts.reduce((sum, count) => sum + count, 0) : null,
		stacks: stackCount
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
 * held teams or fewer p is no smaller than that of drawing the held teams by lot, and null around several starts, where that
 * cannot be drawn. Source: metrics.md B7.
 */
export function comparedEffect(compared: ComparedPanel, random: Random): ComparedEffect | null {
	const { panel, teams, agents, heldTeams, contacts, stacks } = compared;
	const plain = plainEffect(compared);
	if (!plain) return null;
	const { value, error } = plain;
	const count = clusterCount(teams);
	const half = t95(count - 1) * error;
	const byStudent = 2 * studentCumulative(-Math.abs(value) / error, count - 1);
	const wild = count < manyTeams ? wildClusterBootstrap(panel, teams, random) : null;
	const isFewHeld = heldTeams.length <= 3;
	const byLot = isFewHeld && stacks === 1 ? chanceOfTeams(compared, random) : null;
	const isTooFew = (count < manyTeams && wild === null) || (isFewHeld && stacks > 1);
	const ends = wild ? [wild.low, wild.high] : [value - half, value + half];
	const [low = null, high = null] = ends;
	return {
		...plain,
		low: low === null ? null : Math.min(low, value - half),
		high: high === null ? null : Math.max(high, value + half),
		p: isTooFew ? null : Math.max(byStudent, wild?.p ?? 0, byLot ?? 0),
		n: { ...(contacts === null ? {} : { contacts }), agents: clusterCount(agents), teams: count }
	};
}

/** More agents than are ever numbered. */
const mostAgents = 1_000_000;

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
