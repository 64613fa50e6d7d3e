import { completenessOf } from '#lib/checks/completeness.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import { spellWeekday } from '#lib/i18n/spell-day.ts';
import { m } from '#lib/i18n/words.ts';
import { addDays, daysBetween } from '#lib/model/day.ts';
import type { Dimension } from '#lib/model/fact.ts';
import { listOf } from '#lib/scorecards/names.ts';
import type { Question } from '#lib/scorecards/question.ts';

/** A day of which contacts are lacking: of everybody, or of some teams that usually have some. */
export type MissingDay = { day: string; teams: string[] | null; contacts: number };

/** As far back as a reader still asks "is it all in?". */
const daysBack = 14;
/** Peers of a day are the same weekdays of eight weeks around. */
const daysAround = 56;
/** A team with fewer contacts on such a day may well have had none by chance. */
const fewestUsual = 10;

/**
 * The days at the end of a period that lack contacts, newest first: of the whole, or of teams where the whole has the day.
 * Days that a person has marked as closed, and the last one, which a file may end within, lack nothing.
 */
export function missingDays(
	{ extent, members, view }: Totals,
	{ to, unit }: Pick<Question, 'to' | 'unit'>,
	closed: ReadonlySet<string>
): MissingDay[] {
	if (!extent.contacts) return [];
	const last = to < extent.contacts.through ? to : extent.contacts.through;
	const from = maxDay(extent.contacts.from, addDays(last, -daysBack - daysAround));
	const through = minDay(extent.contacts.through, addDays(last, daysAround));
	const days = Array.from({ length: daysBetween(from, through) + 1 }, (_, place) => addDays(from, place));

	const lackingOf = (dimension: Dimension, member: string) =>
		completenessOf(
			// a day is taken as one hour: which hours are lacking is for the page about gaps
			days.map((day) => ({ day, startedAt: noon, contacts: view(dimension, member, day, day).sums().contacts })),
			'UTC',
			closed
		).filter(
			({ day, state, usualPerOpenHour }) =>
				state === 'gap' && day <= last && day > addDays(last, -daysBack) && (usualPerOpenHour ?? 0) >= fewestUsual
		);

	const whole = lackingOf('all', '').map(({ day, contacts }): MissingDay => ({ day, teams: null, contacts }));
	const teams = unit === null ? members('team') : unit.dimension === 'team' ? [unit.member] : [];
	const byDay = new Map<string, string[]>();
	for (const team of teams)
		for (const { day, contacts } of lackingOf('team', team))
			if (contacts === 0 && !whole.some((missing) => missing.day === day))
				byDay.set(day, [...(byDay.get(day) ?? []), team]);
	return [...whole, ...[...byDay].map(([day, lacking]): MissingDay => ({ day, teams: lacking, contacts: 0 }))].sort(
		(a, b) => (a.day < b.day ? 1 : -1)
	);
}

const noon = 43_200;
const minDay = (a: string, b: string): string => (a < b ? a : b);
const maxDay = (a: string, b: string): string => (a > b ? a : b);

const mostTold = 2;

/** The newest of them in words, and how many more there are. */
export function missingInWords(missing: readonly MissingDay[]): { told: string[]; more: number } {
	return {
		told: missing.slice(0, mostTold).map(({ day, teams, contacts }) => {
			const said = { day: spellWeekday(day) };
			if (teams) return m.overview_gap_team({ ...said, count: teams.length, teams: listOf(teams) });
			return contacts === 0 ? m.overview_gap_all(said) : m.overview_gap_half(said);
		}),
		more: Math.max(0, missing.length - mostTold)
	};
}
