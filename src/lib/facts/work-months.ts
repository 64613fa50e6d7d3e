import { addDays, firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { isWorkingDay } from './sick-spells.ts';

/** A spell of being employed, days included; `untilDay` null means still, `fullTime` is the share of full time. */
export type WorkSpell = {
	agent: number;
	team: number | null;
	fromDay: string | null;
	untilDay: string | null;
	fullTime: number | null;
	leavingReason: string | null;
};

/** One agent's month at work, by its days of employment. */
export type WorkMonth = {
	agent: number;
	/** First day of the month. */
	month: string;
	/** Where most of its days were spent. */
	team: number;
	/** Each day of employment, with its share of full time. */
	days: ReadonlyMap<string, number>;
	left: boolean;
	leftVoluntarily: boolean;
};

/** Days after an end within which a new contract goes on with the old one. */
const pause = 7;

const voluntary =
	/\bvoluntar|resign|own (request|choice|wish)|quit|career change|another (job|position|company)|frivillig|egen (opsigelse|uppsägning|oppsigelse|begäran|begæring)|selv (opsagt|sagt op)|opsagt selv|sagt (opp|upp) (selv|själv|sig)|sagde op|nyt job|nytt (jobb|arbete)|eigenkündigung|eigene kündigung/;
const forced = /involuntar|non-?voluntar|not voluntar|ufrivillig|ofrivillig|unfreiwillig/;

/** Whether a reason for leaving is the agent's own choice, in five languages; a reason that is not told is not. */
export function isVoluntary(reason: string | null): boolean {
	const words = (reason ?? '').toLowerCase();
	return voluntary.test(words) && !forced.test(words);
}

/**
 * The months of every agent that have come to their end by the day `through`. `teamOf` is asked for the team of an agent
 * on a day where a spell names none; months without a team are left out.
 */
export function workMonths(
	spells: readonly WorkSpell[],
	through: string,
	teamOf: (agent: number, day: string) => number | null
): WorkMonth[] {
	return [...Map.groupBy(spells, ({ agent }) => agent)].flatMap(([agent, own]) =>
		monthsOf(agent, own, through, teamOf)
	);
}

type Day = { share: number; team: number | null };

function monthsOf(
	agent: number,
	spells: readonly WorkSpell[],
	through: string,
	teamOf: (agent: number, day: string) => number | null
): WorkMonth[] {
	const days = new Map<string, Day>();
	for (const { fromDay, untilDay, fullTime, team } of spells) {
		if (fromDay === null) continue;
		const last = untilDay !== null && untilDay < through ? untilDay : through;
		for (let day = fromDay; day <= last; day = addDays(day, 1)) {
			const share = Math.max(fullTime ?? 1, days.get(day)?.share ?? 0);
			days.set(day, { share, team: team ?? teamOf(agent, day) ?? days.get(day)?.team ?? null });
		}
	}
	const months = Map.groupBy(days, ([day]) => firstOfMonth(day));
	return [...months].flatMap(([month, own]): WorkMonth[] => {
		const team = mostOf(own.map(([, day]) => day.team));
		if (team === null || lastOfMonth(month) > through) return [];
		const ends = spells.filter(
			({ untilDay }) => untilDay !== null && firstOfMonth(untilDay) === month && !goesOn(untilDay, spells)
		);
		return [
			{
				agent,
				month,
				team,
				days: new Map(own.map(([day, { share }]) => [day, share])),
				left: ends.length > 0,
				leftVoluntarily: ends.some(({ leavingReason }) => isVoluntary(leavingReason))
			}
		];
	});
}

/** Whether an agent goes on being employed after a spell's last day, within a week, by another of the agent's `spells`. */
export const goesOn = (lastDay: string, spells: readonly Pick<WorkSpell, 'fromDay' | 'untilDay'>[]): boolean =>
	spells.some(
		({ fromDay, untilDay }) =>
			fromDay !== null && fromDay <= addDays(lastDay, pause) && (untilDay === null || untilDay > lastDay)
	);

/** The team that stands most often; of two that stand as often, the one met last. */
function mostOf(teams: readonly (number | null)[]): number | null {
	const times = new Map<number, number>();
	let most: number | null = null;
	for (const team of teams) {
		if (team === null) continue;
		times.set(team, (times.get(team) ?? 0) + 1);
		if (most === null || (times.get(team) ?? 0) >= (times.get(most) ?? 0)) most = team;
	}
	return most;
}

/** Days on which one was employed, each by its share of full time. */
export function fullTimeDays({ days }: WorkMonth): number {
	const sum = [...days.values()].reduce((total, share) => total + share, 0);
	return Math.round(sum * 100) / 100;
}

/** Full-time days, Monday to Friday, on which one was employed, or the part of each that counts. */
export function workingDays({ days }: WorkMonth, part: (day: string) => number = () => 1): number {
	let sum = 0;
	for (const [day, share] of days) if (isWorkingDay(day)) sum += share * part(day);
	return Math.round(sum * 100) / 100;
}
