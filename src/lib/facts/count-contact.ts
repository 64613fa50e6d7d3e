import { serviceLevelSeconds, type Contact } from '#lib/model/contact.ts';
import { at, shapeAt } from './sums.ts';
import type { Members, Tally } from './tally.ts';

/** The parts of a contact that its day's facts are made of. */
export type CountedContact = Pick<
	Contact,
	| 'day'
	| 'outcome'
	| 'direction'
	| 'ivrSeconds'
	| 'ivrEntries'
	| 'waitSeconds'
	| 'talkSeconds'
	| 'holdSeconds'
	| 'wrapSeconds'
	| 'handleSeconds'
	| 'transfers'
	| 'resolved'
	| 'rating'
>;

/** Talk below this many seconds is a very short call. */
export const shortTalkSeconds = 10;
const topRating = 4;

/** Outcomes of contacts that entered a queue. */
export const offeredOutcomes: ReadonlySet<Contact['outcome']> = new Set([
	'handled',
	'abandoned_queue',
	'short_abandon',
	'overflow',
	'timeout',
	'callback_requested',
	'missed'
]);

/** Inbound, and neither internal nor a test: direction unknown counts as inbound. */
const isFromOutside = ({ outcome, direction }: Pick<Contact, 'outcome' | 'direction'>): boolean =>
	direction !== 'out' && outcome !== 'internal';

/** Inbound and answered by a person. */
export const isHandled = (contact: Pick<Contact, 'outcome' | 'direction'>): boolean =>
	contact.outcome === 'handled' && isFromOutside(contact);

/** Puts a contact by itself, without its chain, into its day's facts, or takes it out. Source: metrics.md 0.2 and A. */
export function countContact(tally: Tally, contact: CountedContact, members: Members, sign: 1 | -1): void {
	tally.turnTo(contact.day, members, sign);
	tally.add(at.contacts, 1);
	if (!isFromOutside(contact)) return;
	if (contact.rating !== null) {
		tally.addKnown(at.ratings, at.ratingSum, at.ratingSquares, contact.rating);
		if (contact.rating >= topRating) tally.add(at.ratingsTop, 1);
	}
	if (offeredOutcomes.has(contact.outcome)) countOffered(tally, contact);
	if (contact.outcome === 'handled') countHandled(tally, contact);
}

function countOffered(tally: Tally, contact: CountedContact): void {
	const { outcome, waitSeconds, ivrSeconds, ivrEntries, transfers } = contact;
	tally.add(at.offered, 1);
	if (outcome === 'abandoned_queue') tally.add(at.abandoned, 1);
	if (outcome === 'short_abandon') tally.add(at.shortAbandoned, 1);
	if (waitSeconds !== null) countWait(tally, outcome, waitSeconds);
	if (ivrSeconds !== null) {
		tally.add(at.ivrKnown, 1);
		tally.mark(shapeAt.ivr, ivrSeconds);
	}
	if (ivrEntries !== null) {
		tally.add(at.entriesKnown, 1);
		if (ivrEntries > 1) tally.add(at.reentered, 1);
	}
	// time in a menu without a count of entries is one entry
	const entries = ivrEntries ?? (ivrSeconds === null ? null : 1);
	if (entries !== null && transfers !== null) {
		tally.add(at.straightKnown, 1);
		if (outcome === 'handled' && entries <= 1 && transfers === 0) tally.add(at.straight, 1);
	}
}

function countWait(tally: Tally, outcome: Contact['outcome'], waitSeconds: number): void {
	const inTarget = waitSeconds <= serviceLevelSeconds;
	tally.addKnown(at.waits, at.excessWaitSeconds, at.excessWaitSquares, Math.max(0, waitSeconds - serviceLevelSeconds));
	if (outcome === 'handled') {
		tally.add(at.answeredWaits, 1);
		if (inTarget) tally.add(at.answeredInTarget, 1);
		tally.mark(shapeAt.answeredWait, waitSeconds);
	} else if (outcome === 'abandoned_queue' || outcome === 'short_abandon') {
		tally.add(at.abandonedWaits, 1);
		if (inTarget) tally.add(at.abandonedInTarget, 1);
		tally.mark(shapeAt.abandonedWait, waitSeconds);
	}
}

function countHandled(tally: Tally, contact: CountedContact): void {
	const { handleSeconds, talkSeconds, holdSeconds, wrapSeconds, transfers, resolved } = contact;
	tally.add(at.handled, 1);
	if (handleSeconds !== null) {
		tally.addKnown(at.handleKnown, at.handleSeconds, at.handleSquares, handleSeconds);
		tally.mark(shapeAt.handle, handleSeconds);
	}
	if (talkSeconds !== null) {
		tally.addKnown(at.talkKnown, at.talkSeconds, at.talkSquares, talkSeconds);
		if (talkSeconds < shortTalkSeconds) tally.add(at.shortTalks, 1);
	}
	if (holdSeconds !== null) tally.addKnown(at.holdKnown, at.holdSeconds, at.holdSquares, holdSeconds);
	if (wrapSeconds !== null) tally.addKnown(at.wrapKnown, at.wrapSeconds, at.wrapSquares, wrapSeconds);
	if (transfers !== null) tally.addKnown(at.transfersKnown, at.transfers, at.transferSquares, transfers);
	if (resolved !== null) {
		tally.add(at.flagKnown, 1);
		if (resolved) tally.add(at.flagResolved, 1);
	}
}
