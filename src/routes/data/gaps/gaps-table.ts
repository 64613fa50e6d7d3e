import type { DayCompleteness } from '#lib/checks/completeness.ts';
import type { Table } from '#lib/exports/table.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { stateNames } from './state-names.ts';

/** The sentence over the days that were looked at. */
export function gapsTitle(days: readonly DayCompleteness[]): string {
	const [first, last] = [days[0], days.at(-1)];
	if (!first || !last) return m.check_gaps_nothing();
	const gaps = toLookAt(days).length;
	if (days.every(({ state }) => state === 'unknown')) return m.check_gaps_title_untold();
	return gaps === 0
		? m.check_gaps_title_none({ from: spellDay(first.day), to: spellDay(last.day) })
		: m.check_gaps_title({ count: gaps, days: spellCount(gaps) });
}

/** The days that lack contacts. */
export const toLookAt = (days: readonly DayCompleteness[]): DayCompleteness[] =>
	days.filter(({ state }) => state === 'gap' || state === 'hours_missing');

/** Every day that was looked at, as it leaves; null where there is none. */
export function gapsTable(days: readonly DayCompleteness[]): Table | null {
	const last = days.at(-1);
	if (!last) return null;
	const states = stateNames();
	return {
		title: gapsTitle(days),
		notes: [m.scorecard_data_to({ day: spellDay(last.day) }), m.check_gaps_lead()],
		columns: [
			{ name: m.check_day(), unit: 'day' },
			{ name: m.check_state_column(), unit: 'text' },
			{ name: m.check_contacts(), unit: 'count' },
			{ name: m.check_per_hour(), unit: 'ratio' },
			{ name: m.check_usual(), unit: 'ratio' },
			{ name: m.check_hours(), unit: 'text' }
		],
		rows: days.map(({ day, state, contacts, perOpenHour, usualPerOpenHour, missingHours }) => [
			day,
			states[state],
			contacts,
			perOpenHour,
			usualPerOpenHour,
			missingHours.length === 0 ? null : missingHours.map((hour) => `${hour}–${hour + 1}`).join(', ')
		])
	};
}
