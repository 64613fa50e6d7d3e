import type { Outcome } from '#lib/model/contact.ts';

export const daySeconds = 86_400;
const sharedWithinDays = 30;

/** A contact as chains see it. Reason, agent and language are numbers that are equal for equal ones; null when unknown. */
export type ChainContact = {
	startedAt: number;
	/** The local day of the start. */
	day: string;
	outcome: Outcome;
	isOutbound: boolean;
	reason: number | null;
	agent: number | null;
	language: number | null;
	agentStartedAt: number | null;
	handleSeconds: number | null;
};

/** A handled contact in its place among all that are given, and the handled contact of its customer after it. */
export type Link = { position: number; contact: ChainContact; next: Link | null };

/** Inbound and answered by a person. */
const isHandled = ({ outcome, isOutbound }: ChainContact): boolean => outcome === 'handled' && !isOutbound;

/** Whether a key has too many contacts in any 30 days to be one customer's. Contacts in time order. Source: metrics.md E19. */
export function isShared(contacts: readonly { startedAt: number }[], sharedKeyContacts: number): boolean {
	return contacts.some((contact, index) => {
		const first = contacts[index - sharedKeyContacts];
		return first !== undefined && contact.startedAt - first.startedAt <= sharedWithinDays * daySeconds;
	});
}

/** The handled contacts of a customer, in time order. */
export function linksOf(contacts: readonly ChainContact[]): Link[] {
	const links: Link[] = [];
	for (const [position, contact] of contacts.entries()) {
		if (!isHandled(contact)) continue;
		const link: Link = { position, contact, next: null };
		const previous = links.at(-1);
		if (previous) previous.next = link;
		links.push(link);
	}
	return links;
}

/**
 * Puts handled contacts together to issues: a new one opens when the gap from start to start exceeds `issueDays`, or when
 * both reasons are known and differ. Source: metrics.md 0.2.
 */
export function issuesOf(
	links: readonly Link[],
	issueDays: number,
	familyOf: (reason: number) => number = (reason) => reason
): Link[][] {
	const issues: Link[][] = [];
	for (const link of links) {
		const previous = issues.at(-1)?.at(-1);
		if (previous && continues(previous.contact, link.contact, issueDays, familyOf)) issues.at(-1)?.push(link);
		else issues.push([link]);
	}
	return issues;
}

function continues(
	previous: ChainContact,
	contact: ChainContact,
	issueDays: number,
	familyOf: (reason: number) => number
): boolean {
	if (contact.startedAt - previous.startedAt > issueDays * daySeconds) return false;
	return previous.reason === null || contact.reason === null || familyOf(previous.reason) === familyOf(contact.reason);
}
