import { none } from '#lib/model/contact-columns.ts';
import { clusterCount } from '#lib/statistics/cluster-covariance.ts';
import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { numbered } from '#lib/analyses/rows/numbered.ts';
import { monthBack } from '#lib/analyses/staff/month-back.ts';
import { fewestAnswers } from '#lib/analyses/staff/team-months.ts';
import { teamsOfAgents } from '#lib/analyses/targets/people-cells.ts';

/** A slope with its standard error. */
export type Slope = { value: number; error: number };

/**
 * The share of people (0 to 1) who leave in a month, the wellbeing (0 to 100) at which they do, and how much of that share goes
 * with one point more.
 */
export type Leaving = { monthly: number; wellbeing: number; perPoint: Slope };

const fewestTeams = 5;
/** Who left is told of five or more. Source: metrics.md 0.6. */
const fewestWhoLeft = 5;
/** A team that so large a share leaves in a month was closed. */
const closed = 0.5;

/** Days from when a team was asked to when it is seen who left. */
const daysAhead = 30;

/**
 * Who left a team within thirty days of its being asked, and what it answered, with what teams and months have in common taken
 * out, by people; errors by team. Left out are teams that were closed then, and fewer than five answers. Null below five
 * teams, five who left, and where wellbeing never moves. Source: metrics.md C10, P8.
 */
export function leavingOf(evidence: Evidence): Leaving | null {
	const told = teamMonthsOf(evidence);
	const [people, left] = [sum(told.map((own) => own.people)), sum(told.map((own) => own.left))];
	const teams = numbered(told.map(({ team }) => team));
	if (left < fewestWhoLeft || clusterCount(teams) < fewestTeams) return null;
	const found = clusteredEffect(
		{
			ys: told.map((own) => own.left / own.people),
			columns: [told.map(({ wellbeing }) => wellbeing)],
			groupings: [teams, numbered(told.map(({ month }) => month))],
			weights: told.map((own) => own.people)
		},
		[teams]
	);
	if (!found) return null;
	return {
		monthly: left / people,
		wellbeing: sum(told.map((own) => own.wellbeing * own.people)) / people,
		perPoint: { value: found.effect.value, error: found.error }
	};
}

type TeamMonth = { team: number; month: number; people: number; left: number; wellbeing: number };

function teamMonthsOf(evidence: Evidence): TeamMonth[] {
	const { roster, employment, pulse, throughDay } = evidence;
	const monthOf = monthBack(throughDay);
	const teamOn = teamsOfAgents(evidence);
	const leavers = employment.flatMap(({ agent, untilDay, hasLeft }) =>
		hasLeft && untilDay !== null ? [{ team: teamOn(agent, untilDay), day: untilDay }] : []
	);
	const rosters = Map.groupBy(roster, ({ team }) => team);
	const waves = Map.groupBy(pulse, ({ team, day }) => `${team} ${monthOf(day)}`);
	return [...waves.values()].flatMap((answers) => {
		const team = answers[0]?.team ?? none;
		const first = Math.min(...answers.map(({ day }) => day));
		const last = first + daysAhead - 1;
		if (last > throughDay || answers.length < fewestAnswers) return [];
		const days = (rosters.get(team) ?? []).map(({ fromDay, untilDay }) =>
			Math.max(0, Math.min(last, untilDay ?? last) - Math.max(first, fromDay) + 1)
		);
		const people = sum(days) / daysAhead;
		const left = leavers.filter((own) => own.team === team && own.day >= first && own.day <= last).length;
		if (people <= 0 || left >= closed * people) return [];
		return [
			{ team, month: monthOf(first), people, left, wellbeing: sum(answers.map(({ who5 }) => who5)) / answers.length }
		];
	});
}

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
