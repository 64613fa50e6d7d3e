import { randomStream } from '#lib/statistics/random.ts';
import type { Calendar } from './calendar.ts';
import type { Agent, AgentMonth, LivedContact } from './lived.ts';
import { logistic } from './lot.ts';
import { agentsOfTeam, malmo, odense, story, tallinn, teams, volumeOfMonth, type Preset } from './organisation.ts';

/** What an agent did in a month so far. */
type MonthSoFar = { days: number; load: number; shortGaps: number; solved: number; handled: number };

export type Crew = {
	/** All who ever worked, by their number. */
	agents: Agent[];
	months: AgentMonth[];
	/** Ends the month before a month and begins it: wellbeing, who leaves and comes, who is coached. */
	beginMonth: (month: number) => void;
	/** Who works on a day. */
	presentOn: (day: number) => Agent[];
	/** Remembers what the month will be judged by: the contacts of a day, but for those that came again the same day. */
	countDay: (contacts: readonly LivedContact[]) => void;
	/** How hard the target presses on a site, from 0 to 1: two weeks until it is felt whole, and never in Malmö. */
	pressure: (site: number, day: number) => number;
};

const usualWellbeing = 62;
const usualCoaching = 30;
export const daysAMonth = 30.4;
/** Log of one and the months of tenure, against a year. */
const experience = (months: number): number => Math.log1p(months) - Math.log(13);

/** Experience of an agent on a day, in log months of at most three years against one. Source: metrics.md D3. */
export const experienceOf = (agent: Agent, day: number): number =>
	experience(Math.min(36, Math.max(0, day - agent.startDay) / daysAMonth));

/** In these teams and months (the last included) the lot decides who is coached an hour more. Source: metrics.md D4. */
export const coachingLot: { teams: readonly number[]; from: number; to: number } = {
	teams: [3, 4, 6, 7],
	from: 4,
	to: 6
};

/** Whether the lot gives an agent more coaching in a month. */
export const isDrawn = ({ team, number }: Agent, month: number): boolean =>
	coachingLot.teams.includes(team) && number % 2 === 1 && month >= coachingLot.from && month <= coachingLot.to;

/** Chance that an agent leaves at the end of a month, by wellbeing (0 to 100) and tenure in months. Source: metrics.md D4. */
export const chanceOfLeaving = (wellbeing: number, tenureMonths: number): number =>
	logistic(-3.9 - 0.05 * (wellbeing - usualWellbeing) - 0.35 * experience(tenureMonths));

/** The people of the world: the same seed gives the same people with and without the target. Source: metrics.md D4. */
export function openCrew(seed: number, calendar: Calendar, preset: Preset): Crew {
	const people = randomStream(seed, 'people');
	const feelings = randomStream(seed, 'wellbeing');
	const attendance = randomStream(seed, 'presence');
	const agents: Agent[] = [];
	const months: AgentMonth[] = [];
	let month = new Map<Agent, MonthSoFar>();

	const hire = (team: number, startDay: number, joinedDay: number) => {
		agents.push({
			number: agents.length,
			team,
			site: teams[team - 1]?.site ?? odense,
			startDay,
			joinedDay,
			endDay: null,
			mood: people.normal(0, 8),
			slowness: people.normal(0, 0.1),
			ability: people.normal(0, 0.25),
			wellbeing: null,
			coachingMinutes: usualCoaching
		});
	};
	/** Who begins a team has worked for the house before; in the first teams, in the same place. */
	const hireTeam = (team: number, day: number, meanTenureDays: () => number) => {
		for (let place = 0; place < agentsOfTeam; place++) {
			const startDay = day - Math.floor(people.exponential(meanTenureDays()));
			hire(team, startDay, day === 0 ? startDay : day);
		}
	};
	for (let team = 1; team <= 10; team++) hireTeam(team, 0, () => (team === 10 ? 400 : 900));

	const pressure: Crew['pressure'] = (site, day) =>
		preset.target && site !== malmo ? Math.min(1, Math.max(0, (day - calendar.firstOf(story.target) + 1) / 14)) : 0;

	/** Who worked in the month that ended: how they feel by its last day. */
	function endMonth(ended: number, lastDay: number) {
		const shocks = Array.from({ length: teams.length + 1 }, () => feelings.normal(0, 4));
		for (const [agent, { days, load, shortGaps, handled }] of month) {
			const loadMean = load / days;
			const shortGapShare = shortGaps / Math.max(1, handled);
			const usual = usualWellbeing + agent.mood;
			const felt =
				usual +
				0.3 * ((agent.wellbeing ?? usual) - usual) +
				(shocks[agent.team] ?? 0) -
				0.35 * Math.max(0, loadMean - 48) -
				3.5 * pressure(agent.site, lastDay) -
				8 * (shortGapShare - 0.25) +
				(agent.coachingMinutes >= 60 ? 1 : 0) +
				feelings.normal(0, 4);
			agent.wellbeing = Math.min(100, Math.max(4, felt));
			const { wellbeing, coachingMinutes } = agent;
			months.push({ agent, month: ended, wellbeing, loadMean, shortGapShare, coachingMinutes, daysPresent: days });
		}
	}

	function leaveAndCome(day: number) {
		for (const agent of month.keys()) {
			if (agent.endDay !== null) continue;
			const tenure = Math.max(0, day - agent.startDay) / daysAMonth;
			if (!feelings.chance(chanceOfLeaving(agent.wellbeing ?? usualWellbeing, tenure))) continue;
			agent.endDay = day;
			hire(agent.team, day, day);
		}
	}

	/** The third of each team that solved least last month is coached most; for three months the lot decides in four teams. */
	function coach(next: number) {
		const shareOf = ({ solved, handled }: MonthSoFar) => solved / Math.max(1, handled);
		for (const agent of agents) agent.coachingMinutes = usualCoaching;
		for (const ofTeam of Map.groupBy(month, ([agent]) => agent.team).values()) {
			ofTeam.sort(([, one], [, other]) => shareOf(one) - shareOf(other));
			const third = Math.floor(ofTeam.length / 3);
			for (const [place, [agent]] of ofTeam.entries())
				agent.coachingMinutes = usualCoaching + (place < third ? 60 : 0) + feelings.normal(0, 8);
		}
		if (next < coachingLot.from || next > coachingLot.to) return;
		for (const agent of agents)
			if (coachingLot.teams.includes(agent.team))
				agent.coachingMinutes = usualCoaching + (isDrawn(agent, next) ? 60 : 0) + feelings.normal(0, 8);
	}

	/** Billing goes to the partner and comes home again: one pair of teams ends, the other begins. */
	function exchange(leaving: number[], coming: number[], day: number, meanTenureDays: () => number) {
		for (const agent of agents) if (leaving.includes(agent.team)) agent.endDay ??= day;
		for (const team of coming) hireTeam(team, day, meanTenureDays);
	}

	const presence = (agent: Agent, ofMonth: number): number => {
		let share = 0.66 * (volumeOfMonth[ofMonth - 1] ?? 1);
		if (preset.target && preset.harvest && ofMonth >= story.harvest)
			share *= agent.site === odense ? 0.95 : agent.site === tallinn ? 0.93 : 1;
		const billingIsAway = ofMonth >= story.outsourcing && ofMonth < story.homecoming;
		return billingIsAway && agent.team >= 3 && agent.team <= 5 ? share * 1.22 : share;
	};

	return {
		agents,
		months,
		pressure,
		beginMonth(next) {
			const day = calendar.firstOf(next);
			if (next > 1) {
				endMonth(next - 1, day - 1);
				leaveAndCome(day);
				coach(next);
			}
			if (next === story.outsourcing) exchange([1, 2], [11, 12], day, () => 120);
			if (next === story.homecoming) exchange([11, 12], [1, 2], day, () => (people.chance(0.6) ? 900 : 120));
			month = new Map();
		},
		presentOn: (day) =>
			agents.filter(
				(agent) =>
					(agent.endDay === null || agent.endDay > day) && attendance.uniform() < presence(agent, calendar.monthOf(day))
			),
		countDay(contacts) {
			const seen = new Set<Agent>();
			for (const { agent, isAbandoned, isSolved, gapSeconds, load } of contacts) {
				if (isAbandoned) continue;
				let known = month.get(agent);
				if (!known) month.set(agent, (known = { days: 0, load: 0, shortGaps: 0, solved: 0, handled: 0 }));
				if (!seen.has(agent)) {
					seen.add(agent);
					known.days++;
					known.load += load;
				}
				known.handled++;
				if (isSolved) known.solved++;
				if (gapSeconds !== null && gapSeconds <= 5) known.shortGaps++;
			}
		}
	};
}
