import { range } from 'd3-array';
import { utcMonday } from 'd3-time';
import { spellShortDay } from '#lib/i18n/spell-day.ts';
import { tenth } from './box.ts';

export type Cell = { x: number; y: number; width: number; height: number };

export type CalendarLayout = {
	cellOf: (day: string) => Cell;
	weekdays: { x: number; y: number; day: string; anchor: 'start' | 'middle' }[];
	weeks: { x: number; y: number; text: string }[];
	left: number;
	bottom: number;
};

const dayLength = 86_400_000;
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const mondayOf = (day: string): number => utcMonday.floor(new Date(instant(day))).getTime();
/** Days are counted by the calendar, which knows no clock: the days on which clocks change are days like others. */
const weeksBetween = (first: number, then: number): number => (then - first) / dayLength / 7;

const gap = 2;
const top = 24;
const weekdays = range(7);
const weeksAYear = 53;

/** Where the days stand: on a wide drawing weeks beside each other, a year to a block; on a narrow one below each other. */
export function calendarLayout(days: readonly string[], width: number): CalendarLayout {
	const first = mondayOf(days[0] ?? '1970-01-01');
	const count = weeksBetween(first, mondayOf(days.at(-1) ?? '1970-01-01')) + 1;
	const layout = width < 400 ? below(count, width) : beside(count, width);
	const cell = (week: number, weekday: number): Cell => {
		const corner = layout.corner(week, weekday);
		return {
			x: tenth(corner.x),
			y: tenth(corner.y),
			width: tenth(layout.across - gap),
			height: tenth(layout.down - gap)
		};
	};
	const nameOf = (week: number): string => {
		const day = isoDay(first + week * 7 * dayLength);
		return layout.years.includes(week) ? day.slice(0, 4) : spellShortDay(day);
	};
	return {
		cellOf: (day) => cell(weeksBetween(first, mondayOf(day)), (instant(day) - mondayOf(day)) / dayLength),
		weekdays: layout.weekdays.map(({ week, weekday, anchor }) => {
			const { x, y, width, height } = cell(week, weekday);
			const day = isoDay(first + weekday * dayLength);
			return anchor === 'middle'
				? { x: tenth(x + width / 2), y: top - 8, day, anchor }
				: { x: 0, y: tenth(y + height / 2), day, anchor };
		}),
		weeks: layout.labelled.map((week) => {
			const { x, y, height } = cell(week, 0);
			return { x: layout.beside ? x : 0, y: tenth(layout.beside ? y - 8 : y + height / 2 + 4.5), text: nameOf(week) };
		}),
		left: layout.left,
		bottom: tenth(layout.bottom)
	};
}

type Arrangement = {
	beside: boolean;
	left: number;
	across: number;
	down: number;
	bottom: number;
	corner: (week: number, weekday: number) => { x: number; y: number };
	/** Weeks with their name, and those named by their year. */
	labelled: number[];
	years: number[];
	weekdays: { week: number; weekday: number; anchor: 'start' | 'middle' }[];
};

function beside(count: number, width: number): Arrangement {
	const left = 56;
	const across = Math.min(30, (width - left) / Math.min(count, weeksAYear));
	const down = Math.max(17, across);
	const blocks = Math.ceil(count / weeksAYear);
	const blockHeight = 7 * down + top + 4;
	const every = Math.ceil(60 / across);
	const starts = range(blocks).map((block) => block * weeksAYear);
	return {
		beside: true,
		left,
		across,
		down,
		bottom: blocks * blockHeight,
		corner: (week, weekday) => ({
			x: left + (week % weeksAYear) * across,
			y: Math.floor(week / weeksAYear) * blockHeight + top + weekday * down
		}),
		labelled: range(count).filter((week) => (week % weeksAYear) % every === 0),
		years: blocks > 1 ? starts : [],
		weekdays: starts.flatMap((week) => weekdays.map((weekday) => ({ week, weekday, anchor: 'start' as const })))
	};
}

function below(count: number, width: number): Arrangement {
	const left = 60;
	const across = (width - left) / 7;
	const down = count > weeksAYear ? 10 : 20;
	return {
		beside: false,
		left,
		across,
		down,
		bottom: top + count * down + 4,
		corner: (week, weekday) => ({ x: left + weekday * across, y: top + week * down }),
		labelled: range(0, count, Math.ceil(18 / down)),
		years: count > weeksAYear ? range(0, count, weeksAYear + 1) : [],
		weekdays: weekdays.map((weekday) => ({ week: 0, weekday, anchor: 'middle' }))
	};
}
