import { addDays, daysBetween } from '#lib/model/day.ts';
import { holidaysIn } from '#lib/model/holidays.ts';
import { story } from './organisation.ts';

/** The days of the story, numbered from 0. Months run from 1 to 18 and begin on the day of the month after the last one's. */
export type Calendar = {
	days: number;
	dayOf: (index: number) => string;
	monthOf: (index: number) => number;
	/** The first day of a month; of the month after the last, the number of days. */
	firstOf: (month: number) => number;
	/** Monday 0. */
	weekdayOf: (index: number) => number;
	/** Monday to Friday but for Danish holidays. */
	isOpen: (index: number) => boolean;
	/** Whether the clock goes forward or back in the morning of the day. */
	changesClock: (index: number) => boolean;
	/** The day itself or the next one that is open; null past the end. */
	nextOpen: (index: number) => number | null;
};

/** Eighteen months that end with a day (ISO date). */
export function calendarTo(lastDay: string): Calendar {
	const end = Temporal.PlainDate.from(lastDay).add({ days: 1 });
	const begin = end.subtract({ months: story.months });
	const first = begin.toString();
	const starts = Array.from({ length: story.months }, (_, months) =>
		daysBetween(first, begin.add({ months }).toString())
	);
	const days = daysBetween(first, end.toString());
	const names = Array.from({ length: days }, (_, index) => addDays(first, index));
	const holidays = new Set(Array.from({ length: 3 }, (_, years) => closedDaysOf(begin.year + years)).flat());
	const monday = begin.dayOfWeek - 1;
	const weekdayOf = (index: number) => (monday + index) % 7;
	const dayOf = (index: number) => names[index] ?? addDays(first, index);
	const open = names.map((name, index) => weekdayOf(index) < 5 && !holidays.has(name));
	const changes = names.map((name) => Temporal.ZonedDateTime.from(`${name}[Europe/Copenhagen]`).hoursInDay !== 24);
	return {
		days,
		dayOf,
		monthOf: (index) => starts.findLastIndex((start) => start <= index) + 1,
		firstOf: (month) => starts[month - 1] ?? days,
		weekdayOf,
		isOpen: (index) => open[index] ?? false,
		changesClock: (index) => changes[index] ?? false,
		nextOpen: (index) => {
			const found = open.indexOf(true, index);
			return found < 0 ? null : found;
		}
	};
}

/** Days on which Danish offices are closed: public holidays, and three days that most keep free. */
export function closedDaysOf(year: number): string[] {
	const free = ['06-05', '12-24', '12-31'].map((day) => `${String(year)}-${day}`);
	return [...holidaysIn('dk', year).map(({ day }) => day), ...free];
}
