import { extent, range } from 'd3-array';
import { area, line } from 'd3-shape';
import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { linear } from './linear.ts';
import type { Tick } from './ticks.ts';

type Score = { value: number; low: number; high: number };

/** A score at each whole weight from 0 to 100 of one part, with the weight that it has now. */
export type WeightSweep = {
	scores: readonly Score[];
	weight: number;
	/** Where the score changes its sign; null where it does not. */
	turnsAt: number | null;
	/** The range that drawings side by side have in common. */
	range: { low: number; high: number };
	/** Round scores within it, as they are written beside the drawing. */
	ticks: readonly Tick[];
	/** The weight that it has now, in words. */
	now: string;
};

export type WeightSweepDrawing = {
	plot: Plot;
	band: string;
	path: string;
	zero: number;
	/** The weight that it has now. */
	now: { x: number; y: number; anchor: 'start' | 'end' };
	turn: { x: number; y: number } | null;
	along: { x: number; text: string; anchor: 'start' | 'middle' | 'end' }[];
	up: { y: number; text: string }[];
	/** At each tenth weight: for walking through them. */
	places: Place[];
};

const margin = { left: 44, right: 12, top: 12, bottom: 24 };

/** The weights that one walks through. */
export const walkedWeights = range(0, 101, 10);

/** The range that holds all of some sweeps, and zero. */
export function rangeOf(sweeps: readonly (readonly Score[])[]): { low: number; high: number } {
	const [low = -1, high = 1] = extent(sweeps.flatMap((scores) => [0, ...scores.flatMap((one) => [one.low, one.high])]));
	return low === high ? { low: low - 1, high: high + 1 } : { low, high };
}

/** The geometry of a score over the weight of one part: a line in its band, zero, and where it stands now. */
export function weightSweep(
	{ scores, weight, turnsAt, range: whole, ticks }: WeightSweep,
	box: Box
): WeightSweepDrawing {
	const plot = plotIn(box, margin);
	const x = linear([0, 100], [plot.left, plot.right]);
	const y = linear([whole.low, whole.high], [plot.bottom, plot.top]);
	const points = scores.map((score, at) => ({ ...score, x: tenth(x(at)) }));
	const band = area<(typeof points)[number]>(
		(point) => point.x,
		(point) => tenth(y(point.low)),
		(point) => tenth(y(point.high))
	);
	const path = line<(typeof points)[number]>(
		(point) => point.x,
		(point) => tenth(y(point.value))
	);
	const valueAt = (at: number): number => scores[at]?.value ?? 0;
	// a band bends little: each fifth point draws it
	const bent = points.filter((_, at) => at % 5 === 0);
	return {
		plot,
		band: band(bent) ?? '',
		path: path([points[0], points.at(-1)].filter((point) => point !== undefined)) ?? '',
		zero: tenth(y(0)),
		now: { x: tenth(x(weight)), y: tenth(y(valueAt(weight))), anchor: weight > 60 ? 'end' : 'start' },
		turn: turnsAt === null ? null : { x: tenth(x(turnsAt)), y: tenth(y(0)) },
		along: [
			{ x: plot.left, text: '0', anchor: 'start' },
			{ x: tenth(x(50)), text: '50', anchor: 'middle' },
			{ x: plot.right, text: '100', anchor: 'end' }
		],
		up: ticks.map(({ value, text }) => ({ y: tenth(y(value)), text })),
		places: walkedWeights.map((at) => ({ x: tenth(x(at)), y: tenth(y(valueAt(at))) }))
	};
}
