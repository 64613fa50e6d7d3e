import { smallestGroup, type NamedDimension } from '#lib/model/fact.ts';
import type { PulseAnswer } from '#lib/model/records.ts';
import { at } from './sums.ts';
import type { Members, Tally } from './tally.ts';

export type CountedAnswer = Pick<PulseAnswer, 'day' | 'who5' | 'recommend'> & { team: number };

/** Where a team belonged at some time: from the roster. */
export type TeamPlace = {
	team: number;
	site: number | null;
	employer: number | null;
	fromDay: string;
	untilDay: string | null;
};

const leastPromoter = 9;
const leastPassive = 7;

/**
 * Puts the staff pulse into the facts of each month's first day, or takes it out. A team-month counts only with
 * `smallestGroup` answers or more, each question by itself: smaller groups are in no sum, so that none can be told by
 * subtraction. A team's answers count for a site or an employer when the roster names exactly one for that month.
 */
export function countPulse(
	tally: Tally,
	answers: Iterable<CountedAnswer>,
	places: readonly TeamPlace[],
	sign: 1 | -1
): void {
	const groups = new Map<string, CountedAnswer[]>();
	for (const answer of answers) {
		const key = `${answer.team} ${answer.day.slice(0, 7)}`;
		const others = groups.get(key);
		if (others) others.push(answer);
		else groups.set(key, [answer]);
	}
	for (const group of groups.values()) {
		const [first] = group;
		if (!first) continue;
		const month = first.day.slice(0, 7);
		tally.turnTo(`${month}-01`, membersOf(first.team, month, places), sign, ['all', 'site', 'team', 'employer']);
		countWho5(tally, group);
		countRecommend(tally, group);
	}
}

function countWho5(tally: Tally, group: readonly CountedAnswer[]): void {
	const scores = group.flatMap(({ who5 }) => (who5 === null ? [] : [who5]));
	if (scores.length < smallestGroup) return;
	for (const score of scores) tally.addKnown(at.who5Answers, at.who5Sum, at.who5Squares, score);
}

function countRecommend(tally: Tally, group: readonly CountedAnswer[]): void {
	const scores = group.flatMap(({ recommend }) => (recommend === null ? [] : [recommend]));
	if (scores.length < smallestGroup) return;
	tally.add(at.recommendAnswers, scores.length);
	tally.add(at.promoters, scores.filter((score) => score >= leastPromoter).length);
	tally.add(at.detractors, scores.filter((score) => score < leastPassive).length);
}

function membersOf(team: number, month: string, places: readonly TeamPlace[]): Members {
	const then = places.filter(
		(place) =>
			place.team === team &&
			place.fromDay.slice(0, 7) <= month &&
			(place.untilDay === null || place.untilDay.slice(0, 7) >= month)
	);
	const only = (dimension: Extract<NamedDimension, 'site' | 'employer'>): number | null => {
		const named = new Set(then.flatMap((place) => place[dimension] ?? []));
		const [one = null] = named;
		return named.size === 1 ? one : null;
	};
	return {
		team,
		site: only('site'),
		employer: only('employer'),
		queue: null,
		channel: null,
		reason: null,
		language: null
	};
}
