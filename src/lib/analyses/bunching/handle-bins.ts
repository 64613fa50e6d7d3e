import { none } from '#lib/model/contact-columns.ts';
import type { Bins } from '#lib/statistics/excess-below.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';

/** The width of a bin. */
export const binSeconds = 10;
const lateDays = 2;
const secondsADay = 86_400;

/** Bins of ten seconds from `from` on, of which `below` end at the value that is looked at. A bin holds its end: 300 keeps a target of 300. */
export type BinsAround = { from: number; below: number; bins: number };

/** Ten-second bins from three minutes below a value to three minutes above, or as far as `least` and `most` seconds. */
export function binsAround(value: number, least = 0, most = Infinity): BinsAround {
	const below = Math.floor(Math.min(180, value - least) / binSeconds);
	return {
		from: value - below * binSeconds,
		below,
		bins: below + Math.floor(Math.min(180, most - value) / binSeconds)
	};
}

/** Calls of one agent by bin; of `followed` ones it is known whether the customer came back in time, `quiet` ones did not. */
export type AgentBins = { counts: number[]; followed: number[]; quiet: number[] };

/** Some calls in bins, by agent, and how many there are in all, inside and outside the bins. */
export type HandleBins = { around: BinsAround; byAgent: AgentBins[]; calls: number };

/**
 * Puts handled contacts into bins of their handle time. Whether the customer stayed away is told of every contact in a chain,
 * not of openers alone, that is old enough: `issueDays` and two days. Source: metrics.md B8, C1 (`no_repeat_w`).
 */
export function handleBins(
	{ contacts, cutOffs, throughDay }: Evidence,
	rows: readonly number[],
	around: BinsAround
): HandleBins {
	const { agent, attempt, day, handleSeconds, nextSeconds } = contacts;
	const byAgent = new Map<number, AgentBins>();
	const empty = (): number[] => Array.from({ length: around.bins }, () => 0);
	const add = (list: number[], bin: number): void => void (list[bin] = (list[bin] ?? 0) + 1);
	for (const row of rows) {
		const bin = Math.ceil(((handleSeconds[row] ?? none) - around.from) / binSeconds) - 1;
		if (bin < 0 || bin >= around.bins) continue;
		const who = agent[row] ?? none;
		const known = byAgent.get(who);
		const bins = known ?? { counts: empty(), followed: empty(), quiet: empty() };
		if (!known) byAgent.set(who, bins);
		add(bins.counts, bin);
		const isOld = (day[row] ?? none) + cutOffs.issueDays + lateDays <= throughDay;
		if (!isOld || (attempt[row] ?? none) === none) continue;
		add(bins.followed, bin);
		const next = nextSeconds[row] ?? none;
		if (next === none || next > cutOffs.issueDays * secondsADay) add(bins.quiet, bin);
	}
	return { around, byAgent: [...byAgent.values()], calls: rows.length };
}

/** The sum of all agents' bins of one kind. */
export function summedBins({ bins }: BinsAround, agents: readonly AgentBins[], kind: keyof AgentBins): number[] {
	const sums = Array.from({ length: bins }, () => 0);
	for (const agent of agents)
		for (let bin = 0; bin < bins; bin++) sums[bin] = (sums[bin] ?? 0) + (agent[kind][bin] ?? 0);
	return sums;
}

/** Counts as a curve is drawn through them, with where whole and half minutes fall: people end on round numbers anyway. */
export function binsWithRounds({ from, below }: BinsAround, counts: readonly number[]): Bins {
	const ends = counts.map((_, bin) => from + (bin + 1) * binSeconds);
	const rounds = [60, 30].map((step) => ends.map((end) => end % step < binSeconds));
	return { counts, below, rounds };
}
