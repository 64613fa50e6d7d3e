import { spellWeekday } from '#lib/i18n/spell-day.ts';
import { m } from '#lib/i18n/words.ts';
import type { InWords } from './caption.ts';
import { spellOfDay, type CalendarDay, type HeatCalendar } from './heat-calendar.ts';

/** What a day without a value is called. */
export const namesOfStates = (): Record<Exclude<CalendarDay['state'], 'known'>, string> => ({
	closed: m.charts_closed(),
	missing: m.charts_missing(),
	withheld: m.charts_withheld()
});

/** What each day says. */
export function heatCalendarInWords({ unit, days }: HeatCalendar): InWords {
	const names = namesOfStates();
	const said = days.map(({ day, value, state }) => ({
		at: spellWeekday(day),
		value: value === null ? '' : spellOfDay(unit, value),
		note: state === 'known' ? '' : names[state]
	}));
	return {
		spoken: said.map(({ at, value, note }) => m.charts_said({ at, value: value || note || m.charts_none() })),
		twin: {
			columns: [{ name: m.charts_day() }, { name: m.charts_value(), numeric: true }, { name: m.charts_note() }],
			rows: said.map(({ at, value, note }) => [at, value, note])
		}
	};
}
