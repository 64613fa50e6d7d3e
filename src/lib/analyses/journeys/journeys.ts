import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';

/**
 * What a customer went through with one matter, from the first contact to the last: those that an agent handled and those that
 * the customer gave up. Seconds; null where one of the contacts does not say.
 */
export type Journey = {
	customer: number;
	/** Rows of the columns: the first contact, the last, and the last that an agent handled. */
	first: number;
	last: number;
	lastHandled: number;
	/** Local day of the last contact. */
	endDay: number;
	contacts: number;
	handled: number;
	waitSeconds: number | null;
	/** Passed on to somebody else, and put back into the menu, at least once. */
	wasPassedOn: boolean | null;
	wasPutBack: boolean | null;
	hasCallback: boolean;
};

const secondsADay = 86_400;
const kindOf = new Map(
	(['handled', 'abandoned_queue', 'short_abandon', 'callback_requested'] as const).map((outcome) => [
		outcomes.indexOf(outcome),
		outcome
	])
);

/**
 * Journeys of customers who are known, in the order in which they began: a customer's contacts without a silence longer than the
 * days that close an issue, and with the same reason where both say one. Left out are journeys that no agent handled, those of
 * keys that many share, and those that began too early to know what came before. Source: metrics.md 0.2 and E9.
 */
export function journeysOf({ contacts, cutOffs }: Evidence): Journey[] {
	const journeys: Journey[] = [];
	const current = new Map<number, Journey>();
	const shared = new Set<number>();
	const earliest = (contacts.startedAt[0] ?? 0) + cutOffs.issueDays * secondsADay;
	for (let row = 0; row < contacts.count; row++) {
		const customer = contacts.customer[row] ?? none;
		const kind = kindOf.get(contacts.outcome[row] ?? none);
		if (customer === none || !kind) continue;
		const isHandled = kind === 'handled';
		if (isHandled && contacts.opener[row] === none) shared.add(customer);
		const before = current.get(customer);
		const journey = before && continues(contacts, before.last, row, cutOffs.issueDays) ? before : begun(customer, row);
		if (journey !== before) {
			current.set(customer, journey);
			journeys.push(journey);
		}
		journey.last = row;
		journey.endDay = contacts.day[row] ?? none;
		journey.contacts += 1;
		journey.waitSeconds = added(journey.waitSeconds, contacts.waitSeconds[row] ?? none);
		if (kind === 'callback_requested') journey.hasCallback = true;
		if (!isHandled) continue;
		journey.handled += 1;
		journey.lastHandled = row;
		journey.wasPassedOn = either(journey.wasPassedOn, contacts.transfers[row] ?? none, 1);
		journey.wasPutBack = either(journey.wasPutBack, contacts.ivrEntries[row] ?? none, 2);
	}
	return journeys.filter(
		({ customer, first, handled }) =>
			handled > 0 && !shared.has(customer) && (contacts.startedAt[first] ?? 0) >= earliest
	);
}

const begun = (customer: number, row: number): Journey => ({
	customer,
	first: row,
	last: row,
	lastHandled: none,
	endDay: none,
	contacts: 0,
	handled: 0,
	waitSeconds: 0,
	wasPassedOn: false,
	wasPutBack: false,
	hasCallback: false
});

function continues({ startedAt, reason }: Evidence['contacts'], last: number, row: number, issueDays: number): boolean {
	const silence = (startedAt[row] ?? 0) - (startedAt[last] ?? 0);
	const [before, now] = [reason[last] ?? none, reason[row] ?? none];
	return silence <= issueDays * secondsADay && (before === none || now === none || before === now);
}

const added = (sum: number | null, seconds: number): number | null =>
	sum === null || seconds === none ? null : sum + seconds;

/** Whether it happened in this contact or an earlier one: known to have where one says so, not known where one says nothing. */
const either = (sofar: boolean | null, count: number, least: number): boolean | null =>
	sofar === true || count >= least ? true : count === none ? null : sofar;
