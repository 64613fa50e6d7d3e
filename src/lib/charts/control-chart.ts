import { extent } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { spellValue } from '#lib/i18n/spell.ts';
import type { Series, SeriesPoint } from './series.ts';
import { ticksOf } from './ticks.ts';

export type Box = { width: number; height: number };

export type Dot = {
	x: number;
	y: number;
	/** `lone` has no neighbour that a line could join it to. */
	kind: 'signal' | 'provisional' | 'unfinished' | 'lone';
	signal: SeriesPoint['signal'];
};

export type ControlChart = {
	plot: { left: number; right: number; top: number; bottom: number };
	band: { y: number; height: number } | null;
	mean: number | null;
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
};

const margin = { left: 44, right: 52, top: 8, bottom: 20 };
const round = (number: number): number => Math.round(number * 10) / 10;

/** What a unit can be at all: an axis goes no further. */
function reachOf(unit: Series['unit']): [number, number] {
	if (unit === 'points') return [-100, 100];
	if (unit === 'score') return [0, 100];
	if (unit === 'doublings') return [-Infinity, Infinity];
	return [0, unit === 'share' ? 1 : Infinity];
}

/** The values drawn, with a little air; a flat series gets a scale that shows it as flat. */
function domainOf({ points, limits, unit }: Series): [number, number] {
	const values = points.flatMap(({ value, beside }) => [value, beside].filter((one) => one !== null));
	const [low = 0, high = 1] = extent([...values, ...(limits ? [limits.low, limits.high] : [])]);
	const least = unit === 'share' ? 0.02 : Math.max(Math.abs(high) * 0.02, 0.1);
	const air = Math.max((high - low) * 0.08, (least - (high - low)) / 2);
	const [floor, ceiling] = reachOf(unit);
	return [Math.max(floor, low - air), Math.min(ceiling, high + air)];
}

/** The geometry of a control chart in pixels, rounded to a tenth, so that a drawing can be compared with a stored one. */
export function controlChart(series: Series, { width, height }: Box): ControlChart {
	const { points, limits, unit } = series;
	const plot = {
		left: margin.left,
		right: width - margin.right,
		top: margin.top,
		bottom: height - margin.bottom
	};
	const domain = domainOf(series);
	const y = scaleLinear(domain, [plot.bottom, plot.top]);
	const x = scalePoint([...points.keys()], [plot.left + 6, plot.right - 6]);
	const places = points.map(({ value }, index) =>
		value === null ? null : { x: round(x(index) ?? plot.left), y: round(y(value)) }
	);

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
		.x(([index]) => round(x(index) ?? plot.left))
		.y(([, value]) => round(y(value ?? 0)));
	const last = points.findLastIndex(({ value }) => value !== null);
	const end = places[last];
	return {
		plot,
		band: limits && { y: round(y(limits.high)), height: round(y(limits.low) - y(limits.high)) },
		mean: limits && round(y(limits.mean)),
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
		places
	};
}

function kindOf({ state, signal }: SeriesPoint, joined: boolean): Dot['kind'] | null {
	if (state !== 'final') return state;
	return signal ? 'signal' : joined ? null : 'lone';
}
