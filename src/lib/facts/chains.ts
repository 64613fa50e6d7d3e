import { agentsMetAt } from './agents-met.ts';
import { daysBetween } from '#lib/model/day.ts';
import { returnWindows } from '#lib/model/fact.ts';
import { endings, type Ending } from '#lib/model/measure-parts.ts';
import { isDenied, languageMet, spellOn, type Background } from './background.ts';
import { daySeconds, isShared, issuesOf, linksOf, type ChainContact, type Link } from './issues.ts';

/** What a contact follows from and leads to among its customer's contacts. Flags are 1 and 0. */
export type Chain = {
	/** Position of the contact that opened the issue, in the list given; null, with the next five, unless it was handled. */
	opener: number | null;
	/** 1 for the opener. */
	attempt: number | null;
	/** Start to start, to the customer's next handled contact of any reason; null when none is seen. */
	nextSeconds: number | null;
	/** Of openers: to the next handled contact that gives the same reason, within seven days, whatever closes an issue; null when none is seen. */
	sameNextSeconds: number | null;
	/** Of repeats: whether the customer had the agent within 90 days; null when no agent is known. */
	sameAgent: number | null;
	/** Of the customer's last contact of a month: how far the contacts of 90 days were with one agent, see `AgentsMet`, packed. */
	agentsMet: number | null;
	/** Of openers: whether agent and customer share a language. */
	languageMet: number | null;
	/** Of openers, as are the next three. */
	issueContacts: number | null;
	/** Null also when one of the issue's handle times is unknown. */
	issueHandleSeconds: number | null;
	/** From the opener's start to the end of the last contact. */
	issueSeconds: number | null;
	/**
	 * For the first issue the customer opened in a calendar month: the first of `returnWindows` that holds the next order
	 * after the issue's last contact, by position; their number when none does.
	 */
	returnWindow: number | null;
	/** Of an abandoned contact, whether the customer tried again within a day; of a promised callback, whether it was kept. */
	followed: number | null;
	/**
	 * How an issue ended, by position in `endings`, for customers whose start is known: of openers, and of abandoned contacts
	 * that were not followed.
	 */
	ending: number | null;
	/** In whole units of currency; 0 when not known. */
	yearlyValue: number | null;
	/** The first of `returnWindows` that holds the day on which the customer left, by position; their number when none does. */
	leftWindow: number | null;
};

/** The parts of a chain, in the order in which they are kept. */
export const chainParts = [
	'opener',
	'attempt',
	'nextSeconds',
	'sameNextSeconds',
	'sameAgent',
	'agentsMet',
	'languageMet',
	'issueContacts',
	'issueHandleSeconds',
	'issueSeconds',
	'returnWindow',
	'followed',
	'ending',
	'yearlyValue',
	'leftWindow'
] as const satisfies readonly (keyof Chain)[];

/** Those of them that facts count. */
export const countedParts = chainParts.filter((part) => part !== 'opener');

const unlinked: Chain = {
	opener: null,
	attempt: null,
	nextSeconds: null,
	sameNextSeconds: null,
	sameAgent: null,
	agentsMet: null,
	languageMet: null,
	issueContacts: null,
	issueHandleSeconds: null,
	issueSeconds: null,
	returnWindow: null,
	followed: null,
	ending: null,
	yearlyValue: null,
	leftWindow: null
};

const sameAgentDays = 90;
/** The longest that repeats with the same reason are told within. */
const sameReasonDays = 7;

/**
 * Issue chains of one customer, who is named by a usable key. `contacts` are all but internal ones, in time order. Gives a
 * chain for each that was handled, abandoned or promised a callback, null for all others; all null when the key is shared.
 * Source: metrics.md 0.2, C7, C13, J9, J11 and E19.
 */
export function chainsOf(contacts: readonly ChainContact[], background: Background): (Chain | null)[] {
	const { issueDays, sharedKeyContacts } = background.cutOffs;
	if (isShared(contacts, sharedKeyContacts)) return contacts.map(() => null);
	const chains = contacts.map((_, position) => triedChain(contacts, position, background));
	const links = linksOf(contacts);
	const months = new Set<string>();
	for (const issue of issuesOf(links, issueDays, background.familyOf)) {
		const [first] = issue;
		if (!first) continue;
		const month = first.contact.day.slice(0, 7);
		chains[first.position] = openerChain(issue, first, background, !months.has(month));
		months.add(month);
		for (const [index, link] of issue.entries()) {
			if (index > 0) chains[link.position] = repeatChain(links, link, first.position, index + 1);
		}
	}
	for (const [position, agentsMet] of agentsMetAt(links)) {
		const chain = chains[position];
		if (chain) chain.agentsMet = agentsMet;
	}
	return chains;
}

function openerChain(issue: readonly Link[], first: Link, background: Background, opensMonth: boolean): Chain {
	const last = issue.at(-1) ?? first;
	const { contact } = first;
	const met = languageMet(background, contact);
	const isUnsolved = isDenied(background.denials, contact, last.contact, last.next?.contact ?? null);
	return {
		...unlinked,
		opener: first.position,
		attempt: 1,
		nextSeconds: nextSecondsOf(first),
		sameNextSeconds: sameNextSecondsOf(first),
		languageMet: met === null ? null : Number(met),
		issueContacts: issue.length,
		issueHandleSeconds: handleSecondsOf(issue),
		issueSeconds: endOf(last.contact) - contact.startedAt,
		returnWindow: opensMonth ? returnWindowAfter(last.contact.startedAt, background.orderedAt) : null,
		...endingOf(issue.length > 2 || isUnsolved ? 'unresolved' : issue.length === 2 ? 'again' : 'once', last, background)
	};
}

const repeatChain = (links: readonly Link[], link: Link, opener: number, attempt: number): Chain => ({
	...unlinked,
	opener,
	attempt,
	nextSeconds: nextSecondsOf(link),
	sameAgent: sameAgentOf(links, link)
});

/** The chain of a contact that was abandoned or promised a callback. */
function triedChain(contacts: readonly ChainContact[], position: number, background: Background): Chain | null {
	const contact = contacts[position];
	if (!contact || contact.isOutbound) return null;
	const isFollowedBy = (found: (later: ChainContact) => boolean): boolean => {
		for (let index = position + 1; index < contacts.length; index++) {
			const later = contacts[index];
			if (!later || later.startedAt - contact.startedAt > daySeconds) return false;
			if (found(later)) return true;
		}
		return false;
	};
	if (contact.outcome === 'callback_requested') {
		return { ...unlinked, followed: Number(isFollowedBy(({ outcome }) => outcome === 'handled')) };
	}
	if (contact.outcome !== 'abandoned_queue') return null;
	if (isFollowedBy(({ isOutbound }) => !isOutbound)) return { ...unlinked, followed: 1 };
	return { ...unlinked, followed: 0, ...endingOf('unresolved', { contact }, background) };
}

function endingOf(
	ending: Ending,
	{ contact }: Pick<Link, 'contact'>,
	{ spells }: Background
): Pick<Chain, 'ending' | 'yearlyValue' | 'leftWindow'> {
	const spell = spellOn(spells, contact.day);
	if (!spell) return { ending: null, yearlyValue: null, leftWindow: null };
	const { untilDay, annualValue } = spell;
	return {
		ending: endings.indexOf(ending),
		yearlyValue: Math.round(annualValue ?? 0),
		leftWindow:
			untilDay === null
				? returnWindows.length
				: firstHolding(returnWindows, daysBetween(contact.day, untilDay) * daySeconds)
	};
}

const nextSecondsOf = ({ contact, next }: Link): number | null =>
	next ? next.contact.startedAt - contact.startedAt : null;

function sameNextSecondsOf({ contact, next }: Link): number | null {
	if (contact.reason === null) return null;
	for (let later = next; later; later = later.next) {
		const seconds = later.contact.startedAt - contact.startedAt;
		if (seconds > sameReasonDays * daySeconds) return null;
		if (later.contact.reason === contact.reason) return seconds;
	}
	return null;
}

function sameAgentOf(links: readonly Link[], { position, contact }: Link): number | null {
	if (contact.agent === null) return null;
	const since = contact.startedAt - sameAgentDays * daySeconds;
	const agents = links
		.filter((earlier) => earlier.position < position && earlier.contact.startedAt >= since)
		.flatMap((earlier) => earlier.contact.agent ?? []);
	return agents.length === 0 ? null : Number(agents.includes(contact.agent));
}

const endOf = ({ startedAt, agentStartedAt, handleSeconds }: ChainContact): number =>
	(agentStartedAt ?? startedAt) + (handleSeconds ?? 0);

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
	return next === undefined ? returnWindows.length : firstHolding(returnWindows, next - contactAt);
}

/** Whether the customer of a contact was seen again within the days of an issue; null where no chain tells. */
export const cameAgain = (chain: Pick<Chain, 'attempt' | 'nextSeconds'> | null, issueDays: number): boolean | null =>
	chain === null || chain.attempt === null
		? null
		: chain.nextSeconds !== null && chain.nextSeconds <= issueDays * daySeconds;

/** Position of the first window, in days, that holds so many seconds; the number of windows when none does. */
export function firstHolding(windows: readonly number[], seconds: number): number {
	const position = windows.findIndex((days) => seconds <= days * daySeconds);
	return position === -1 ? windows.length : position;
}
