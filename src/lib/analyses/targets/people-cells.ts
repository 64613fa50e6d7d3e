import { none } from '#lib/model/contact-columns.ts';
import { smallestGroup } from '#lib/model/fact.ts';
import { isWorkingDay } from '#lib/facts/sick-spells.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { isoDay } from '#lib/analyses/rows/month-of.ts';
import type { SidedCell } from './sided-cells.ts';
import { periodIn, type Sides } from './target-sides.ts';

/** What can be said of the people on both sides of a target: none of it is told of one of them. */
export const peopleOutcomes = ['who5', 'sick_absence', 'turnover', 'adherence'] as const;
export type PeopleOutcome = (typeof peopleOutcomes)[number];

/**
 * Cells of an outcome of people: WHO-5 of teams with at least five answers in a period; shares of working days that were
 * sick and of scheduled seconds that were kept, by agent; those who left by year of a team's work. Empty where the records
 * are not there. Source: metrics.md P5, P8, P10, E5.
 */
export function peopleCells(evidence: Evidence, sides: Sides, outcome: PeopleOutcome): SidedCell[] {
	const sideOf = sidesOfTeams(evidence, sides);
	const sums = new Map<string, { at: Omit<SidedCell, 'y' | 'count'>; top: number; base: number; answers: number }>();
	const add = (agent: number, team: number, day: number, top: number, base: number) => {
		const period = periodIn(sides.window, day);
		const side = sideOf.get(team);
		if (period === null || side === undefined) return;
		const key = `${agent} ${team} ${period}`;
		const sum = sums.get(key) ?? { at: { agent, team, period, reason: 0, side }, top: 0, base: 0, answers: 0 };
		sums.set(key, { ...sum, top: sum.top + top, base: sum.base + base, answers: sum.answers + 1 });
	};
	adders[outcome](evidence, sides, add);
	return [...sums.values()].flatMap(({ at, top, base, answers }) =>
		base <= 0 || (outcome === 'who5' && answers < smallestGroup) ? [] : [{ ...at, y: top / base, count: base }]
	);
}

/** The same where five people or more work on either side of the target; none where fewer do. Source: metrics.md 0.6. */
export const toldPeopleCells = (evidence: Evidence, sides: Sides, outcome: PeopleOutcome): SidedCell[] =>
	outcome === 'who5' || isOfEnough(evidence, sides) ? peopleCells(evidence, sides, outcome) : [];

function isOfEnough(evidence: Evidence, sides: Sides): boolean {
	const sideOf = sidesOfTeams(evidence, sides);
	const { first, last } = sides.window;
	const people = [new Set<number>(), new Set<number>()];
	for (const { agent, team, fromDay, untilDay } of evidence.roster)
		if (fromDay <= last && (untilDay ?? last) >= first) people[sideOf.get(team) ?? none]?.add(agent);
	return people.every(({ size }) => size >= smallestGroup);
}

type Add = (agent: number, team: number, day: number, top: number, base: number) => void;
const daysAYear = 365;

/** Teams stand for agents where an outcome is theirs as a whole. */
const adders: Record<PeopleOutcome, (evidence: Evidence, sides: Sides, add: Add) => void> = {
	who5: ({ pulse }, _, add) => {
		for (const { team, day, who5 } of pulse) add(team, team, day, who5, 1);
	},
	sick_absence: (evidence, { window }, add) => {
		if (!evidence.absence.some(({ isSick }) => isSick)) return;
		const teamOn = teamsOfAgents(evidence);
		for (const { agent, team, fromDay, untilDay } of evidence.roster)
			for (let day = Math.max(fromDay, window.first); day <= Math.min(untilDay ?? Infinity, window.last); day++)
				if (isWorkingDay(isoDay(day))) add(agent, team, day, 0, 1);
		for (const { agent, fromDay, untilDay, isSick } of evidence.absence)
			for (
				let day = Math.max(fromDay, window.first);
				isSick && day <= Math.min(untilDay ?? fromDay, window.last);
				day++
			)
				if (isWorkingDay(isoDay(day))) add(agent, teamOn(agent, day), day, 1, 0);
	},
	turnover: (evidence, { window }, add) => {
		if (!evidence.employment.some(({ hasLeft }) => hasLeft)) return;
		const teamOn = teamsOfAgents(evidence);
		for (const { team, fromDay, untilDay } of evidence.roster)
			for (let day = Math.max(fromDay, window.first); day <= Math.min(untilDay ?? Infinity, window.last); day++)
				add(team, team, day, 0, 1 / daysAYear);
		for (const { agent, untilDay, hasLeft } of evidence.employment) {
			const team = untilDay === null ? none : teamOn(agent, untilDay);
			// gone from the day after the last: who stays to the end of a window leaves with what comes after it
			if (hasLeft && untilDay !== null) add(team, team, untilDay + 1, 1, 0);
		}
	},
	adherence: (evidence, _, add) => {
		const teamOn = teamsOfAgents(evidence);
		for (const { agent, day, scheduledSeconds, adherentSeconds } of evidence.agentDays)
			if (scheduledSeconds !== null && adherentSeconds !== null)
				add(agent, teamOn(agent, day), day, adherentSeconds, scheduledSeconds);
	}
};

/** The team that an agent was in on a day; `none` where the roster does not say. */
export function teamsOfAgents({ roster }: Evidence): (agent: number, day: number) => number {
	const spells = Map.groupBy(roster, ({ agent }) => agent);
	return (agent, day) =>
		spells.get(agent)?.find(({ fromDay, untilDay }) => fromDay <= day && day <= (untilDay ?? Infinity))?.team ?? none;
}

/** The side of each team nine tenths of whose contacts in the window are on one. */
function sidesOfTeams({ contacts }: Evidence, { window, sideOf }: Sides): Map<number, 0 | 1> {
	const counts = new Map<number, { held: number; all: number }>();
	for (let row = 0; row < contacts.count; row++) {
		const team = contacts.team[row] ?? none;
		if (team === none || periodIn(window, contacts.day[row] ?? none) === null) continue;
		const count = counts.get(team) ?? { held: 0, all: 0 };
		const side = sideOf(row);
		counts.set(team, { held: count.held + Number(side === 1), all: count.all + Number(side !== null) });
	}
	return new Map(
		[...counts].flatMap(([team, { held, all }]): [number, 0 | 1][] =>
			held >= 0.9 * all && all > 0 ? [[team, 1]] : held <= 0.1 * all && all > 0 ? [[team, 0]] : []
		)
	);
}
