import { erlangB } from './erlang-b.ts';

/** Arrivals for each unit of time, mean duration of service in that unit, and servers. */
export type Line = { arrivals: number; duration: number; servers: number };

/**
 * A line in balance: share who wait, mean wait of all who arrive, mean number waiting, share of the servers' time taken,
 * share of all who arrive that is answered within a time, and the wait that a share of all who arrive does not pass.
 */
export type Balance = {
	delayed: number;
	meanWait: number;
	queue: number;
	occupancy: number;
	answeredWithin: (wait: number) => number;
	waitOf: (share: number) => number;
};

/**
 * A line in which nobody gives up: C = B/(1−ρ(1−B)), answered within t 1−Ce^{−(n−a)t/h}, mean wait Ch/(n−a), in the
 * unit of the durations. Assumes Poisson arrivals at a steady rate, exponential durations, one skill and one queue; real
 * people give up, so waits come out too long when busy: use for differences. Null where the load is at least the servers,
 * since then the line grows without end. Errors as `erlangB`. Source: Erlang 1917; Gans, Koole and Mandelbaum 2003.
 */
export function erlangC({ arrivals, duration, servers }: Line): Balance | null {
	const load = arrivals * duration;
	const blocked = erlangB(servers, load);
	if (load >= servers) return null;
	const occupancy = load / servers;
	const delayed = blocked / (1 - occupancy * (1 - blocked));
	const relief = (servers - load) / duration;
	return {
		delayed,
		meanWait: delayed / relief,
		queue: (arrivals * delayed) / relief,
		occupancy,
		answeredWithin: (wait) => 1 - delayed * Math.exp(-relief * wait),
		waitOf: (share) => Math.max(0, Math.log(delayed / (1 - share)) / relief)
	};
}
