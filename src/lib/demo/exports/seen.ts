import { isSampled, keyOf } from '#lib/demo/world/customers.ts';
import type { LivedContact } from '#lib/demo/world/lived.ts';
import { lot } from '#lib/demo/world/lot.ts';
import { odense, sizes, type Size } from '#lib/demo/world/organisation.ts';
import { thingOf } from '#lib/demo/world/voices.ts';

/** A contact as the telephone system of its site saw it. */
export type Seen = {
	contact: LivedContact;
	/** The customer's number; null for withheld ones. Many callers have the number of a switchboard. */
	key: string | null;
	isSwitchboard: boolean;
	startSecond: number;
	talkSeconds: number;
	holdSeconds: number;
	wrapSeconds: number;
};

/** Shares of what makes contacts hard to tell apart. Source: metrics.md D6. */
const anonymousShare = 0.06;
const switchboardShare = 0.02;
const midnightShare = 0.0015;
const wholeSwitchboards = 40;

/** The numbers of companies whose many callers share one: as many of forty as the sample holds, and never none. */
export const switchboardsIn = (size: Size): number => Math.max(1, Math.round(wholeSwitchboards / sizes[size]));

const idOf = {
	0: (number: number) => String(5_000_001 + number),
	1: (number: number) => `M${String(8_000_001 + number)}`,
	2: (number: number) => String(300_000_001 + number)
};

/** The contact's id in the system of its site. */
export const contactIdOf = ({ agent, number }: LivedContact): string => idOf[agent.site](number);

/** What a system saw of a contact; null for customers outside the sample. */
export function seenOf(seed: number, size: Size, contact: LivedContact): Seen | null {
	if (!isSampled(seed, contact.customer, size)) return null;
	const thing = thingOf(contact);
	const isAnonymous = lot(seed, thing, 'anonymous') < anonymousShare;
	const isSwitchboard = !isAnonymous && lot(seed, thing, 'shared') < switchboardShare;
	const switchboard = 2_000_001 + Math.floor(lot(seed, thing, 'switchboard') * switchboardsIn(size));
	const key = isAnonymous ? null : isSwitchboard ? String(switchboard) : keyOf(contact.customer);
	return { contact, key, isSwitchboard, startSecond: startOf(seed, contact), ...partsOf(seed, contact) };
}

const mostDeskSeconds = 40;

/** How long whoever passed a call on had it; 0 of a call that nobody did. */
export const deskSecondsOf = ({ contact, talkSeconds }: Seen): number =>
	contact.isTransferred ? Math.min(mostDeskSeconds, Math.floor(talkSeconds / 2)) : 0;

/** A few of the last calls in Odense are still going on at midnight. */
function startOf(seed: number, contact: LivedContact): number {
	const { agent, isAbandoned, againInDays, startSecond, ivrSeconds, waitSeconds, handleSeconds } = contact;
	if (agent.site !== odense || isAbandoned || againInDays !== null || handleSeconds < 60) return startSecond;
	const place = lot(seed, thingOf(contact), 'midnight');
	if (place >= midnightShare) return startSecond;
	const afterMidnight = 20 + Math.floor((place / midnightShare) * (handleSeconds - 40));
	return 86_400 - ivrSeconds - waitSeconds - handleSeconds + afterMidnight;
}

/** Handle time as systems keep it, in three parts. */
function partsOf(seed: number, contact: LivedContact): Pick<Seen, 'talkSeconds' | 'holdSeconds' | 'wrapSeconds'> {
	const thing = thingOf(contact);
	const { handleSeconds } = contact;
	const wrapSeconds = Math.round(handleSeconds * (0.08 + 0.14 * lot(seed, thing, 'wrap')));
	const held = handleSeconds * (0.05 + 0.2 * lot(seed, thing, 'hold'));
	const holdSeconds = lot(seed, thing, 'held') < 0.22 ? Math.round(held) : 0;
	return { wrapSeconds, holdSeconds, talkSeconds: handleSeconds - wrapSeconds - holdSeconds };
}
