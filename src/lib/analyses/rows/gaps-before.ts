import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';

const handled = outcomes.indexOf('handled');
/** A longer one is a break. */
const breakSeconds = 30 * 60;

/**
 * For each handled contact the seconds from the end of the contact that its agent handled before, 0 where they overlap, as the
 * facts count gaps; `none` for the first one, after a break, and where either time is not known. A sample of customers does
 * not hold the contact before, so all are `none` there; contacts outwards are not in the columns, and lie in the gap.
 * Source: metrics.md P2, D0.
 */
export function gapsBefore({ contacts, isSampled }: Evidence): Int32Array {
	const { count, agent, outcome, startedAt, agentStartedAt, handleSeconds } = contacts;
	const gaps = new Int32Array(count).fill(none);
	if (isSampled) return gaps;
	const byAgent = new Map<number, number[]>();
	for (let row = 0; row < count; row++) {
		const own = agent[row] ?? none;
		if (own === none || outcome[row] !== handled) continue;
		const rows = byAgent.get(own);
		if (rows) rows.push(row);
		else byAgent.set(own, [row]);
	}
	const takenAt = (row: number): number => {
		const known = agentStartedAt[row] ?? none;
		return known === none ? (startedAt[row] ?? 0) : known;
	};
	for (const rows of byAgent.values()) {
		rows.sort((a, b) => takenAt(a) - takenAt(b));
		for (const [place, row] of rows.entries()) {
			const before = rows[place - 1];
			if (before === undefined || agentStartedAt[row] === none || agentStartedAt[before] === none) continue;
			const took = handleSeconds[before] ?? none;
			const gap = Math.max(0, takenAt(row) - takenAt(before) - took);
			if (took !== none && gap <= breakSeconds) gaps[row] = gap;
		}
	}
	return gaps;
}
