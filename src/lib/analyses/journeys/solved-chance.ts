import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import { latentClass, type LatentClass, type MarkedCell } from '#lib/statistics/latent-class.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';

/**
 * How likely each handled contact solved the matter, 0 to 1, from three marks that all err: what the customer said, what the
 * agent marked, and whether the customer came again. `ofEnd` is told of the last contact of a journey, after which nobody came.
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

/** Answers by their number: the customer said solved, not solved, or did not answer; the agent marked it or not; came again or not. */
const start = {
	members: [
		[0.15, 0.02, 0.83],
		[0.95, 0.05],
		[0.05, 0.95]
	],
	others: [
		[0.02, 0.15, 0.83],
		[0.6, 0.4],
		[0.6, 0.4]
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
		const next = contacts.nextSeconds[row] ?? none;
		if (next !== none && next <= cutOffs.issueDays * secondsADay) return 0;
		return (contacts.day[row] ?? none) + cutOffs.issueDays + lateDays <= throughDay ? 1 : null;
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
	return { of: (row) => chance(row, again(row)), ofEnd: (row) => chance(row, 1), marks };
}

/** Silence is a mark too: it errs like the others, and says nothing where it is as common among the solved as among the others. */
const saidOf = (said: number): number => (said === 1 ? 0 : said === 0 ? 1 : 2);
const markedOf = (resolved: number): number | null => (resolved === none ? null : resolved === 1 ? 0 : 1);
