import { issueDays, returnWindows, sharedKeyContacts } from '#lib/model/fact.ts';

const daySeconds = 86_400;
const sharedWithinDays = 30;

/** A contact as chains see it. `reason` is any number that is equal for equal reasons; null when unknown. */
export type ChainContact = {
	startedAt: number;
	/** The local day of the start. */
	day: string;
	reason: number | null;
	handleSeconds: number | null;
	/** Inbound and answered by a person. */
	handled: boolean;
};

/** A handled contact's place in its customer's issues. The last three are null for all but openers. */
export type Chain = {
	/** Position of the contact that opened the issue, in the list given. */
	opener: number;
	/** 1 for the opener. */
	attempt: number;
	/** Start to start, to the customer's next handled contact of any reason; null when none is seen. */
	nextSeconds: number | null;
	issueContacts: number | null;
	/** Null also when one of the issue's handle times is unknown. */
	issueHandleSeconds: number | null;
	/**
	 * For the first issue the customer opened in a calendar month: the first of `returnWindows` that holds the next order
	 * after the issue's last contact, by position; their number when none does.
	 */
	returnWindow: number | null;
};

/**
 * Issue chains of one customer, who is named by a usable key. `contacts` are all but internal ones, in time order;
 * `orderedAt` are seconds since 1970, ascending. Gives a chain per contact, null for those that were not handled;
 * all null when the key is shared. A new issue opens when the gap from start to start exceeds `issueDays`, or when
 * both reasons are known and differ. Source: metrics.md 0.2 and E19.
 */
export function chainsOf(contacts: readonly ChainContact[], orderedAt: readonly number[]): (Chain | null)[] {
	const chains: (Chain | null)[] = contacts.map(() => null);
	if (isShared(contacts)) return chains;
	const months = new Set<string>();
	for (const issue of issuesOf(contacts)) {
		const [first] = issue;
		const last = issue.at(-1);
		if (!first || !last) continue;
		const month = first.contact.day.slice(0, 7);
		const opensMonth = !months.has(month);
		months.add(month);
		for (const [index, { position, nextSeconds }] of issue.entries()) {
			const opens = index === 0;
			chains[position] = {
				opener: first.position,
				attempt: index + 1,
				nextSeconds,
				issueContacts: opens ? issue.length : null,
				issueHandleSeconds: opens ? handleSecondsOf(issue) : null,
				returnWindow: opens && opensMonth ? returnWindowAfter(last.contact.startedAt, orderedAt) : null
			};
		}
	}
	return chains;
}

/** Whether a key has too many contacts in any 30 days to be one customer's. Contacts in time order. */
export function isShared(contacts: readonly { startedAt: number }[]): boolean {
	return contacts.some((contact, index) => {
		const first = contacts[index - sharedKeyContacts];
		return first !== undefined && contact.startedAt - first.startedAt <= sharedWithinDays * daySeconds;
	});
}

type Link = { position: number; contact: ChainContact; nextSeconds: number | null };

function issuesOf(contacts: readonly ChainContact[]): Link[][] {
	const issues: Link[][] = [];
	let previous: Link | null = null;
	for (const [position, contact] of contacts.entries()) {
		if (!contact.handled) continue;
		const link: Link = { position, contact, nextSeconds: null };
		if (previous) previous.nextSeconds = contact.startedAt - previous.contact.startedAt;
		if (previous && continues(previous.contact, contact)) issues.at(-1)?.push(link);
		else issues.push([link]);
		previous = link;
	}
	return issues;
}

function continues(previous: ChainContact, contact: ChainContact): boolean {
	if (contact.startedAt - previous.startedAt > issueDays * daySeconds) return false;
	return previous.reason === null || contact.reason === null || previous.reason === contact.reason;
}

function handleSecondsOf(issue: readonly Link[]): number | null {
	let seconds = 0;
	for (const { contact } of issue) {
		if (contact.handleSeconds === null) return null;
		seconds += contact.handleSeconds;
	}
	return seconds;
}

function returnWindowAfter(contactAt: number, orderedAt: readonly number[]): number {
	const next = orderedAt.find((at) => at > contactAt);
	if (next === undefined) return returnWindows.length;
	return firstHolding(returnWindows, next - contactAt);
}

/** Position of the first window, in days, that holds so many seconds; the number of windows when none does. */
export function firstHolding(windows: readonly number[], seconds: number): number {
	const position = windows.findIndex((days) => seconds <= days * daySeconds);
	return position === -1 ? windows.length : position;
}
