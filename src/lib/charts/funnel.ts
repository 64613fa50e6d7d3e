import { area, line } from 'd3-shape';
import { spellNumber, type UnitOfMeasure } from '#lib/i18n/spell.ts';
import type { Interval } from '#lib/statistics/interval.ts';
import { apart } from './apart.ts';
import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { freeLabels, type Label } from './free-labels.ts';
import { linear } from './linear.ts';
import { ticksOf } from './ticks.ts';
import { upScale, valueDomain } from './value-scale.ts';

/** A unit in a funnel. */
export type FunnelPoint = {
	name: string;
	value: number;
	/** As counted, where that tells something else; null where it does not. */
	beside: number | null;
	/** How many cases would tell as much as its figure does. */
	weight: number;
	/** Outside the limits, and whether that is good; null for ordinary. */
	signal: 'better' | 'worse' | 'neither' | null;
	/** May still change: drawn open. */
	isOpen: boolean;
	/** Picked out among the others. */
	isChosen: boolean;
};

export type FunnelSeries = {
	unit: UnitOfMeasure;
	/** What all units are held against. */
	target: number;
	targetName: string;
	/** What the units count, along the bottom. */
	weightName: string;
	points: FunnelPoint[];
	/** The limits from the smallest to the largest unit. */
	limits: readonly { weight: number; inner: Interval; outer: Interval }[];
};

export type Funnel = {
	plot: Plot;
	up: { y: number; text: string }[];
	along: { x: number; text: string }[];
	/** The area that holds 95 % of ordinary units. */
	inner: string;
	/** The lines that 99.8 % lie between. */
	outer: string;
	/** What the lines are called at their end, from the top. */
	limitNames: { y: number; text: string }[];
	target: number;
	points: (Pick<FunnelPoint, 'signal' | 'isOpen' | 'isChosen'> & { x: number; y: number; beside: number | null })[];
	labels: Label[];
	places: Place[];
};

const nameHeight = 16;
/** The scale of sizes begins before the smallest unit, at this part of it. */
const startsAt = 0.4;

/** Percent of ordinary units within the outer and the inner limits, as they are written at the end of their lines. */
const within = { outer: 99.8, inner: 95 };
const spellPercent = (percent: number): string => `${spellNumber(percent, Number.isInteger(percent) ? 0 : 1)}\u00a0%`;

/** Units by how much their figures tell, around a target, in the limits that ordinary units lie within. */
export function funnel({ unit, target, points, limits }: FunnelSeries, box: Box): Funnel {
	const roomy = box.width >= 400;
	const plot = plotIn(box, { left: 52, right: roomy ? 56 : 46, top: 12, bottom: 44 });
	const last = limits.at(-1);
	const values = [
		...points.flatMap(({ value, beside }) => [value, beside]),
		...limits.flatMap(({ outer }) => [outer.low, outer.high]),
		target
	];
	const { y, up } = upScale(unit, valueDomain(unit, values), plot, roomy ? 5 : 4);
	const heaviest = Math.max(1, ...points.map(({ weight }) => weight), last?.weight ?? 0);
	const lightest = Math.min(heaviest, ...points.map(({ weight }) => weight), limits[0]?.weight ?? heaviest);
	const start = lightest === heaviest ? 0 : lightest * startsAt;
	const alongRoots = linear([Math.sqrt(start), Math.sqrt(heaviest)], [plot.left, plot.right]);
	const x = (weight: number): number => alongRoots(Math.sqrt(weight));
	const drawn = points.map(({ value, beside, weight, signal, isOpen, isChosen }) => ({
		x: tenth(x(weight)),
		y: tenth(y(value)),
		beside: beside === null ? null : tenth(y(beside)),
		signal,
		isOpen,
		isChosen
	}));
	const places = drawn.map((point): Place => ({ x: point.x, y: point.y }));
	const named = points.flatMap(({ name, signal, isChosen }, index) => {
		const place = places[index];
		return place && (signal || isChosen) ? [{ place, text: name }] : [];
	});
	return {
		plot,
		up,
		along: ticksOf('count', start, heaviest, roomy ? 5 : 3).map(({ value, text }) => ({ x: tenth(x(value)), text })),
		...drawnLimits(
			limits,
			(weight) => tenth(x(weight)),
			(value) => tenth(y(value))
		),
		limitNames: last ? namedAt([y(last.outer.high), y(last.inner.high)], plot) : [],
		target: tenth(y(target)),
		points: drawn,
		labels: freeLabels(named, places, plot),
		places
	};
}

/** What both limits are called, one under the other. */
const namedAt = (heights: readonly number[], plot: Plot): Funnel['limitNames'] =>
	apart(heights, nameHeight, plot.top, plot.bottom).map((y, place) => ({
		y: tenth(y),
		text: spellPercent(place === 0 ? within.outer : within.inner)
	}));

function drawnLimits(
	limits: FunnelSeries['limits'],
	x: (weight: number) => number,
	y: (value: number) => number
): Pick<Funnel, 'inner' | 'outer'> {
	const band = area<FunnelSeries['limits'][number]>()
		.x(({ weight }) => x(weight))
		.y0(({ inner }) => y(inner.low))
		.y1(({ inner }) => y(inner.high));
	const edge = (end: keyof Interval): string =>
		line<FunnelSeries['limits'][number]>()
			.x(({ weight }) => x(weight))
			.y(({ outer }) => y(outer[end]))([...limits]) ?? '';
	return { inner: band([...limits]) ?? '', outer: edge('low') + edge('high') };
}
