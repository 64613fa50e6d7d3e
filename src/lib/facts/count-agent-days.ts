import { addDays } from '#lib/model/day.ts';
import { usualCutOffs, type CutOffs } from '#lib/model/definitions.ts';
import type { Dimension } from '#lib/model/fact.ts';
import { at, shapeAt } from './sums.ts';
import type { Members, Tally } from './tally.ts';

/** The dimensions a working day belongs to: a day is a team's, not a queue's. */
const placed: readonly Dimension[] = ['all', 'site', 'team', 'employer'];

/** Whether agents' days are counted by a dimension. */
export const isPlaced = (dimension: Dimension): boolean => placed.includes(dimension);

/** A day counts from four hours on. */
export const wholeDaySeconds = 4 * 3600;
const breakSeconds = 30 * 60;
const shortGapSeconds = 5;

/** A handled contact as one piece of an agent's day. */
export type AgentContact = Members & {
	agent: number | null;
	day: string;
	startedAt: number;
	agentStartedAt: number | null;
	handleSeconds: number | null;
};

/** A shift goes on over midnight while less than this lies between the starts of two contacts. */
export const restSeconds = 4 * 3600;
/** Contacts this long after the last before midnight are of another shift, whatever lies between. */
export const longestNightSeconds = 12 * 3600;

/**
 * Puts agents' working days and the gaps between their contacts into the facts, or takes them out. `contacts` are all
 * handled contacts of the agents and days they speak of, those taken in the same second in an order of their own;
 * `neighbours` those of the days before and after, which decide what of a shift over midnight belongs to them. An agent's day
 * is that on which the shift began. It counts when four hours or more lie between its first start and its last end; it belongs
 * where its first contact was handled. A gap runs from the end of one handling to the start of the next; longer than 30 minutes
 * it is a break, and overlap is no gap at all (0 seconds). Source: metrics.md P1, P2, C7, E21.
 */
export function countAgentDays(
	tally: Tally,
	contacts: readonly AgentContact[],
	sign: 1 | -1,
	cutOffs: CutOffs = usualCutOffs,
	neighbours: readonly AgentContact[] = []
): void {
	const days = new Set(contacts.map(({ day }) => day));
	const all = [...contacts, ...nearTo(contacts, neighbours)];
	for (const [agent, ofAgent] of Map.groupBy(all, (contact) => contact.agent)) {
		if (agent === null) continue;
		for (const [day, shift] of shiftsOf(ofAgent)) {
			if (!days.has(day)) continue;
			countDay(tally, day, shift, sign, cutOffs);
			countGaps(tally, day, shift, sign);
		}
	}
}

const startOf = (contact: AgentContact): number => contact.agentStartedAt ?? contact.startedAt;

/** Of the contacts of other days those that may belong to one shift with these. */
function nearTo(contacts: readonly AgentContact[], neighbours: readonly AgentContact[]): readonly AgentContact[] {
	if (neighbours.length === 0) return neighbours;
	let [first, last] = [Infinity, -Infinity];
	for (const contact of contacts) {
		const start = startOf(contact);
		if (start < first) first = start;
		if (start > last) last = start;
	}
	return neighbours.filter((contact) => {
		const start = startOf(contact);
		return start > first - restSeconds && start < last + longestNightSeconds;
	});
}

/** The contacts of one agent by the day on which their shift began. */
function shiftsOf(contacts: readonly AgentContact[]): Map<string, AgentContact[]> {
	const shifts = new Map<string, AgentContact[]>();
	const byDay = [...Map.groupBy(contacts, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1));
	let before: { day: string; last: number } | null = null;
	for (const [day, ofDay] of byDay) {
		ofDay.sort((a, b) => startOf(a) - startOf(b));
		const carried = before && isNext(before, day, ofDay) ? countCarried(ofDay, before.last) : 0;
		if (before && carried > 0) shifts.get(before.day)?.push(...ofDay.slice(0, carried));
		shifts.set(day, ofDay.slice(carried));
		const latest = ofDay.at(-1);
		before = latest ? { day, last: startOf(latest) } : null;
	}
	return shifts;
}

/** Whether a day begins so soon after the last contact of the one before that a shift may go on. */
const isNext = (before: { day: string; last: number }, day: string, [first]: readonly AgentContact[]): boolean =>
	first !== undefined && startOf(first) - before.last < restSeconds && addDays(before.day, 1) === day;

/** How many contacts of a day, in time order, belong to a shift that had its last contact of the day before at an instant. */
function countCarried(ofDay: readonly AgentContact[], last: number): number {
	let previous = last;
	for (const [index, contact] of ofDay.entries()) {
		const start = startOf(contact);
		if (start - previous >= restSeconds || start - last >= longestNightSeconds) return index;
		previous = start;
	}
	return ofDay.length;
}

function countDay(
	tally: Tally,
	day: string,
	shift: readonly AgentContact[],
	sign: 1 | -1,
	{ heavyContacts, veryHeavyContacts }: CutOffs
): void {
	const [first] = shift;
	if (!first) return;
	const end = Math.max(...shift.map((contact) => startOf(contact) + (contact.handleSeconds ?? 0)));
	if (end - startOf(first) < wholeDaySeconds) return;
	tally.turnTo(day, first, sign, placed);
	tally.addKnown(at.agentDays, at.agentDayContacts, at.agentDayContactSquares, shift.length);
	if (shift.length > heavyContacts) tally.add(at.agentDaysOver50, 1);
	if (shift.length > veryHeavyContacts) tally.add(at.agentDaysOver60, 1);
}

function countGaps(tally: Tally, day: string, shift: readonly AgentContact[], sign: 1 | -1): void {
	for (const [index, contact] of shift.entries()) {
		const previous = shift[index - 1];
		const started = contact.agentStartedAt;
		if (!previous || started === null || previous.agentStartedAt === null || previous.handleSeconds === null) continue;
		const gap = Math.max(0, started - (previous.agentStartedAt + previous.handleSeconds));
		if (gap > breakSeconds) continue;
		tally.turnTo(day, contact, sign, placed);
		tally.add(at.gaps, 1);
		if (gap <= shortGapSeconds) tally.add(at.gapsWithin5, 1);
		tally.mark(shapeAt.gap, gap);
	}
}
