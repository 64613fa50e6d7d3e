import { clusterCount, clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import { jointTest } from '#lib/statistics/joint-test.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import type { Random } from '#lib/statistics/random.ts';
import { t95 } from '#lib/statistics/student.ts';
import { wildClusterBootstrap } from '#lib/statistics/wild-cluster-bootstrap.ts';
import type { TeamMonth } from './team-months.ts';
import { laggedPanel, type LaggedPanel } from './wellbeing-panel.ts';

/** What ten points of wellbeing so many months before go with, in customers of 100 who came back, other months held. */
export type LagFound = {
	lag: number;
	value: number;
	error: number;
	low: number | null;
	high: number | null;
	p: number;
};

/**
 * All lags in one fit: each with the wild bootstrap over teams, and `p` the larger of its chance and that of teams given each
 * other's wellbeing. `together` is the chance of all of them from nothing. Null below five teams or where the months cannot be told from
 * each other. Source: metrics.md C5, B7.
 */
export type JointLags = {
	lags: LagFound[];
	panel: LaggedPanel;
	strongest: LagFound;
	apart: Apart | null;
	together: number | null;
};

const redraws = 499;

export function jointLags(
	cells: readonly TeamMonth[],
	lags: readonly number[],
	random: Random,
	progress: (share: number) => void
): JointLags | null {
	const lagged = laggedPanel(cells, lags);
	const fitted = fitOf(lagged);
	if (!fitted) return null;
	const { values, covariance, ts } = fitted;
	const permuted = chancesBySwapping(cells, lags, ts, random, progress);
	const { panel, teams } = lagged;
	const found = lags.map((lag, place): LagFound | null => {
		const own = panel.columns[place] ?? [];
		const others = panel.columns.filter((_, at) => at !== place);
		const wild = wildClusterBootstrap({ ...panel, columns: [own, ...others] }, teams, random);
		const error = Math.sqrt(covariance[place]?.[place] ?? 0);
		return (
			wild && {
				lag,
				value: values[place] ?? 0,
				error,
				...{ low: wild.low, high: wild.high, p: Math.max(wild.p, permuted[place] ?? 1) }
			}
		);
	});
	const known = found.filter((each) => each !== null);
	const [strongest] = known.toSorted((one, other) => Math.abs(tOf(other)) - Math.abs(tOf(one)));
	if (!strongest || known.length < lags.length) return null;
	const apart = aboveOthers(lags, strongest.lag, lags, fitted, clusterCount(teams));
	return { lags: known, panel: lagged, strongest, apart, together: fitted.togetherP };
}

const tOf = ({ value, error }: LagFound): number => value / error;

/** How far a lag stands above the strongest of the others, in its own direction, and the least that tells them apart. */
export type Apart = { value: number; limit: number };

/** The months to be told from are among `lags`, all those of the fit; null where there are none. */
export function aboveOthers(
	lags: readonly number[],
	lag: number,
	against: readonly number[],
	{ values, covariance }: LagFit,
	clusters: number
): Apart | null {
	const first = lags.indexOf(lag);
	const own = values[first] ?? 0;
	const gaps = against.flatMap((each) => {
		const second = lags.indexOf(each);
		if (second < 0 || second === first) return [];
		const variance =
			(covariance[first]?.[first] ?? 0) + (covariance[second]?.[second] ?? 0) - 2 * (covariance[first]?.[second] ?? 0);
		const value = Math.sign(own) * (own - (values[second] ?? 0));
		return [{ value, limit: t95(clusters - 1) * Math.sqrt(Math.max(0, variance)) }];
	});
	return gaps.toSorted((one, other) => one.value - one.limit - (other.value - other.limit))[0] ?? null;
}

/** Coefficients of a fit with their covariance by team; `togetherP` is the chance of all of them from nothing. */
export type LagFit = { values: number[]; covariance: number[][]; ts: number[]; togetherP: number | null };

/** Coefficients with their covariance by team, √(G/(G−1)) for few of them. */
export function fitOf({ panel, teams }: LaggedPanel): LagFit | null {
	const count = clusterCount(teams);
	const fit = count >= 2 ? panelFit(panel) : null;
	if (!fit) return null;
	const covariance = clusterCovariance(fit.pulls, teams).map((row) => row.map((each) => (each * count) / (count - 1)));
	const ts = fit.coefficients.map((value, place) => value / Math.sqrt(covariance[place]?.[place] ?? 0));
	const values = fit.coefficients;
	return { values, covariance, ts, togetherP: jointTest(values, covariance, count - 1)?.p ?? null };
}

/** How often each lag's t is as large when teams are given each other's wellbeing; where most months would go, not counted. */
function chancesBySwapping(
	cells: readonly TeamMonth[],
	lags: readonly number[],
	ts: readonly number[],
	random: Random,
	progress: (share: number) => void
): number[] {
	const teams = [...new Set(cells.map(({ team }) => team))];
	const rows = laggedPanel(cells, lags).cells.length;
	const drawn: number[][] = [];
	for (let time = 0; time < redraws; time++) {
		const given = new Map(shuffled(teams, random).map((team, place) => [teams[place], team]));
		const swapped = laggedPanel(cells, lags, [], (team) => given.get(team) ?? team);
		const fit = 2 * swapped.cells.length >= rows ? fitOf(swapped) : null;
		if (fit) drawn.push(fit.ts);
		if (time % 50 === 0) progress(time / redraws);
	}
	return ts.map((t, place) => {
		const beyond = drawn.filter((other) => Math.abs(other[place] ?? 0) >= Math.abs(t)).length;
		return (beyond + 1) / (drawn.length + 1);
	});
}

function shuffled(list: readonly number[], random: Random): number[] {
	const left = [...list];
	for (let place = left.length - 1; place > 0; place--) {
		const other = random.whole(0, place);
		[left[place], left[other]] = [left[other] ?? 0, left[place] ?? 0];
	}
	return left;
}
