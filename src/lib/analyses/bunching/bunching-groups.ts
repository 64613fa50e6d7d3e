import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence, TargetHeld } from '#lib/analyses/evidence.ts';
import { roundedMonths, roundedShare, type RoundedCount } from '#lib/analyses/rows/rounded-months.ts';
import { unitRows } from '#lib/analyses/rows/unit-rows.ts';

const handled = outcomes.indexOf('handled');
/** Days in which a new target comes into use and counts for neither side. */
const washOutDays = 14;

/** Rows of handled contacts with a handle time to the second, by how they stand to a target of handle time. */
export type BunchingGroups = {
	/** Under the target, since it has come into use. */
	after: number[];
	/** The same unit before it. */
	before: number[];
	/** Those under no target of handle time, in the same days as `after`. */
	others: number[];
	/** Of the contacts under the target: all handled, those with a handle time, and those left out since it was rounded. */
	handled: number;
	known: number;
	rounded: number;
	/** The share (0 to 1) of handle times in `after` that were rounded all the same; null for none. */
	stillRounded: number | null;
	/** Under the target or before it, in months that were left out. */
	monthsLeftOut: boolean;
};

/** Sorts all contacts by how they stand to a target. */
export function bunchingGroups({ contacts, targets, throughDay }: Evidence, target: TargetHeld): BunchingGroups {
	const { count, day, outcome, handleSeconds } = contacts;
	const isOfUnit = unitRows(contacts, target.unit);
	const isRounded = roundedMonths(contacts);
	const elsewhere = targets
		.filter(({ metric }) => metric === 'aht')
		.map(({ unit, fromDay, untilDay }) => ({
			isOf: unitRows(contacts, unit),
			fromDay,
			untilDay: untilDay ?? throughDay
		}));
	const [first, last] = [target.fromDay + washOutDays, target.untilDay ?? throughDay];
	const groups: BunchingGroups = {
		...{ after: [], before: [], others: [], handled: 0, known: 0, rounded: 0 },
		...{ stillRounded: null, monthsLeftOut: false }
	};
	const kept: RoundedCount = { known: 0, fives: 0 };
	for (let row = 0; row < count; row++) {
		if (outcome[row] !== handled) continue;
		const on = day[row] ?? none;
		const isSince = on >= first && on <= last;
		if (!isSince && on >= target.fromDay) continue;
		const isUnder = isOfUnit(row);
		const seconds = handleSeconds[row] ?? none;
		if (isUnder && isSince) groups.handled += 1;
		if (seconds === none) continue;
		if (isUnder && isSince) groups.known += 1;
		if (isRounded(row)) {
			if (isUnder) groups.monthsLeftOut = true;
			if (isUnder && isSince) groups.rounded += 1;
		} else if (!isUnder) {
			const isFree = elsewhere.every(({ isOf, fromDay, untilDay }) => on < fromDay || on > untilDay || !isOf(row));
			if (isSince && isFree) groups.others.push(row);
		} else if (isSince) {
			groups.after.push(row);
			kept.known += 1;
			kept.fives += Number(seconds % 5 === 0);
		} else groups.before.push(row);
	}
	return { ...groups, stillRounded: roundedShare(kept) };
}
