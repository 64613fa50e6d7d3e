import { eventStudy, type EventStudy } from '#lib/statistics/event-study.ts';
import { groupingOf } from '#lib/statistics/absorb.ts';
import { clusteredEffect, type ClusteredEffect } from '#lib/statistics/clustered-effect.ts';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { monthOf } from '#lib/analyses/rows/month-of.ts';
import type { Move } from './moved-matters.ts';
import type { ContactOutcome } from '#lib/analyses/rows/panel-cells.ts';

/** Sums of an outcome by agent, month, reason and whether the work is what moved. */
type Cell = {
	agent: number;
	month: number;
	reason: number;
	isMoved: boolean;
	isAfter: boolean;
	sum: number;
	n: number;
};

export type MoveEffect = {
	effect: ClusteredEffect;
	contacts: number;
	agents: number;
	/** The same as if the move had come in the middle of the time before. */
	pretended: ClusteredEffect | null;
	study: EventStudy | null;
	/** Whether the same reasons are also dealt with by queues that nothing was moved from or to. */
	sameReasons: boolean;
};

/**
 * What changed for the work that moved, less what changed for the rest in the same months: agents are the clusters, and every
 * reason has its own level on both sides and its own course. The queues that took part are left out of the rest.
 * Source: metrics.md C8, B7.
 */
export function moveEffect(contacts: ContactColumns, move: Move, outcomeOf: ContactOutcome): MoveEffect | null {
	const { event, beforeFrom, beforeUntil, afterFrom, afterUntil } = move;
	const cells = cellsOf(contacts, move, outcomeOf, (day) =>
		day >= afterFrom && day <= afterUntil ? 1 : day >= beforeFrom && day <= beforeUntil ? 0 : null
	);
	const middle = Math.round((beforeFrom + beforeUntil) / 2);
	const early = cellsOf(contacts, move, outcomeOf, (day) =>
		day > beforeUntil || day < beforeFrom ? null : day >= middle ? 1 : 0
	);
	const found = effectIn(cells);
	if (!found) return null;
	const start = monthOf(event.fromDay);
	return {
		...found,
		pretended: effectIn(early)?.effect ?? null,
		study: studyOf(cells, start)
	};
}

function cellsOf(
	contacts: ContactColumns,
	{ queues, reasons }: Move,
	outcomeOf: ContactOutcome,
	sideOf: (day: number) => 0 | 1 | null
): Cell[] {
	const cells = new Map<number, Cell>();
	const reasonCount = contacts.names.reason.length;
	const agentCount = contacts.names.agent.length;
	for (let row = 0; row < contacts.count; row++) {
		const day = contacts.day[row] ?? 0;
		const side = sideOf(day);
		if (side === null) continue;
		const [agent = none, reason = none, queue = none] = [
			contacts.agent[row],
			contacts.reason[row],
			contacts.queue[row]
		];
		if (agent === none || reason === none || queue === none) continue;
		const isPart = queues.has(queue);
		const isMoved = isPart && reasons.has(reason);
		if (isPart && !isMoved) continue;
		const outcome = outcomeOf(row);
		if (outcome === null) continue;
		const month = monthOf(day);
		const key = (((month * agentCount + agent) * reasonCount + reason) * 2 + Number(isMoved)) * 2 + side;
		const cell = cells.get(key);
		if (cell) {
			cell.sum += outcome;
			cell.n++;
		} else cells.set(key, { agent, month, reason, isMoved, isAfter: side === 1, sum: outcome, n: 1 });
	}
	return [...cells.values()];
}

/** Within the months of a reason where others deal with it too, else within the months of all work. */
function panelOf(cells: readonly Cell[]) {
	const elsewhere = new Set(cells.filter(({ isMoved }) => !isMoved).map(({ reason }) => reason));
	const sameReasons = cells.every(({ isMoved, reason }) => !isMoved || elsewhere.has(reason));
	return {
		sameReasons,
		ys: cells.map(({ sum, n }) => sum / n),
		weights: cells.map(({ n }) => n),
		groupings: [
			groupingOf(cells.map(({ reason, isMoved }) => `${reason} ${isMoved}`)),
			groupingOf(cells.map(({ month, reason }) => (sameReasons ? `${month} ${reason}` : String(month))))
		],
		agents: groupingOf(cells.map(({ agent }) => String(agent)))
	};
}

function effectIn(cells: readonly Cell[]): Omit<MoveEffect, 'pretended' | 'study'> | null {
	const { sameReasons, agents, ys, weights, groupings } = panelOf(cells);
	const column = cells.map(({ isMoved, isAfter }) => Number(isMoved && isAfter));
	const sides = new Set(cells.map(({ isMoved, isAfter }) => `${isMoved} ${isAfter}`));
	const effect = sides.size < 4 ? null : clusteredEffect({ ys, weights, groupings, columns: [column] }, [agents]);
	if (!effect) return null;
	const moved = cells.filter(({ isMoved }) => isMoved);
	return {
		effect,
		sameReasons,
		contacts: moved.reduce((sum, { n }) => sum + n, 0),
		agents: new Set(moved.map(({ agent }) => agent)).size
	};
}

function studyOf(cells: readonly Cell[], start: number): EventStudy | null {
	const since = cells.map(({ isMoved, month }) => (isMoved ? month - start : null));
	const known = since.filter((each) => each !== null);
	const [first, last] = [Math.max(-6, Math.min(...known)), Math.min(6, Math.max(...known))];
	if (!(first <= -2 && last >= 0)) return null;
	const { agents, ys, weights, groupings } = panelOf(cells);
	return eventStudy({ ys, weights, groupings, columns: [] }, since, { first, last }, agents);
}
