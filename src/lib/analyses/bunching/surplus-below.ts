import { bootstrap } from '#lib/statistics/bootstrap.ts';
import { bunching, usualWay } from '#lib/statistics/bunching.ts';
import { excessBelow } from '#lib/statistics/excess-below.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { outcomeOfBunched } from '#lib/statistics/outcome-of-bunched.ts';
import type { Random } from '#lib/statistics/random.ts';
import { z95 } from '#lib/statistics/z95.ts';
import { binsWithRounds, summedBins, type AgentBins, type HandleBins } from './handle-bins.ts';

const times = 300;
/** Below so many agents, what they do alike cannot be told from what one of them does. */
const fewestAgents = 10;
const window = { degree: usualWay.degree, below: usualWay.below, above: 0 };

/** Calls that end just below a value beyond the curve: as a share of all calls (0 to 1), and in bins' worth of the curve. */
export type Surplus = { share: Estimate; inBins: Estimate; shareError: number; calls: number };

/**
 * The surplus in the last 30 seconds below a value. The standard error is the larger of two: what the curve leaves, and whole
 * agents drawn anew, where there are ten. Null below 2,000 calls in the bins or 20 in any. Source: metrics.md B8.
 */
export function surplusBelow({ around, byAgent, calls }: HandleBins, random: Random): Surplus | null {
	const counts = summedBins(around, byAgent, 'counts');
	const found = around.below > window.below ? bunching(binsWithRounds(around, counts), random) : null;
	if (!found) return null;
	const drawn = (of: (excess: number, expected: number, drawnCalls: number) => number): number => {
		if (byAgent.length < fewestAgents) return 0;
		const interval = bootstrap(byAgent, (agents) => excessOf(around, agents, of), random, times)?.percentile;
		return interval ? (interval.high - interval.low) / 2 / z95 : 0;
	};
	const within = sum(counts);
	const widened = (value: number, left: number, error: number): Estimate => {
		const reach = Math.max(left, z95 * error);
		return { value, low: value - reach, high: value + reach };
	};
	const { excess, inBins } = found;
	// calls outside the bins are drawn in the same proportion as those inside
	const share = widened(
		excess.value / calls,
		(excess.high - excess.value) / calls,
		drawn((surplus, _, those) => (surplus / those) * (within / calls))
	);
	return {
		share,
		inBins: widened(
			inBins.value,
			inBins.high - inBins.value,
			drawn((surplus, expected) => (surplus * window.below) / expected)
		),
		shareError: (share.high - share.value) / z95,
		calls
	};
}

/** The counts with the curve that the bins outside the window draw, for a picture; null where none can be drawn. */
export function curveThrough({ around, byAgent }: HandleBins): { counts: number[]; curve: number[] } | null {
	const counts = summedBins(around, byAgent, 'counts');
	const shape = excessBelow(binsWithRounds(around, counts), window);
	return shape && { counts, curve: shape.curve };
}

/** The share (0 to 1) of calls in the surplus, and of calls beside them, whose customer stayed away; their difference. */
export type LostBelow = { bunched: Estimate; neighbours: Estimate; difference: Estimate; followed: number };

/**
 * How often calls in the surplus stayed solved, and calls of the same length that would have been there anyway, with intervals
 * from agents drawn anew. Of those who call again a share of `known` (0 to 1) is recognised, so that others look solved who are
 * not. Null below ten agents and where the surplus of followed calls cannot be told. Source: metrics.md B8.
 */
export function lostBelow({ around, byAgent }: HandleBins, known: number, random: Random): LostBelow | null {
	const solved = (seemsSolved: number): number => Math.max(0, 1 - (1 - seemsSolved) / known);
	const told = (agents: readonly AgentBins[]) => {
		const seen = outcomeOfBunched(
			binsWithRounds(around, summedBins(around, agents, 'followed')),
			summedBins(around, agents, 'quiet'),
			usualWay
		);
		return seen && { bunched: solved(seen.bunched), neighbours: solved(seen.neighbours) };
	};
	const found = byAgent.length < fewestAgents ? null : told(byAgent);
	if (!found) return null;
	const estimate = (of: (outcome: { bunched: number; neighbours: number }) => number): Estimate | null => {
		const statistic = (agents: readonly AgentBins[]): number | null => {
			const outcome = told(agents);
			return outcome && of(outcome);
		};
		const interval = bootstrap(byAgent, statistic, random, times)?.percentile;
		return interval ? { value: of(found), ...interval } : null;
	};
	const bunched = estimate((outcome) => outcome.bunched);
	const neighbours = estimate((outcome) => outcome.neighbours);
	const difference = estimate((outcome) => outcome.bunched - outcome.neighbours);
	if (!bunched || !neighbours || !difference) return null;
	return { bunched, neighbours, difference, followed: sum(summedBins(around, byAgent, 'followed')) };
}

function excessOf(
	around: HandleBins['around'],
	agents: readonly AgentBins[],
	of: (excess: number, expected: number, calls: number) => number
): number | null {
	const counts = summedBins(around, agents, 'counts');
	const found = excessBelow(binsWithRounds(around, counts), window);
	return found && of(found.excess, found.expected, sum(counts));
}

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
