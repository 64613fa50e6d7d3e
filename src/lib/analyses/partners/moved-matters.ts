import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import type { EventSeen, Evidence, TargetHeld } from '#lib/analyses/evidence.ts';

/** Work that changed hands on a day: which reasons, and the queues that gave or took it. Numbers are those of the columns. */
export type Move = {
	event: EventSeen;
	reasons: ReadonlySet<number>;
	queues: ReadonlySet<number>;
	/** Whether an employer other than the usual one has it afterwards. */
	isAway: boolean;
	/** Days that hold no other start which touches this work; none of `beforeFrom` to `beforeUntil` lies after the move. */
	beforeFrom: number;
	beforeUntil: number;
	afterFrom: number;
	afterUntil: number;
};

const lookDays = 60;
const washOutDays = 14;
const mostDays = 183;
/** A reason or queue with less of the work than this is no part of the move, 0 to 1. */
const smallPart = 0.05;
/** What a queue has of the work must change by this factor. */
const clearChange = 3;

/** The employer that most agents work for; `none` where no employer is known. */
export function ownEmployer({ contacts }: Evidence): number {
	const agents = new Map<number, Set<number>>();
	for (let row = 0; row < contacts.count; row++) {
		const [employer = none, agent = none] = [contacts.employer[row], contacts.agent[row]];
		if (employer === none || agent === none) continue;
		const known = agents.get(employer);
		if (known) known.add(agent);
		else agents.set(employer, new Set([agent]));
	}
	const [largest] = [...agents].sort(([a, one], [b, other]) => other.size - one.size || a - b);
	return largest?.[0] ?? none;
}

/** The events at which the work of a queue went to another employer or came back. */
export function movesIn(evidence: Evidence): Move[] {
	return evidence.events.flatMap((event) => moveAt(evidence, event) ?? []);
}

function moveAt(evidence: Evidence, event: EventSeen): Move | null {
	const { contacts, throughDay } = evidence;
	const { fromDay, unit } = event;
	const queue = unit?.dimension === 'queue' ? contacts.names.queue.indexOf(unit.member) : none;
	if (queue === none) return null;
	const before = countDays(contacts, fromDay - lookDays, fromDay - 1);
	const after = countDays(contacts, fromDay + washOutDays, fromDay + washOutDays + lookDays);
	const reasons = mainReasons(before, after, queue);
	const work = (side: Counted): Map<number, number> => workOf(side, reasons);
	const [was, is] = [work(before), work(after)];
	const least = smallPart * Math.max(was.get(queue) ?? 0, is.get(queue) ?? 0);
	const queues = new Set(
		[...new Set([...was.keys(), ...is.keys()])].filter((each) => {
			const [one, other] = [was.get(each) ?? 0, is.get(each) ?? 0];
			return Math.max(one, other) > least && Math.max(one, other) >= clearChange * Math.min(one, other);
		})
	);
	const own = ownEmployer(evidence);
	const awayShare = (side: Counted): number => shareAway(side, reasons, queues, own);
	const [wasAway, isAway] = [awayShare(before), awayShare(after)];
	if (!queues.has(queue) || Math.abs(isAway - wasAway) < 0.2) return null;
	const others = [...evidence.events, ...newTargets(evidence.targets)].filter(
		(other) => other.id !== event.id && touches(other.unit, contacts, queues)
	);
	const starts = others.map((other) => other.fromDay).filter((day) => day < fromDay);
	const ends = others.map((other) => other.fromDay).filter((day) => day > fromDay);
	return {
		event,
		reasons,
		queues,
		isAway: isAway > wasAway,
		beforeFrom: Math.max(fromDay - mostDays, ...starts.map((day) => day + washOutDays)),
		beforeUntil: fromDay - 1,
		afterFrom: fromDay + washOutDays,
		afterUntil: Math.min(throughDay, fromDay + mostDays, ...ends.map((day) => day - 1))
	};
}

/** Less than this share of a target is no new one. */
const smallChange = 0.1;

/** Targets that are no small change of one that held for the same until the day before. */
const newTargets = (targets: readonly TargetHeld[]): TargetHeld[] =>
	targets.filter(
		({ metric, unit, value, fromDay }) =>
			!targets.some(
				(earlier) =>
					earlier.metric === metric &&
					earlier.unit?.member === unit?.member &&
					earlier.untilDay === fromDay - 1 &&
					Math.abs(value / earlier.value - 1) < smallChange
			)
	);

/** Handled contacts by queue, reason and employer. */
type Counted = { queue: number; reason: number; employer: number; contacts: number }[];

function countDays(contacts: ContactColumns, from: number, through: number): Counted {
	const counts = new Map<string, Counted[number]>();
	for (let row = 0; row < contacts.count; row++) {
		const day = contacts.day[row] ?? 0;
		if (day < from || day > through || (contacts.handleSeconds[row] ?? none) === none) continue;
		const [queue = none, reason = none, employer = none] = [
			contacts.queue[row],
			contacts.reason[row],
			contacts.employer[row]
		];
		if (queue === none || reason === none) continue;
		const key = `${queue} ${reason} ${employer}`;
		const count = counts.get(key);
		if (count) count.contacts++;
		else counts.set(key, { queue, reason, employer, contacts: 1 });
	}
	return [...counts.values()];
}

const add = (counts: Counted): number => counts.reduce((sum, { contacts }) => sum + contacts, 0);

/** What a queue is mostly for, on the side on which it has more. */
function mainReasons(before: Counted, after: Counted, queue: number): Set<number> {
	const [one, other] = [before, after].map((side) => side.filter((count) => count.queue === queue));
	const busy = add(one ?? []) >= add(other ?? []) ? (one ?? []) : (other ?? []);
	const all = add(busy);
	const byReason = Map.groupBy(busy, ({ reason }) => reason);
	return new Set([...byReason].filter(([, counts]) => add(counts) > smallPart * all).map(([reason]) => reason));
}

function workOf(side: Counted, reasons: ReadonlySet<number>): Map<number, number> {
	const work = Map.groupBy(
		side.filter(({ reason }) => reasons.has(reason)),
		({ queue }) => queue
	);
	return new Map([...work].map(([queue, counts]) => [queue, add(counts)]));
}

function shareAway(side: Counted, reasons: ReadonlySet<number>, queues: ReadonlySet<number>, own: number): number {
	const work = side.filter(({ queue, reason }) => reasons.has(reason) && queues.has(queue));
	const all = add(work);
	return all === 0 ? 0 : add(work.filter(({ employer }) => employer !== own)) / all;
}

/** Whether a target or an event is of those who have this work: of their queue, their site, their team or their employer. */
function touches(unit: EventSeen['unit'], contacts: ContactColumns, queues: ReadonlySet<number>): boolean {
	if (!unit) return true;
	const { dimension, member } = unit;
	const number = contacts.names[dimension].indexOf(member);
	if (dimension === 'queue') return queues.has(number);
	if (dimension === 'reason' || dimension === 'channel' || dimension === 'language') return false;
	const column = contacts[dimension];
	for (let row = 0; row < contacts.count; row++)
		if (column[row] === number && queues.has(contacts.queue[row] ?? none)) return true;
	return false;
}
