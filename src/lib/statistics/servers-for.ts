import { erlangA, type ImpatientLine } from './erlang-a.ts';
import { erlangC, type Line } from './erlang-c.ts';

/** The service wanted: so large a share (0 to 1) of all who arrive answered within so long. */
export type WantedService = { share: number; within: number };

/**
 * The fewest servers that give the service wanted, by Erlang A where people have a patience, else by Erlang C. For a
 * difference between two ways of working, not for a roster. Assumptions and errors as `erlangA` and `erlangC`; RangeError
 * for a share that is not above 0 and below 1. Source: metrics.md B12.
 */
export function serversFor(
	line: Omit<Line, 'servers'> | Omit<ImpatientLine, 'servers'>,
	wanted: WantedService
): number {
	if (!(wanted.share > 0 && wanted.share < 1)) throw new RangeError(`no service of ${wanted.share}`);
	for (let servers = 1; ; servers++) {
		const balance = 'patience' in line ? erlangA({ ...line, servers }) : erlangC({ ...line, servers });
		if (balance && balance.answeredWithin(wanted.within) >= wanted.share) return servers;
	}
}
