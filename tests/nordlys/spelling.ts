import { dayOf } from './centre.ts';

const two = (count: number): string => String(count).padStart(2, '0');

/** Day and clock of a moment given as seconds from a day's midnight; a moment past midnight belongs to the day after. */
const momentOf = (dayIndex: number, second: number) => {
	const day = dayOf(dayIndex + Math.floor(second / 86_400));
	const within = ((second % 86_400) + 86_400) % 86_400;
	return { day, hours: Math.floor(within / 3600), minutes: Math.floor(within / 60) % 60, seconds: within % 60 };
};

/** 2026-03-04 */
export const isoDay = dayOf;

/** 08:05:09 */
export const clock = (dayIndex: number, second: number): string => {
	const { hours, minutes, seconds } = momentOf(dayIndex, second);
	return `${two(hours)}:${two(minutes)}:${two(seconds)}`;
};

/** 2026-03-04 08:05:09, as in Sweden. */
export const isoMoment = (dayIndex: number, second: number): string =>
	`${momentOf(dayIndex, second).day} ${clock(dayIndex, second)}`;

/** 04-03-2026, as on a Danish Windows. */
export const danishDay = (dayIndex: number): string => dayOf(dayIndex).split('-').reverse().join('-');

/** 04-03-2026 08:05:09 */
export const danishMoment = (dayIndex: number, second: number): string =>
	`${momentOf(dayIndex, second).day.split('-').reverse().join('-')} ${clock(dayIndex, second)}`;

/** 03:45, and 1:02:03 from an hour on. */
export const minutesSeconds = (seconds: number): string =>
	seconds < 3600
		? `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
		: `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/** 0:03:45 */
export const hoursMinutesSeconds = (seconds: number): string =>
	`${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/** 1.249,50 from 124950, as in Denmark. */
export const danishAmount = (oere: number): string => {
	const whole = String(Math.floor(oere / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
	return `${whole},${two(oere % 100)}`;
};

/** The value in a way, or an empty cell where there is none. */
export const cell = <T>(present: T | null, spell: (value: T) => string = String): string =>
	present === null ? '' : spell(present);
