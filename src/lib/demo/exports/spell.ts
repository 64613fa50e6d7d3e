import type { Calendar } from '#lib/demo/world/calendar.ts';

const two = (count: number): string => String(count).padStart(2, '0');
const daySeconds = 86_400;

/** 08:05:09, of a second of any day. */
export const clock = (second: number): string => {
	const within = ((second % daySeconds) + daySeconds) % daySeconds;
	return `${two(Math.floor(within / 3600))}:${two(Math.floor(within / 60) % 60)}:${two(within % 60)}`;
};

/** The ISO date of a moment given as a day of the story and a second, which may lie past midnight. */
export const dateOf = (calendar: Calendar, day: number, second = 0): string =>
	calendar.dayOf(day + Math.floor(second / daySeconds));

/** 04-03-2026, as on a Danish Windows. */
export const danishDate = (isoDate: string): string => isoDate.split('-').reverse().join('-');

/** 04-03-2026 08:05:09 */
export const danishMoment = (calendar: Calendar, day: number, second: number): string =>
	`${danishDate(dateOf(calendar, day, second))} ${clock(second)}`;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Fri, 21 Aug 2026 09:00:06 */
export const longMoment = (calendar: Calendar, day: number, second: number): string => {
	const past = Math.floor(second / daySeconds);
	const [year = '', month = '', date = ''] = calendar.dayOf(day + past).split('-');
	const weekday = weekdayNames[calendar.weekdayOf(day + past)] ?? '';
	return `${weekday}, ${String(Number(date))} ${monthNames[Number(month) - 1] ?? ''} ${year} ${clock(second)}`;
};

/** 03:45, and 1:02:03 from an hour on. */
export const minutesSeconds = (seconds: number): string =>
	seconds < 3600 ? `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}` : hoursMinutesSeconds(seconds);

/** 0:03:45 */
export const hoursMinutesSeconds = (seconds: number): string =>
	`${String(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/** 1.249,50 from 124950, as in Denmark. */
export const danishAmount = (oere: number): string =>
	`${String(Math.floor(oere / 100)).replace(/\B(?=(\d{3})+$)/g, '.')},${two(oere % 100)}`;
