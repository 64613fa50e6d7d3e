import { extent } from 'd3-array';
import { spellShortWeekday } from '#lib/i18n/spell-day.ts';
import { spellCount, spellValue, type UnitOfMeasure } from '#lib/i18n/spell.ts';
import { tenth, widths, type Box, type Place } from './box.ts';
import { calendarLayout, type Cell } from './calendar-layout.ts';
import { hatch } from './hatch.ts';

/** A day and what is known of it; days are those of the organisation's own calendar, of 23, 24 or 25 hours. */
export type CalendarDay = {
	day: string;
	/** Null unless `known`. */
	value: number | null;
	state: 'known' | 'closed' | 'missing' | 'withheld';
};

/** Days in their order. */
export type HeatCalendar = { unit: UnitOfMeasure; days: readonly CalendarDay[] };

/** How strongly a value is shaded: lightness alone, which grey paper keeps. */
export type Shade = 1 | 2 | 3 | 4 | 5;

export type HeatCalendarDrawing = {
	cells: (Cell & { state: CalendarDay['state']; shade: Shade | null })[];
	/** Over what is withheld. */
	hatched: string;
	weekdays: { x: number; y: number; text: string; anchor: 'start' | 'middle' }[];
	weeks: { x: number; y: number; text: string }[];
	/** What the lightest and the darkest shade stand for. */
	key: { x: number; y: number; shade: Shade; text: string | null }[];
	/** Samples of the days without a value, of as many states as there are. */
	samples: { x: number; y: number; state: Exclude<CalendarDay['state'], 'known'>; hatched: string }[];
	places: Place[];
};

const withoutValue = ['closed', 'missing', 'withheld'] as const;
const shades: readonly Shade[] = [1, 2, 3, 4, 5];
export const sampleSize = { width: 18, height: 14 };
const keyRoom = 60;

/** A day's value: a whole number of things as such, anything else as in a scorecard. */
export const spellOfDay = (unit: UnitOfMeasure, value: number): string =>
	unit === 'count' && Number.isInteger(value) ? spellCount(value) : spellValue(unit, value);

/** How high the drawing is: wide, the weeks stand beside each other; narrow, below each other. */
export function heatCalendarHeights({ days }: HeatCalendar): { wide: number; narrow: number } {
	const heightOf = (width: number): number =>
		Math.ceil(
			calendarLayout(
				days.map(({ day }) => day),
				width
			).bottom + keyRoom
		);
	return { wide: heightOf(widths.wide), narrow: heightOf(widths.narrow) };
}

/** The geometry of days by week and weekday, shaded by value. */
export function heatCalendar({ unit, days }: HeatCalendar, box: Box): HeatCalendarDrawing {
	const layout = calendarLayout(
		days.map(({ day }) => day),
		box.width
	);
	const [least = 0, most = 0] = extent(days, ({ value }) => value ?? undefined);
	const shadeOf = (value: number): Shade =>
		shades[Math.min(4, Math.floor(((value - least) / (most - least || 1)) * 5))] ?? 5;
	const cells = days.map(({ day, value, state }) => ({
		...layout.cellOf(day),
		state,
		shade: value === null ? null : shadeOf(value)
	}));
	const states = withoutValue.filter((state) => days.some((day) => day.state === state));
	return {
		cells,
		hatched: cells
			.filter(({ state }) => state === 'withheld')
			.map((cell) => hatch(cell, 4))
			.join(''),
		weekdays: layout.weekdays.map(({ x, y, day, anchor }) => ({ x, y, text: spellShortWeekday(day), anchor })),
		weeks: days.length === 0 ? [] : layout.weeks,
		key:
			least === most
				? []
				: shades.map((shade, place) => ({
						x: layout.left + place * 20,
						y: tenth(layout.bottom + 10),
						shade,
						text: place === 0 ? spellOfDay(unit, least) : place === 4 ? spellOfDay(unit, most) : null
					})),
		samples: states.map((state, place) => {
			const sample = {
				x: box.width < 400 ? place * 88 : layout.left + place * 150,
				y: tenth(layout.bottom + 36)
			};
			return { ...sample, state, hatched: state === 'withheld' ? hatch({ ...sample, ...sampleSize }, 4) : '' };
		}),
		places: cells.map(({ x, y, width, height }) => ({
			x: tenth(x + width / 2),
			y: tenth(y + height / 2),
			width,
			height
		}))
	};
}
