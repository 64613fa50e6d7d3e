import type { Contact } from '#lib/model/contact.ts';
import { usualCutOffs, type CutOffs } from '#lib/model/definitions.ts';
import { abandonedAs } from './abandoned-as.ts';
import { addRatio } from './add-ratio.ts';
import { countRating } from './count-rating.ts';
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
	| 'coldTransfers'
	| 'namedReached'
>;

/** A wait up to this many seconds is part of a straight way to a person. */
const straightWaitSeconds = 120;
/** `handleTens` counts handle time in steps of so many seconds, and from two hours on all together. */
const handleStepSeconds = 10;
const mostHandleSteps = 720;

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
export function countContact(
	tally: Tally,
	contact: CountedContact,
	members: Members,
	sign: 1 | -1,
	cutOffs: CutOffs = usualCutOffs
): void {
	tally.turnTo(contact.day, members, sign);
	tally.add(at.contacts, 1);
	if (!isFromOutside(contact)) return;
	const { groups } = tally.asked;
	if (groups.rating && contact.rating !== null) countRating(tally, contact.rating);
	if (groups.menu) countMenu(tally, contact);
	if (offeredOutcomes.has(contact.outcome)) countOffered(tally, contact, cutOffs);
	if (contact.outcome === 'handled') countHandled(tally, contact, cutOffs);
}

/** Time in a menu without a count of entries is one entry. */
function countMenu(tally: Tally, { outcome, ivrSeconds, ivrEntries }: CountedContact): void {
	const isExit = outcome === 'abandoned_ivr';
	if (!isExit && (ivrEntries ?? ivrSeconds ?? 0) === 0) return;
	tally.add(at.menuEntered, 1);
	if (isExit) tally.add(at.menuExits, 1);
}

function countOffered(tally: Tally, contact: CountedContact, cutOffs: CutOffs): void {
	tally.add(at.offered, 1);
	const { groups } = tally.asked;
	if (groups.wait) countWaited(tally, contact, cutOffs);
	if (groups.way) countWay(tally, contact);
}

function countWaited(tally: Tally, { outcome: cameOut, waitSeconds }: CountedContact, cutOffs: CutOffs): void {
	const outcome = abandonedAs(cameOut, waitSeconds, cutOffs.shortAbandonSeconds);
	if (outcome === 'abandoned_queue') tally.add(at.abandoned, 1);
	if (outcome === 'short_abandon') tally.add(at.shortAbandoned, 1);
	if (waitSeconds !== null) countWait(tally, outcome, waitSeconds, cutOffs);
}

function countWay(tally: Tally, contact: CountedContact): void {
	const { outcome, waitSeconds, ivrSeconds, ivrEntries, transfers } = contact;
	if (ivrSeconds !== null) {
		tally.add(at.ivrKnown, 1);
		tally.mark(shapeAt.ivr, ivrSeconds);
	}
	if (ivrEntries !== null) {
		tally.add(at.entriesKnown, 1);
		if (ivrEntries > 1) tally.add(at.reentered, 1);
	}
	// as above
	const entries = ivrEntries ?? (ivrSeconds === null ? null : 1);
	if (entries !== null && transfers !== null) {
		countStraight(tally, outcome === 'handled' && entries <= 1 && transfers === 0, waitSeconds);
	}
}

function countStraight(tally: Tally, isStraight: boolean, waitSeconds: number | null): void {
	tally.add(at.straightKnown, 1);
	if (isStraight) tally.add(at.straight, 1);
	if (waitSeconds === null) return;
	tally.add(at.straightWaitKnown, 1);
	if (isStraight && waitSeconds <= straightWaitSeconds) tally.add(at.straightWithin120, 1);
}

function countWait(
	tally: Tally,
	outcome: Contact['outcome'],
	waitSeconds: number,
	{ serviceLevelSeconds }: CutOffs
): void {
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

function countHandled(tally: Tally, contact: CountedContact, { shortTalkSeconds }: CutOffs): void {
	const { groups } = tally.asked;
	tally.add(at.handled, 1);
	if (groups.handle) countHandle(tally, contact.handleSeconds);
	if (groups.talk) countTalk(tally, contact.talkSeconds, shortTalkSeconds);
	if (groups.hold) countHold(tally, contact);
	if (groups.wrap && contact.wrapSeconds !== null)
		tally.addKnown(at.wrapKnown, at.wrapSeconds, at.wrapSquares, contact.wrapSeconds);
	if (groups.transfers && contact.transfers !== null) countTransfers(tally, contact.transfers, contact.coldTransfers);
	if (groups.flags) countFlags(tally, contact);
}

function countHandle(tally: Tally, handleSeconds: number | null): void {
	if (handleSeconds === null) return;
	tally.addKnown(at.handleKnown, at.handleSeconds, at.handleSquares, handleSeconds);
	tally.mark(shapeAt.handle, handleSeconds);
	tally.markPlaced(shapeAt.handleTens, Math.min(mostHandleSteps, Math.floor(handleSeconds / handleStepSeconds)));
}

function countTalk(tally: Tally, talkSeconds: number | null, shortTalkSeconds: number): void {
	if (talkSeconds === null) return;
	tally.addKnown(at.talkKnown, at.talkSeconds, at.talkSquares, talkSeconds);
	if (talkSeconds < shortTalkSeconds) tally.add(at.shortTalks, 1);
}

function countHold(tally: Tally, { holdSeconds, handleSeconds }: CountedContact): void {
	if (holdSeconds !== null) tally.addKnown(at.holdKnown, at.holdSeconds, at.holdSquares, holdSeconds);
	addRatio(tally, 'holdShare', holdSeconds, handleSeconds);
}

function countFlags(tally: Tally, { resolved, namedReached }: CountedContact): void {
	if (namedReached !== null) {
		tally.add(at.namedKnown, 1);
		if (namedReached) tally.add(at.namedReached, 1);
	}
	if (resolved !== null) {
		tally.add(at.flagKnown, 1);
		if (resolved) tally.add(at.flagResolved, 1);
	}
}

function countTransfers(tally: Tally, transfers: number, cold: number | null): void {
	tally.addKnown(at.transfersKnown, at.transfers, at.transferSquares, transfers);
	if (transfers === 0) return;
	tally.add(at.transferred, 1);
	if (cold === null) return;
	tally.add(at.transfersToldApart, transfers);
	tally.add(at.coldTransfers, Math.min(cold, transfers));
}
