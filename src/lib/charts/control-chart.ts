import { line } from 'd3-shape';
import { spellValue } from '#lib/i18n/spell.ts';
import type { Box } from './box.ts';
import { commentMarks, eventMarks, roomFor, targetMarks, type EventMark, type TargetMark } from './chart-marks.ts';
import { linear } from './linear.ts';
import type { Series, SeriesPoint } from './series.ts';
import { ticksOf } from './ticks.ts';
import { valueDomain } from './value-scale.ts';

export type Stretch = { x: number; width: number; y: number; height: number; mean: number };

export type Dot = {
	x: number;
	y: number;
	/** `lone` has no neighbour that a line could join it to. */
	kind: 'signal' | 'provisional' | 'unfinished' | 'lone';
	signal: SeriesPoint['signal'];
};

export type ControlChart = {
	plot: { left: number; right: number; top: number; bottom: number };
	/** Limits with their mean, as far as they hold. */
	band: Stretch | null;
	/** Limits that held before. */
	earlier: Stretch[];
	/** Lines between final points, and lines that touch a point which is not final. */
	firm: string;
	open: string;
	/** Through the second values, broken where there is none. */
	beside: string;
	dots: Dot[];
	ticks: { y: number; text: string }[];
	end: { x: number; y: number; text: string } | null;
	/** Where each point stands, null for a gap: for walking through them. */
	places: ({ x: number; y: number } | null)[];
	targets: TargetMark[];
	events: EventMark[];
	comments: { x: number; text: string }[];
};

const margin = { left: 44, right: 52, top: 8, bottom: 20 };
const round = (number: number): number => Math.round(number * 10) / 10;

/** All that is drawn is seen: the values, the limits, what is to be reached. */
const domainOf = ({ points, limits, earlier = [], marks, unit }: Series): [number, number] =>
	valueDomain(unit, [
		...points.flatMap(({ value, beside }) => [value, beside]),
		...[...earlier.map((one) => one.limits), ...(limits ? [limits] : [])].flatMap(({ low, high }) => [low, high]),
		...(marks?.targets ?? []).flatMap(({ from, to }) => [from.value, to.value])
	]);

/** The geometry of a control chart in pixels, rounded to a tenth, so that a drawing can be compared with a stored one. */
export function controlChart(series: Series, { width, height }: Box): ControlChart {
	const { points, limits, unit, marks, begins = 0, earlier = [] } = series;
	const room = roomFor(marks);
	const plot = {
		left: margin.left,
		right: width - margin.right,
		top: margin.top + room.head,
		bottom: height - margin.bottom - room.foot
	};
	const domain = domainOf(series);
	const y = linear(domain, [plot.bottom, plot.top]);
	const x = linear([0, points.length - 1], [plot.left + 6, plot.right - 6]);
	const inner = { from: plot.left + 6, to: plot.right - 6 };
	const xAt = (place: number): number => {
		const share = points.length < 2 ? 0.5 : place / (points.length - 1);
		return Math.min(plot.right, Math.max(plot.left, inner.from + share * (inner.to - inner.from)));
	};
	const stretch = ({ low, mean, high }: NonNullable<Series['limits']>, from: number, to: number): Stretch => {
		const start = from === 0 ? plot.left : xAt(from - 0.5);
		const end = to === points.length - 1 ? plot.right : xAt(to + 0.5);
		return {
			x: round(start),
			width: round(end - start),
			y: round(y(high)),
			height: round(y(low) - y(high)),
			mean: round(y(mean))
		};
	};
	const places = points.map(({ value }, index) => (value === null ? null : { x: round(x(index)), y: round(y(value)) }));

	const path = line<{ x: number; y: number }>(
		(place) => place.x,
		(place) => place.y
	);
	const between = (index: number): string => {
		const ends = [places[index - 1] ?? null, places[index] ?? null].filter((place) => place !== null);
		return ends.length === 2 ? (path(ends) ?? '') : '';
	};
	const isFirm = (index: number): boolean => points[index]?.state === 'final';
	const pieces = points.map((_, index) => ({ drawn: between(index), firm: isFirm(index) && isFirm(index - 1) }));
	const joined = (firm: boolean): string =>
		pieces
			.filter((piece) => piece.firm === firm)
			.map(({ drawn }) => drawn)
			.join('');

	const besides = line<[number, number | null]>()
		.defined(([, value]) => value !== null)
		.x(([index]) => round(x(index)))
		.y(([, value]) => round(y(value ?? 0)));
	const last = points.findLastIndex(({ value }) => value !== null);
	const end = places[last];
	return {
		plot,
		band: limits && stretch(limits, begins, points.length - 1),
		earlier: earlier.map((one) => stretch(one.limits, one.from, one.to)),
		firm: joined(true),
		open: joined(false),
		beside: besides(points.map(({ beside }, index) => [index, beside])) ?? '',
		dots: places.flatMap((place, index) => {
			const point = points[index];
			const kind = point && kindOf(point, Boolean(pieces[index]?.drawn || pieces[index + 1]?.drawn));
			return place && kind ? [{ ...place, kind, signal: point.signal }] : [];
		}),
		ticks: ticksOf(unit, domain[0], domain[1]).map(({ value, text }) => ({ y: round(y(value)), text })),
		end: end ? { ...end, text: spellValue(unit, points[last]?.value ?? 0) } : null,
		places,
		targets: targetMarks(marks?.targets ?? [], xAt, y, plot),
		events: eventMarks(
			(marks?.events ?? []).map((event) => ({ ...event, x: xAt(event.place) })),
			{ left: 0, right: width }
		),
		comments: commentMarks((marks?.comments ?? []).map(({ number, place }) => ({ number, x: xAt(place) })))
	};
}

function kindOf({ state, signal }: SeriesPoint, joined: boolean): Dot['kind'] | null {
	if (state !== 'final') return state;
	return signal ? 'signal' : joined ? null : 'lone';
}
