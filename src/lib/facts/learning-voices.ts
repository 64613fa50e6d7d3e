import { daysBetween, firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { speaksOfAll, spokenOf } from './spoken-of.ts';
import type { Subject, Values, Voice } from './subjects.ts';
import { fullTimeDays, type WorkMonth } from './work-months.ts';

/** A session of an agent with a coach, or of training; `seconds` null where its length is not told, `team` where it is not known. */
export type LearningSession = { agent: number; team: number | null; day: string; seconds: number | null };

type Known = {
	months: readonly WorkMonth[];
	coaching: readonly LearningSession[];
	training: readonly LearningSession[];
	/** The day up to which records speak: months that end later are left out. */
	through: string;
	/** Tells agents apart, whatever number they have. */
	keyOf: (agent: number) => string;
};

type AgentMonth = Pick<WorkMonth, 'agent' | 'month' | 'team'>;

/**
 * What records tell of how people learn, month by month. Of everybody at work, in months that the records of coaching speak of
 * wholly: days employed, sessions and their seconds; and the same way full-time days and seconds of training. And of everybody
 * who was coached again, the days of the longest pause that ended. Source: metrics.md L1, L2, B14.
 */
export function learningVoices({ months, coaching, training, through, keyOf }: Known): Voice[] {
	const voiceOf = (subject: Subject, { agent, month, team }: AgentMonth, values: Values): Voice => ({
		subject,
		month,
		key: `${keyOf(agent)} ${month.slice(0, 7)}`,
		team,
		values
	});
	const coached = byMonth(coaching);
	const trained = byMonth(training);
	const pauses = longestPauses(coaching, months).filter(({ month }) => lastOfMonth(month) <= through);
	return [
		...months.filter(coached.isKnown).map((one) => {
			const { sessions, seconds } = coached.of(one);
			return voiceOf('coached', one, [one.days.size, sessions, seconds]);
		}),
		...pauses.map((one) => voiceOf('pauses', one, [one.pauseDays])),
		...months
			.filter(trained.isKnown)
			.map((one) => voiceOf('trained', one, [fullTimeDays(one), trained.of(one).seconds]))
	];
}

/** Sessions of each agent's months, and which months are known. */
function byMonth(all: readonly LearningSession[]) {
	const spoken = spokenOf(all.map(({ day }) => day));
	const found = Map.groupBy(all, ({ agent, day }) => `${agent} ${firstOfMonth(day)}`);
	return {
		isKnown: ({ month }: AgentMonth) => spoken !== null && speaksOfAll(spoken, month),
		of({ agent, month }: AgentMonth) {
			const own = found.get(`${agent} ${month}`) ?? [];
			return { sessions: own.length, seconds: own.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) };
		}
	};
}

/**
 * The longest pause of an agent that ended in a month: in the team of that month, or where it is not known, of the session that
 * ended it; those without a team are left out.
 */
function longestPauses(
	coaching: readonly LearningSession[],
	months: readonly AgentMonth[]
): (AgentMonth & { pauseDays: number })[] {
	const teams = new Map(months.map(({ agent, month, team }) => [`${agent} ${month}`, team]));
	const longest = new Map<string, AgentMonth & { pauseDays: number }>();
	for (const own of Map.groupBy(coaching, ({ agent }) => agent).values()) {
		let before: string | null = null;
		for (const { agent, day, ...session } of own.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
			const pauseDays = before === null ? 0 : daysBetween(before, day);
			before = day;
			const month = firstOfMonth(day);
			const key = `${agent} ${month}`;
			const team = teams.get(key) ?? session.team;
			if (team !== null && pauseDays > (longest.get(key)?.pauseDays ?? 0))
				longest.set(key, { agent, month, team, pauseDays });
		}
	}
	return [...longest.values()];
}
