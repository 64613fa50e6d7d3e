import { erlangB } from './erlang-b.ts';
import type { Balance, Line } from './erlang-c.ts';
import { rootAboveZero } from './monotone-root.ts';

/** A line whose people wait for `patience` on average, in the unit of its durations. */
export type ImpatientLine = Line & { patience: number };

/** Its balance, and the share of all who arrive that gives up. */
export type ImpatientBalance = Balance & { abandoned: number };

/**
 * A line in which people give up (M/M/n+M): states k at birth rate λ and death rate μ·min(k, n)+θ·max(0, k−n), summed in
 * log space; abandoned θE[Q]/λ, mean wait E[Q]/λ. `answeredWithin` counts those answered, `waitOf` all waits, ended
 * either way. Assumes what `erlangC` does, and exponential patience. Balanced under any load. RangeError unless arrivals,
 * duration and patience are above 0 and servers a whole number from 1. Source: Mandelbaum and Zeltyn 2007, Palm/Erlang-A.
 */
export function erlangA({ arrivals, duration, servers, patience }: ImpatientLine): ImpatientBalance {
	if (!(arrivals > 0 && duration > 0 && patience > 0 && servers >= 1))
		throw new RangeError(`no line of ${arrivals}, ${duration}, ${servers} and ${patience}`);
	const load = arrivals * duration;
	const demand = arrivals * patience;
	const relief = (servers * patience) / duration;
	const waiting = series(demand, relief);
	const delayed = 1 / (1 + (1 / erlangB(servers, load) - 1) * Math.exp(-waiting.logSum));
	const queue = waiting.mean * delayed;
	const abandoned = queue / demand;
	/** ln of ∫ e^{λ/θ(1−e^{−θu})−sθu} du from `wait` on: the offered wait's density, times θ. */
	const logBeyond = (wait: number, s: number): number => {
		const left = demand * Math.exp(-wait / patience);
		return demand - left - (s * wait) / patience + series(left, s).logSum - Math.log(s);
	};
	const whole = logBeyond(0, relief);
	const offeredBeyond = (wait: number): number => Math.exp(logBeyond(wait, relief) - whole);
	const answeredBeyond = (wait: number): number => Math.exp(logBeyond(wait, relief + 1) - whole);
	const longer = (wait: number): number => delayed * offeredBeyond(wait) * Math.exp(-wait / patience);
	return {
		delayed,
		abandoned,
		meanWait: queue / arrivals,
		queue,
		occupancy: (load * (1 - abandoned)) / servers,
		answeredWithin: (wait) => Math.max(0, 1 - abandoned - delayed * answeredBeyond(wait)),
		waitOf: (share) => (delayed <= 1 - share ? 0 : rootAboveZero((wait) => 1 - longer(wait), share))
	};
}

/** ln Σ_j Π_{i≤j} x/(s+i), j from 0, and the mean of j under these weights. */
function series(x: number, s: number): { logSum: number; mean: number } {
	let [log, scale, sum, moment] = [0, 0, 1, 0];
	for (let j = 1; ; j++) {
		log += Math.log(x / (s + j));
		if (log > scale) {
			const shrink = Math.exp(scale - log);
			[sum, moment, scale] = [sum * shrink, moment * shrink, log];
		}
		const term = Math.exp(log - scale);
		sum += term;
		moment += j * term;
		// past the top the terms fall faster and faster
		if (s + j > x && j * term < 1e-16 * Math.max(moment, 1e-300))
			return { logSum: scale + Math.log(sum), mean: moment / sum };
	}
}
