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

/**
 * Puts agents' working days and the gaps between their contacts into the facts, or takes them out. `contacts` are all
 * handled contacts of the agents and days they speak of, those taken in the same second in an order of their own. A day
 * counts when four hours or more lie between its first start and its last end; it belongs where its first contact was
 * handled. A gap runs from the end of one handling to the start of the next; longer than 30 minutes it is a break,
 * and overlap is no gap at all (0 seconds). Source: metrics.md P1, P2, C7.
 */
export function countAgentDays(
	tally: Tally,
	contacts: Iterable<AgentContact>,
	sign: 1 | -1,
	cutOffs: CutOffs = usualCutOffs
): void {
	for (const ofDay of Map.groupBy(contacts, ({ day }) => day).values()) {
		for (const [agent, ofAgent] of Map.groupBy(ofDay, (contact) => contact.agent)) {
			if (agent === null) continue;
			ofAgent.sort((a, b) => startOf(a) - startOf(b));
			countDay(tally, ofAgent, sign, cutOffs);
			countGaps(tally, ofAgent, sign);
		}
	}
}

const startOf = (contact: AgentContact): number => contact.agentStartedAt ?? contact.startedAt;

function countDay(
	tally: Tally,
	day: readonly AgentContact[],
	sign: 1 | -1,
	{ heavyContacts, veryHeavyContacts }: CutOffs
): void {
	const [first] = day;
	if (!first) return;
	const end = Math.max(...day.map((contact) => startOf(contact) + (contact.handleSeconds ?? 0)));
	if (end - startOf(first) < wholeDaySeconds) return;
	tally.turnTo(first.day, first, sign, placed);
	tally.addKnown(at.agentDays, at.agentDayContacts, at.agentDayContactSquares, day.length);
	if (day.length > heavyContacts) tally.add(at.agentDaysOver50, 1);
	if (day.length > veryHeavyContacts) tally.add(at.agentDaysOver60, 1);
}

function countGaps(tally: Tally, day: readonly AgentContact[], sign: 1 | -1): void {
	for (const [index, contact] of day.entries()) {
		const previous = day[index - 1];
		const started = contact.agentStartedAt;
		if (!previous || started === null || previous.agentStartedAt === null || previous.handleSeconds === null) continue;
		const gap = Math.max(0, started - (previous.agentStartedAt + previous.handleSeconds));
		if (gap > breakSeconds) continue;
		tally.turnTo(contact.day, contact, sign, placed);
		tally.add(at.gaps, 1);
		if (gap <= shortGapSeconds) tally.add(at.gapsWithin5, 1);
		tally.mark(shapeAt.gap, gap);
	}
}
