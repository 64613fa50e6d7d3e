import { line } from 'd3-shape';
import { utcTicks } from 'd3-time';
import { spellShortDay } from '#lib/i18n/spell-day.ts';
import { spellValue, type UnitOfMeasure } from '#lib/i18n/spell.ts';
import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { eventLabels, type EventLabel } from './event-labels.ts';
import { linear } from './linear.ts';
import { thinned } from './thinned.ts';
import { upScale, valueDomain } from './value-scale.ts';

/** One day's value; an ISO day has no clock, so the days on which clocks change are as wide as others. */
export type DayPoint = { day: string; value: number | null; state: 'final' | 'provisional' | 'unfinished' };

/** Values over days, however many, with what happened on some of them. */
export type DayLine = {
	unit: UnitOfMeasure;
	points: readonly DayPoint[];
	events: readonly { day: string; name: string }[];
};

export type DayLineDrawing = {
	plot: Plot;
	up: { y: number; text: string }[];
	along: { x: number; text: string }[];
	/** Thinned to what can be seen: the highest and the lowest of each column of the drawing. */
	firm: string;
	/** To days that are not final. */
	open: string;
	dots: { x: number; y: number; kind: 'open' | 'lone' }[];
	events: EventLabel[];
	end: { x: number; y: number; text: string } | null;
	/** Every day, thinned out or not. */
	places: (Place | null)[];
};

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The geometry of a line over days. */
export function dayLine({ unit, points, events }: DayLine, box: Box): DayLineDrawing {
	const narrow = box.width < 400;
	const margin = { left: 54, right: 60, top: 16, bottom: 24 };
	const sides = plotIn(box, margin);
	const [first, last] = [points[0]?.day ?? '1970-01-01', points.at(-1)?.day ?? '1970-01-02'];
	const x = linear([instant(first), instant(last)], [sides.left, sides.right]);
	const labels = eventLabels(
		events.filter(({ day }) => day >= first && day <= last).map(({ day, name }) => ({ x: x(instant(day)), name })),
		sides,
		box.width
	);
	const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
	const plot = { ...sides, top: margin.top + rows * 16 };
	const { y, up } = upScale(
		unit,
		valueDomain(
			unit,
			points.map(({ value }) => value)
		),
		plot
	);
	const places = points.map(({ day, value }) =>
		value === null ? null : { x: tenth(x(instant(day))), y: tenth(y(value)) }
	);
	const openFrom = points.findIndex(({ state }) => state !== 'final');
	const path = line<Place | null>(
		(place) => place?.x ?? 0,
		(place) => place?.y ?? 0
	).defined((place) => place !== null);
	const end = places.findLast((place) => place !== null);
	const lastValue = points.findLast(({ value }) => value !== null)?.value;
	// beyond two years a tick is a year, and its name says enough
	const years = instant(last) - instant(first) > 2 * 365 * 86_400_000;
	return {
		plot,
		up,
		along: utcTicks(new Date(instant(first)), new Date(instant(last)), narrow ? 3 : 7).map((date) => ({
			x: tenth(x(date.getTime())),
			text: years && date.getUTCMonth() === 0 ? `${date.getUTCFullYear()}` : spellShortDay(dayOf(date))
		})),
		firm: path(thinned(openFrom === -1 ? places : places.slice(0, openFrom))) ?? '',
		open: openFrom === -1 ? '' : (path(places.slice(Math.max(0, openFrom - 1))) ?? ''),
		dots: places.flatMap((place, index) => {
			const lone = !places[index - 1] && !places[index + 1];
			const open = openFrom !== -1 && index >= openFrom;
			return place && (open || lone) ? [{ ...place, kind: open ? 'open' : 'lone' }] : [];
		}),
		events: labels,
		end: end && lastValue !== undefined && lastValue !== null ? { ...end, text: spellValue(unit, lastValue) } : null,
		places
	};
}
