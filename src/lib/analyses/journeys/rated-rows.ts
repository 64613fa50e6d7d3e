import { waitBand } from '#lib/model/asked-cell.ts';
import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { monthOf } from '#lib/analyses/rows/month-of.ts';
import { nothingMet, thingsMet, type WentThrough } from './weighed.ts';

/** Contacts that a customer rated and of which she said whether it was solved, a list for each thing. */
export type RatedRows = WentThrough & {
	rows: number[];
	/** 1 to 5. */
	ratings: number[];
	saidSolved: number[];
};

/** A contact in the cell of those alike in what is known of all, answered or not. Source: metrics.md B3.3. */
export type AskedCells = { asked: number; answered: number; satisfied: number }[];

const handled = outcomes.indexOf('handled');
const mostTimesMedian = 5;
const secondsADay = 86_400;

/**
 * Answers, each weighing as much as those like it who were asked over those who answered, and the cells these come from: reason,
 * whether the customer came again, site and wait. No weight is over five times the median. Where it is not known who was
 * asked, answers weigh alike and there are no cells.
 */
export function ratedRows({ contacts, cutOffs }: Evidence): { rated: RatedRows; cells: AskedCells } {
	const cellOf = (row: number): number => {
		const next = contacts.nextSeconds[row] ?? none;
		const cameAgain = Number(next !== none && next <= cutOffs.issueDays * secondsADay);
		const place =
			(contacts.reason[row] ?? none) + 1 + (contacts.names.reason.length + 1) * ((contacts.site[row] ?? none) + 1);
		const wait = contacts.waitSeconds[row] ?? none;
		return (place * 2 + cameAgain) * 4 + waitBand(wait === none ? null : wait);
	};
	const hasAnswered = (row: number): boolean => contacts.rating[row] !== none && contacts.saidSolved[row] !== none;
	const isHandled = (row: number): boolean => contacts.outcome[row] === handled;
	const tellsAsked = contacts.asked.some((asked) => asked !== none);
	const byCell = new Map<number, AskedCells[number]>();
	const answers: number[] = [];
	for (let row = 0; row < contacts.count; row++) {
		if (!isHandled(row) || (contacts.asked[row] !== 1 && !hasAnswered(row))) continue;
		const key = cellOf(row);
		const cell = byCell.get(key) ?? { asked: 0, answered: 0, satisfied: 0 };
		byCell.set(key, cell);
		cell.asked += 1;
		if (!hasAnswered(row)) continue;
		cell.answered += 1;
		cell.satisfied += Number((contacts.rating[row] ?? none) >= 4);
		answers.push(row);
	}
	const plain = answers.map((row) => {
		const cell = byCell.get(cellOf(row));
		return tellsAsked && cell ? cell.asked / cell.answered : 1;
	});
	const most = mostTimesMedian * (plain.toSorted((a, b) => a - b)[plain.length >> 1] ?? 1);
	return {
		rated: listed(
			contacts,
			answers,
			plain.map((weight) => Math.min(weight, most))
		),
		cells: tellsAsked ? [...byCell.values()] : []
	};
}

function listed(contacts: Evidence['contacts'], answers: readonly number[], weights: readonly number[]): RatedRows {
	const rated = noAnswers();
	for (const [place, row] of answers.entries()) {
		const [agent, wait] = [contacts.agent[row] ?? none, contacts.waitSeconds[row] ?? none];
		if (agent === none || wait === none) continue;
		const customer = contacts.customer[row] ?? none;
		rated.rows.push(row);
		rated.ratings.push(contacts.rating[row] ?? none);
		rated.saidSolved.push(contacts.saidSolved[row] ?? none);
		rated.weights.push(weights[place] ?? 1);
		rated.waitMinutes.push(wait / 60);
		rated.passedOn.push(Number((contacts.transfers[row] ?? none) > 0));
		rated.putBack.push(Number((contacts.ivrEntries[row] ?? none) > 1));
		rated.extra.push(Math.max(0, (contacts.attempt[row] ?? none) - 1));
		rated.sameAgent.push(Number(contacts.sameAgent[row] === 1));
		rated.agents.push(agent);
		// an unknown customer is one of a kind
		rated.customers.push(customer === none ? contacts.count + row : customer);
		rated.monthsOfReason.push(
			monthOf(contacts.day[row] ?? 0) * (contacts.names.reason.length + 1) + (contacts.reason[row] ?? none) + 1
		);
	}
	return rated;
}

const noAnswers = (): RatedRows => ({ ...nothingMet(), rows: [], ratings: [], saidSolved: [] });

/** The answers that are wanted, by their place in the lists. */
export function keptRows(rated: RatedRows, isWanted: (place: number) => boolean): RatedRows {
	const kept = noAnswers();
	for (const name of [...thingsMet, 'rows', 'ratings', 'saidSolved'] as const)
		kept[name] = rated[name].filter((_, place) => isWanted(place));
	return kept;
}
