import { addDays, daysBetween, mondayOf, weekNumber } from '#lib/model/day.ts';
import { fullYear, monthNamed } from './read-date.ts';
import type { Wall } from './read-wall.ts';

const mark = '(?:uge|vecka|uke|week|wk|kw|kalenderwoche|w|v|u)\\.?';
const weekFirst = new RegExp(`^${mark}\\s*(\\d{1,2})[\\s,/-]+(?:(?:of|af|av|i|im)\\s+)?(\\d{4})$`, 'i');
const yearFirst = new RegExp(`^(\\d{4})[\\s,/-]*${mark}\\s*(\\d{1,2})$`, 'i');

const dayOf = (iso: string): Wall => ({
	day: daysBetween('1970-01-01', iso),
	second: 0,
	offsetSeconds: null,
	hasClock: false
});

/** Reads an ISO week with its year, such as Uge 24 2026, v. 24 2026, KW 24/2026 or 2026-W24, as its Monday. */
export function readWeek(cell: string): Wall | null {
	const text = cell.trim();
	const [, ...before] = weekFirst.exec(text) ?? [];
	const [, ...after] = yearFirst.exec(text) ?? [];
	const [week, year] = before.length > 0 ? before : after.reverse();
	if (week === undefined || year === undefined || year < '1970' || year > '2099') return null;
	const monday = addDays(mondayOf(`${year}-01-04`), 7 * (Number(week) - 1));
	return Number(week) > 0 && weekNumber(monday) === Number(week) ? dayOf(monday) : null;
}

const numbers =
	/^(?:(\d{4})(?:[\s./-]?m?(\d{1,2})|-(\d\d)-01(?: 00:00(?::00)?)?)|(?:01[.-](?=\d\d[.-]))?(\d{1,2})[\s./-](\d{4}))$/i;
const names = /^(?:(\d{4})[\s./-]*(\p{L}{3,9})\.?|(\p{L}{3,9})\.?[\s./'-]*(\d{2}|\d{4}))$/u;

/** Reads a month with its year, such as juni 2026, Jun-26, 2026-06, 06/2026 or its first day, as that day. */
export function readMonth(cell: string): Wall | null {
	const text = cell.trim().toLowerCase();
	const [, firstYear, secondMonth, ofFirst, firstMonth, secondYear] = numbers.exec(text) ?? [];
	const [, yearBefore, nameAfter, nameBefore, yearAfter] = names.exec(text) ?? [];
	const year = firstYear ?? secondYear ?? yearBefore ?? yearAfter;
	const named = nameBefore ?? nameAfter;
	const month = named === undefined ? Number(firstMonth ?? secondMonth ?? ofFirst) : monthNamed(named);
	if (year === undefined || month === undefined || !(month >= 1 && month <= 12)) return null;
	const full = fullYear(year);
	return full < 1970 || full > 2099 ? null : dayOf(`${full}-${String(month).padStart(2, '0')}-01`);
}
