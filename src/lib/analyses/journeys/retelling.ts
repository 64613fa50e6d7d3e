import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { monthOf } from '#lib/analyses/rows/month-of.ts';
import { roundedMonths } from '#lib/analyses/rows/rounded-months.ts';
import type { Association } from './associations.ts';
import { associations } from './associations.ts';
import { fewestRows } from './weighed.ts';

/** Seconds that a further contact takes longer with somebody new to the matter, and how many reached somebody new in some days. */
export type Retelling = { seconds: Association; contacts: number; times: number };

const handled = outcomes.indexOf('handled');

/**
 * What customers tell anew, and agents look up anew: further contacts about a matter that reach another agent than the one
 * before, against those that reach the same; within agents and within months of a reason. Null below 300 of them, and where
 * nearly all go one way. Source: metrics.md C7.
 */
export function retellingOf({ contacts }: Evidence, fromDay: number, untilDay: number): Retelling | null {
	const isRounded = roundedMonths(contacts);
	const rows: number[] = [];
	let times = 0;
	for (let row = 0; row < contacts.count; row++) {
		const isRepeat = contacts.outcome[row] === handled && (contacts.attempt[row] ?? none) > 1;
		if (!isRepeat || contacts.sameAgent[row] === none || contacts.agent[row] === none) continue;
		const day = contacts.day[row] ?? none;
		if (contacts.sameAgent[row] === 0 && day >= fromDay && day <= untilDay) times += 1;
		if (contacts.handleSeconds[row] !== none && !isRounded(row)) rows.push(row);
	}
	if (rows.length < fewestRows) return null;
	const column = (of: Int32Array): number[] => rows.map((row) => of[row] ?? none);
	const reasons = contacts.names.reason.length + 1;
	const fit = associations({
		ys: column(contacts.handleSeconds),
		columns: [column(contacts.sameAgent).map((isSame) => 1 - isSame)],
		agents: column(contacts.agent),
		customers: column(contacts.customer),
		monthsOfReason: rows.map((row) => monthOf(contacts.day[row] ?? 0) * reasons + (contacts.reason[row] ?? none) + 1)
	});
	return fit && { seconds: fit.of([1]), contacts: rows.length, times };
}
