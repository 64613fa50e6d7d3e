import type { Grouping } from '#lib/statistics/absorb.ts';
import type { Random } from '#lib/statistics/random.ts';
import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import type { Freeing } from '#lib/statistics/two-way-freeing.ts';

/** An outcome on a load, row by row, with whose rows they are; the outcome is freed already. */
export type KneeRows = {
	freedOutcome: Float64Array;
	loads: readonly number[];
	weights: readonly number[];
	agents: Grouping;
	free: Freeing;
};

/** For each agent Σ of the products of outcome y, load l and what a load is above each candidate h, all freed. */
export type KneeSums = {
	agents: number;
	grid: readonly number[];
	yl: Float64Array;
	ll: Float64Array;
	yh: Float64Array;
	lh: Float64Array;
	hh: Float64Array;
};

/** Slopes below and above a knee, in the outcome's unit for each contact more, and how much of the outcome they tell. */
export type KneeFit = { knee: number; below: number; above: number; gain: number };

/** What all candidates of a knee need, so that no row is read again: the rest is sums of agents. */
export function kneeSums({ freedOutcome, loads, weights, agents, free }: KneeRows, grid: readonly number[]): KneeSums {
	const count = agents.reduce((most, agent) => Math.max(most, agent + 1), 0);
	const table = () => new Float64Array(count * grid.length);
	const sums = { agents: count, grid, yl: new Float64Array(count), ll: new Float64Array(count) };
	const [yh, lh, hh] = [table(), table(), table()];
	const freedLoad = free(loads);
	const above = new Float64Array(loads.length);
	for (let row = 0; row < agents.length; row++) {
		const agent = agents[row] ?? 0;
		const weight = weights[row] ?? 0;
		const l = freedLoad[row] ?? 0;
		sums.yl[agent] = (sums.yl[agent] ?? 0) + weight * (freedOutcome[row] ?? 0) * l;
		sums.ll[agent] = (sums.ll[agent] ?? 0) + weight * l * l;
	}
	for (const [place, knee] of grid.entries()) {
		for (let row = 0; row < loads.length; row++) above[row] = Math.max(0, (loads[row] ?? 0) - knee);
		const freed = free(above);
		for (let row = 0; row < agents.length; row++) {
			const at = (agents[row] ?? 0) * grid.length + place;
			const weight = weights[row] ?? 0;
			const h = freed[row] ?? 0;
			yh[at] = (yh[at] ?? 0) + weight * (freedOutcome[row] ?? 0) * h;
			lh[at] = (lh[at] ?? 0) + weight * (freedLoad[row] ?? 0) * h;
			hh[at] = (hh[at] ?? 0) + weight * h * h;
		}
	}
	return { ...sums, yh, lh, hh };
}

/** How often each agent counts: in sums with the outcome, and in those without. */
type Times = { y: (agent: number) => number; x: (agent: number) => number };
const once: Times = { y: () => 1, x: () => 1 };

/** The fit at every candidate, with agents counted so often; `line` is the slope without a knee, and what it tells. */
export function kneeFits(
	sums: KneeSums,
	times: Times = once
): { fits: KneeFit[]; line: { slope: number; gain: number } } {
	const { agents, grid } = sums;
	let [yl, ll] = [0, 0];
	const [yh, lh, hh] = [grid.map(() => 0), grid.map(() => 0), grid.map(() => 0)];
	for (let agent = 0; agent < agents; agent++) {
		const [y, x] = [times.y(agent), times.x(agent)];
		yl += y * (sums.yl[agent] ?? 0);
		ll += x * (sums.ll[agent] ?? 0);
		for (let place = 0; place < grid.length; place++) {
			const at = agent * grid.length + place;
			yh[place] = (yh[place] ?? 0) + y * (sums.yh[at] ?? 0);
			lh[place] = (lh[place] ?? 0) + x * (sums.lh[at] ?? 0);
			hh[place] = (hh[place] ?? 0) + x * (sums.hh[at] ?? 0);
		}
	}
	const slope = ll > 0 ? yl / ll : 0;
	const line = { slope, gain: slope * yl };
	const fits = grid.flatMap((knee, place): KneeFit[] => {
		const [a, b, c] = [ll, lh[place] ?? 0, hh[place] ?? 0];
		const left = a * c - b * b;
		if (!(left > 1e-9 * a * c)) return [];
		const [y1, y2] = [yl, yh[place] ?? 0];
		const [below, bend] = [(c * y1 - b * y2) / left, (a * y2 - b * y1) / left];
		return [{ knee, below, above: below + bend, gain: below * y1 + bend * y2 }];
	});
	return { fits, line };
}

/** The candidate that tells most of the outcome: the most likely knee. Null without one that can be fitted. */
export const likeliest = (fits: readonly KneeFit[]): KneeFit | null =>
	fits.reduce<KneeFit | null>((best, fit) => (best && best.gain >= fit.gain ? best : fit), null);

/** Fits to as many agents drawn with replacement, each with the knee found anew. Agents' own effects are held. */
export function redrawnKnees(sums: KneeSums, random: Random, times: number): { fit: KneeFit; slope: number }[] {
	return Array.from({ length: times }, () => {
		const drawn = new Int32Array(sums.agents);
		for (let each = 0; each < sums.agents; each++) {
			const agent = random.whole(0, sums.agents - 1);
			drawn[agent] = (drawn[agent] ?? 0) + 1;
		}
		const count = (agent: number): number => drawn[agent] ?? 0;
		const { fits, line } = kneeFits(sums, { y: count, x: count });
		return { fit: likeliest(fits), slope: line.slope };
	}).flatMap(({ fit, slope }) => (fit ? [{ fit, slope }] : []));
}

/**
 * Chances, 0 to 1: of so much from no load at all, and of so much more than a straight line from a straight line. What is left of
 * the outcome is turned agent by agent, and the best knee taken each time, since it was looked for.
 */
export function chancesOfKnee(sums: KneeSums, random: Random, times: number): { any: number; bend: number } {
	const { fits, line } = kneeFits(sums);
	const most = likeliest(fits)?.gain ?? 0;
	const { grid } = sums;
	const bent: KneeSums = {
		...sums,
		yl: sums.yl.map((own, agent) => own - line.slope * (sums.ll[agent] ?? 0)),
		yh: sums.yh.map((own, at) => own - line.slope * (sums.lh[at] ?? 0))
	};
	const beyond = { any: 0, bend: 0 };
	for (let time = 0; time < times; time++) {
		const signs = Array.from({ length: sums.agents }, () => (random.chance(0.5) ? 1 : -1));
		const turned: Times = { y: (agent) => signs[agent] ?? 1, x: () => 1 };
		if ((likeliest(kneeFits(sums, turned).fits)?.gain ?? 0) >= most) beyond.any++;
		const { fits: ofBent, line: ofLine } = kneeFits(bent, turned);
		if ((likeliest(ofBent)?.gain ?? 0) - ofLine.gain >= most - line.gain) beyond.bend++;
	}
	return grid.length === 0
		? { any: 1, bend: 1 }
		: { any: (beyond.any + 1) / (times + 1), bend: (beyond.bend + 1) / (times + 1) };
}

/** The middle 95 % of draws; null without any. */
export function middle(draws: readonly number[]): { low: number; high: number } | null {
	const [low, high] = [sampleQuantile(draws, 0.025), sampleQuantile(draws, 0.975)];
	return low === null || high === null ? null : { low, high };
}
