import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import { boughtWithin, contactOutcome } from '#lib/analyses/rows/contact-outcomes.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { monthBack } from './month-back.ts';

/**
 * A team in a month: customers whose issue it closed (each counted once a month) and how many of them bought in the 90 days
 * after, null where the month is too young; wellbeing, 0 to 100, null below five answers; contacts of an agent's day; and
 * the share of its contacts that stayed solved.
 */
export type TeamMonth = {
	team: number;
	month: number;
	customers: number;
	returned: number;
	wellbeing: number | null;
	load: number | null;
	solved: number | null;
};

/** Fewer answers than this tell of persons, not of a team. Source: metrics.md 0.6. */
export const fewestAnswers = 5;
const returnDays = 90;
const lateDays = 2;
const handled = outcomes.indexOf('handled');

type Sums = { customers: number; returned: number; mood: Ratio; load: Ratio; solved: Ratio };
type Ratio = { sum: number; of: number };

const add = (ratio: Ratio, value: number): void => {
	ratio.sum += value;
	ratio.of += 1;
};
const share = ({ sum, of }: Ratio, fewest = 1): number | null => (of >= fewest ? sum / of : null);

/** What is known of teams month by month, months counted back from the last day. Source: metrics.md C5, C6a. */
export function teamMonths(evidence: Evidence): TeamMonth[] {
	const { contacts, agentDays, pulse, throughDay } = evidence;
	const monthOf = monthBack(throughDay);
	const found = new Map<number, Map<number, Sums>>();
	const sumsOf = (team: number, day: number): Sums => {
		const ofTeam = found.get(team) ?? new Map<number, Sums>();
		found.set(team, ofTeam);
		const month = monthOf(day);
		let sums = ofTeam.get(month);
		if (!sums) {
			sums = { customers: 0, returned: 0, mood: { sum: 0, of: 0 }, load: { sum: 0, of: 0 }, solved: { sum: 0, of: 0 } };
			ofTeam.set(month, sums);
		}
		return sums;
	};

	const bought = boughtWithin(evidence, returnDays);
	const stayedSolved = contactOutcome(evidence, 'fcr');
	const teamOn = new Map<number, number>();
	const seen = new Map<number, number>();
	const closings = closingRows(evidence);
	for (let row = 0; row < contacts.count; row++) {
		const [team, day] = [contacts.team[row] ?? none, contacts.day[row] ?? none];
		if (team === none || contacts.outcome[row] !== handled) continue;
		const agent = contacts.agent[row] ?? none;
		if (agent !== none) teamOn.set(agent * daysKept + day, team);
		const isSolved = stayedSolved(row);
		if (isSolved !== null) add(sumsOf(team, day).solved, isSolved);
		const customer = contacts.customer[row] ?? none;
		if (closings[row] !== 1 || day + returnDays + lateDays > throughDay || seen.get(customer) === monthOf(day))
			continue;
		const hasReturned = bought(row);
		if (hasReturned === null) continue;
		seen.set(customer, monthOf(day));
		const sums = sumsOf(team, day);
		sums.customers += 1;
		sums.returned += hasReturned;
	}
	for (const { agent, day, contacts: ofDay } of agentDays) {
		const team = teamOn.get(agent * daysKept + day);
		if (team !== undefined && ofDay !== null && ofDay > 0) add(sumsOf(team, day).load, ofDay);
	}
	for (const { team, day, who5 } of pulse) add(sumsOf(team, day).mood, who5);

	return [...found].flatMap(([team, months]) =>
		[...months].map(([month, { customers, returned, mood, load, solved }]) => ({
			...{ team, month, customers, returned },
			...{ wellbeing: share(mood, fewestAnswers), load: share(load), solved: share(solved) }
		}))
	);
}

/** More days than are ever numbered. */
const daysKept = 100_000;

/** 1 for the last contact of each issue chain. */
function closingRows({ contacts }: Evidence): Uint8Array {
	const last = new Int32Array(contacts.count).fill(none);
	for (let row = 0; row < contacts.count; row++) {
		const opener = contacts.opener[row] ?? none;
		if (opener !== none) last[opener] = row;
	}
	const closes = new Uint8Array(contacts.count);
	for (const row of last) if (row !== none) closes[row] = 1;
	return closes;
}
