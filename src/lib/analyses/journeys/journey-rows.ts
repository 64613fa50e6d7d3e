import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { followedJourneys, followedWeights, returnDays } from './followed.ts';
import type { Journey } from './journeys.ts';
import { monthOf } from '#lib/analyses/rows/month-of.ts';
import type { SolvedChance } from './solved-chance.ts';
import { nothingMet, type WentThrough } from './weighed.ts';

/** Journeys with what became of the customer, a list for each thing: what a fit reads. */
export type JourneyRows = WentThrough & {
	journeys: Journey[];
	/** 1 where the customer bought within 90 days and before being in touch again. */
	returned: number[];
	/** The chance that the matter was solved, 0 to 1. */
	solved: number[];
};

/**
 * Journeys that were followed for 90 days or until the customer bought; those who were in touch again before are stood for by the
 * weights of the others. A journey that ended with the customer giving up was not solved. Without marks to tell from, `solved`
 * is 0 throughout.
 */
export function journeyRows(evidence: Evidence, all: readonly Journey[], chance: SolvedChance | null): JourneyRows {
	const { contacts } = evidence;
	const followed = followedJourneys(evidence, all, returnDays);
	const weights = followedWeights(followed);
	const rows: JourneyRows = { ...nothingMet(), journeys: [], returned: [], solved: [] };
	const reasons = contacts.names.reason.length + 1;
	for (const [place, { journey, ending }] of followed.entries()) {
		const { customer, last, lastHandled, endDay, waitSeconds } = journey;
		const [agent, weight] = [contacts.agent[lastHandled] ?? none, weights[place] ?? 0];
		const solved = last === lastHandled && chance ? chance.ofEnd(last) : 0;
		if (weight === 0 || agent === none || waitSeconds === null || solved === null) continue;
		rows.journeys.push(journey);
		rows.returned.push(Number(ending === 'bought'));
		rows.weights.push(weight);
		rows.solved.push(solved);
		rows.waitMinutes.push(waitSeconds / 60);
		rows.passedOn.push(Number(journey.wasPassedOn ?? false));
		rows.putBack.push(Number(journey.wasPutBack ?? false));
		rows.extra.push(journey.contacts - 1);
		rows.sameAgent.push(Number(contacts.sameAgent[lastHandled] === 1));
		rows.agents.push(agent);
		rows.customers.push(customer);
		rows.monthsOfReason.push(monthOf(endDay) * reasons + (contacts.reason[lastHandled] ?? none) + 1);
	}
	return rows;
}
