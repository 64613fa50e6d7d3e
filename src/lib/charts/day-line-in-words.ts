import { spellWeekday } from '#lib/i18n/spell-day.ts';
import { spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { InWords } from './caption.ts';
import type { DayLine } from './day-line.ts';

/** What each day of a line says, and what happened on it. */
export function dayLineInWords({ unit, points, events }: DayLine): InWords {
	const states = { final: '', provisional: m.charts_provisional(), unfinished: m.charts_unfinished() };
	const said = points.map(({ day, value, state }) => ({
		at: spellWeekday(day),
		value: value === null ? m.charts_none() : spellValue(unit, value),
		note: [states[state], ...events.filter((event) => event.day === day).map(({ name }) => name)]
			.filter((each) => each !== '')
			.join(', ')
	}));
	return {
		spoken: said.map((each) => (each.note === '' ? m.charts_said(each) : m.charts_said_note(each))),
		twin: {
			columns: [{ name: m.charts_day() }, { name: m.charts_value(), numeric: true }, { name: m.charts_note() }],
			rows: said.map(({ at, value, note }) => [at, value, note])
		}
	};
}
