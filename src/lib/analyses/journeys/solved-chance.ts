import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import { latentClass, type LatentClass, type MarkedCell } from '#lib/statistics/latent-class.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { knownCustomerShare } from '#lib/analyses/rows/known-customer-share.ts';

/**
 * How likely each handled contact solved the matter, 0 to 1, from three marks that all err: what the customer said, what the
 * agent marked, and whether the customer came again. `ofEnd` is told of the last known contact of a journey, after which nobody
 * came: how likely the matter was solved in the end, by it or by a later one whose customer was not recognised.
 */
export type SolvedChance = {
	of: (row: number) => number | null;
	ofEnd: (row: number) => number | null;
	marks: LatentClass;
};

const secondsADay = 86_400;
const lateDays = 2;
const handled = outcomes.indexOf('handled');
/** Fewer answers, or marks of agents, do not settle how often they err. */
const fewestOfMark = 500;
/** Who comes again about the same matter has nearly always done so by then. */
const mostDaysUntilAgain = 30;

/**
 * Answers by their number: the customer said solved, not solved, or did not answer; the agent marked it or not; the customer
 * came again within the days that close an issue, within a month, or not.
 */
const start = {
	members: [
		[0.15, 0.02, 0.83],
		[0.95, 0.05],
		[0.05, 0.1, 0.85]
	],
	others: [
		[0.02, 0.15, 0.83],
		[0.6, 0.4],
		[0.6, 0.05, 0.35]
	]
};

/**
 * Null where fewer than 500 contacts have the customer's word, or the agent's mark. Contacts alike in reason, transfer, menu and
 * attempt have the same chance before their marks are read; within them the three marks are taken to err independently.
 * Source: metrics.md C1 to C3 and GT13.
 */
export function solvedChance(evidence: Evidence): SolvedChance | null {
	const { contacts, cutOffs, throughDay } = evidence;
	const again = (row: number): number | null => {
		if ((contacts.day[row] ?? none) + mostDaysUntilAgain + lateDays > throughDay) return null;
		const next = contacts.nextSeconds[row] ?? none;
		if (next === none || next > mostDaysUntilAgain * secondsADay) return notAgain;
		return next <= cutOffs.issueDays * secondsADay ? 0 : 1;
	};
	const marksOf = (row: number, cameAgain: number | null): (number | null)[] => [
		saidOf(contacts.saidSolved[row] ?? none),
		markedOf(contacts.resolved[row] ?? none),
		cameAgain
	];
	const isChained = (row: number): boolean => contacts.outcome[row] === handled && contacts.opener[row] !== none;
	const stratumOf = (row: number): number =>
		8 * ((contacts.reason[row] ?? none) + 1) +
		4 * Number((contacts.transfers[row] ?? none) > 0) +
		2 * Number((contacts.ivrEntries[row] ?? none) > 1) +
		Number((contacts.attempt[row] ?? none) > 1);

	const cells = new Map<string, MarkedCell & { count: number }>();
	let [said, marked] = [0, 0];
	for (let row = 0; row < contacts.count; row++) {
		if (!isChained(row)) continue;
		const marks = marksOf(row, again(row));
		if (contacts.saidSolved[row] !== none) said += 1;
		if (marks[1] !== null) marked += 1;
		const stratum = stratumOf(row);
		const key = `${stratum} ${marks.join()}`;
		const cell = cells.get(key) ?? { stratum, marks, count: 0 };
		cell.count += 1;
		cells.set(key, cell);
	}
	if (said < fewestOfMark || marked < fewestOfMark) return null;
	const marks = latentClass([...cells.values()], start);
	if (!marks) return null;
	const chance = (row: number, cameAgain: number | null): number | null =>
		isChained(row) ? marks.chanceOf(stratumOf(row), marksOf(row, cameAgain)) : null;
	const solvedUnseen = unseenAgain(marks, knownCustomerShare(contacts) ?? 1) * usualChance([...cells.values()], marks);
	return {
		of: (row) => chance(row, again(row)),
		ofEnd(row) {
			const byIt = chance(row, notAgain);
			return byIt === null ? null : byIt + (1 - byIt) * solvedUnseen;
		},
		marks
	};
}

const notAgain = 2;

/**
 * Of the unsolved who are not known to have come again, the share that did all the same: as many are missed as contacts lack
 * their customer, a share of `known` of which is told. Those who come about something else are as many as among the solved.
 */
function unseenAgain({ members, others }: LatentClass, known: number): number {
	const [quietSolved, quietUnsolved] = [members[2]?.[notAgain] ?? 1, others[2]?.[notAgain] ?? 1];
	const seen = Math.max(0, 1 - quietUnsolved / quietSolved);
	return (Math.min(1, seen / known) - seen) / (1 - seen);
}

/** The mean chance over all contacts. */
function usualChance(cells: readonly (MarkedCell & { count: number })[], { chanceOf }: LatentClass): number {
	const sum = cells.reduce((total, { stratum, marks, count }) => total + count * chanceOf(stratum, marks), 0);
	return sum / cells.reduce((total, { count }) => total + count, 0);
}

/** Silence is a mark too: it errs like the others, and says nothing where it is as common among the solved as among the others. */
const saidOf = (said: number): number => (said === 1 ? 0 : said === 0 ? 1 : 2);
const markedOf = (resolved: number): number | null => (resolved === none ? null : resolved === 1 ? 0 : 1);
