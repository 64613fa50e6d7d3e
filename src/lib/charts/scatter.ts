import { extent } from 'd3-array';
import type { UnitOfMeasure } from '#lib/i18n/spell.ts';
import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { freeLabels, type Label } from './free-labels.ts';
import { alongScale, upScale, valueDomain } from './value-scale.ts';

export type ScatterPoint = { name: string; x: number; y: number };
export type ScatterAxis = { unit: UnitOfMeasure; name: string };
export type Scatter = { x: ScatterAxis; y: ScatterAxis; points: readonly ScatterPoint[] };

/** So many points fell within one part of both scales. */
export type ScatterBin = { x: [number, number]; y: [number, number]; count: number };

/** What is drawn and walked: each point by itself, or parts of the area with how many fell there. */
export type ScatterMarks =
	{ of: 'points'; points: readonly ScatterPoint[] } | { of: 'bins'; bins: readonly ScatterBin[] };

export type ScatterDrawing = {
	plot: Plot;
	up: { y: number; text: string }[];
	along: { x: number; text: string }[];
	dots: Place[];
	/** The names of points while they are very few. */
	labels: Label[];
	/** One square a bin, its area in proportion to how many fell there. */
	squares: { x: number; y: number; side: number }[];
	places: Place[];
};

/** Beyond this, points hide each other. */
const mostPoints = 250;
/** Names of more would cover the points. */
const mostNames = 12;
const columns = 26;
const rows = 16;

const within = (value: number, [low, high]: [number, number], parts: number): number =>
	Math.min(parts - 1, Math.floor(((value - low) / (high - low || 1)) * parts));

/** The points themselves from left to right while they are few, else how many fell in each part of the area. */
export function scatterMarks({ points }: Scatter): ScatterMarks {
	if (points.length <= mostPoints) return { of: 'points', points: points.toSorted((a, b) => a.x - b.x) };
	const [left = 0, right = 1] = extent(points, ({ x }) => x);
	const [low = 0, high = 1] = extent(points, ({ y }) => y);
	const edge = (from: number, to: number, parts: number, part: number): [number, number] => [
		from + ((to - from) / parts) * part,
		from + ((to - from) / parts) * (part + 1)
	];
	const counts = new Map<number, number>();
	for (const { x, y } of points) {
		const bin = within(x, [left, right], columns) * rows + within(y, [low, high], rows);
		counts.set(bin, (counts.get(bin) ?? 0) + 1);
	}
	return {
		of: 'bins',
		bins: [...counts]
			.toSorted(([a], [b]) => a - b)
			.map(([bin, count]) => ({
				x: edge(left, right, columns, Math.floor(bin / rows)),
				y: edge(low, high, rows, bin % rows),
				count
			}))
	};
}

/** The geometry of a scatter: points while they are few, squares of a density when they are many. */
export function scatter(data: Scatter, box: Box): ScatterDrawing {
	const narrow = box.width < 400;
	const marks = scatterMarks(data);
	const plot = plotIn(box, { left: 54, right: 16, top: 32, bottom: 48 });
	const { y, up } = upScale(
		data.y.unit,
		valueDomain(
			data.y.unit,
			data.points.map((point) => point.y)
		),
		plot
	);
	const { x, along } = alongScale(
		data.x.unit,
		valueDomain(
			data.x.unit,
			data.points.map((point) => point.x)
		),
		plot,
		narrow ? 3 : 6
	);
	const shell = { plot, up, along };
	if (marks.of === 'points') {
		const dots = marks.points.map((point) => ({ x: tenth(x(point.x)), y: tenth(y(point.y)) }));
		const named = marks.points.flatMap(({ name }, index) => {
			const place = dots[index];
			return place ? [{ place, text: name }] : [];
		});
		const labels = named.length > (narrow ? mostNames / 2 : mostNames) ? [] : freeLabels(named, dots, plot);
		return { ...shell, dots, labels, squares: [], places: dots };
	}
	const most = Math.max(...marks.bins.map(({ count }) => count));
	const room = Math.min((plot.right - plot.left) / columns, (plot.bottom - plot.top) / rows);
	const centres = marks.bins.map((bin) => ({
		x: tenth(x((bin.x[0] + bin.x[1]) / 2)),
		y: tenth(y((bin.y[0] + bin.y[1]) / 2)),
		side: tenth(Math.max(1, room * Math.sqrt(bin.count / most)))
	}));
	return {
		...shell,
		dots: [],
		labels: [],
		squares: centres.map(({ x, y, side }) => ({ x: tenth(x - side / 2), y: tenth(y - side / 2), side })),
		places: centres.map(({ x, y }) => ({ x, y, width: tenth(room), height: tenth(room) }))
	};
}
