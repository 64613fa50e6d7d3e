import { runningTotals, type Totals } from '#lib/facts/running-totals.ts';
import { addDays } from '#lib/model/day.ts';
import { usualDefinitions } from '#lib/model/definitions.ts';
import { emptyExtent, type DailyFact, type Dimension, type Sums, type WeeklyFact } from '#lib/model/fact.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { fact } from '../scorecards/hand-made.ts';

/** Ratings by reason: so many, and so many of them good. */
export type Rated = Record<string, [n: number, good: number]>;

/** The week that is asked about, from its Monday on. */
export const monday = '2026-03-02';
export const week: Question = { from: monday, to: addDays(monday, 6), unit: null, compare: 'before' };

/** Ratings of 5 or 1, and handled contacts of 300 seconds that are all alike. */
export const sumsOf = ([n, good]: [number, number]): Partial<Sums> => ({
	contacts: n,
	handled: n,
	offered: n,
	ratings: n,
	ratingsTop: good,
	handleKnown: n,
	handleSeconds: 300 * n,
	handleSquares: 300 * 300 * n * 1.2
});
const added = (rated: Rated): [number, number] =>
	Object.values(rated).reduce<[number, number]>(([n, good], [m, more]) => [n + m, good + more], [0, 0]);

/** One week's facts of teams, of their reasons and of all together. */
function factsOf(teams: Record<string, Rated>, monday: string): { facts: DailyFact[]; weekly: WeeklyFact[] } {
	const wednesday = addDays(monday, 2);
	const daily = (rated: Rated, dimension: Dimension, member: string) =>
		fact(wednesday, sumsOf(added(rated)), dimension, member);
	const byReason: Record<string, Rated> = {};
	for (const [team, rated] of Object.entries(teams))
		for (const [reason, counts] of Object.entries(rated)) (byReason[reason] ??= {})[team] = counts;
	return {
		facts: [
			daily(Object.fromEntries(Object.entries(teams).map(([team, rated]) => [team, added(rated)])), 'all', ''),
			...Object.entries(teams).map(([team, rated]) => daily(rated, 'team', team)),
			...Object.entries(byReason).map(([reason, rated]) => daily(rated, 'reason', reason))
		],
		weekly: Object.entries(teams).flatMap(([team, rated]) =>
			Object.entries(rated).map(([reason, counts]) => ({
				...fact(monday, sumsOf(counts), 'team', team),
				reason
			}))
		)
	};
}

/** Teams in the week asked about and, where these are given, in the one before; everything is final. */
export function teamTotals(
	now: Record<string, Rated>,
	before: Record<string, Rated> = {},
	more: DailyFact[] = []
): Totals {
	const parts = [factsOf(now, monday), factsOf(before, addDays(monday, -7))];
	return runningTotals(
		[...parts.flatMap(({ facts }) => facts), ...more],
		{ ...emptyExtent, contacts: { from: addDays(monday, -400), through: addDays(monday, 30) } },
		usualDefinitions,
		parts.flatMap(({ weekly }) => weekly)
	);
}
