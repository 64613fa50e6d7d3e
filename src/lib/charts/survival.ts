import { area, curveStepAfter, line } from 'd3-shape';
import type { UnitOfMeasure } from '#lib/i18n/spell.ts';
import { spellCount, spellValue } from '#lib/i18n/spell.ts';
import { apart } from './apart.ts';
import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { alongScale, upScale } from './value-scale.ts';

/** After `at` a share of `value` is still without the event, with its 95 % interval. */
export type SurvivalStep = { at: number; value: number; low: number; high: number };

/** One group followed from 0 to `until`; `followed` says how many are still followed at some times. */
export type SurvivalCurve = {
	name: string;
	steps: readonly SurvivalStep[];
	until: number;
	followed: readonly { at: number; count: number }[];
};

/** Curves on one scale from 0 to 1, `unit` being that of their time. */
export type Survival = { unit: UnitOfMeasure; across: string; curves: readonly SurvivalCurve[] };

export type SurvivalDrawing = {
	plot: Plot;
	up: { y: number; text: string }[];
	along: { x: number; text: string }[];
	curves: {
		name: string;
		/** The name as far as there is room for it; the table has it whole. */
		label: string;
		/** Followed from 0: the steps, and the area that they may lie in. */
		path: string;
		band: string;
		end: { x: number; y: number; text: string };
		/** How many are still followed, beneath the axis. */
		followed: { x: number; y: number; text: string; anchor: 'middle' | 'end' }[];
	}[];
	places: Place[];
};

const row = 18;
/** How long a name may be on a narrow drawing. */
const letters = 12;
/** How much room names and shares at the right of a wide drawing take. */
const roomFor = (curves: readonly SurvivalCurve[]): number =>
	Math.min(280, Math.max(150, 64 + 7.2 * Math.max(0, ...curves.map(({ name }) => name.length))));
/** Half of a count beneath the axis. */
const halfCount = 24;
/** How high the drawing is: every curve has a line of counts beneath it. */
export const survivalHeights = ({ curves }: Survival): { wide: number; narrow: number } => ({
	wide: 300 + curves.length * row,
	narrow: 240 + curves.length * row
});

/** The geometry of survival curves, in units of the box. */
export function survival({ unit, curves }: Survival, box: Box): SurvivalDrawing {
	const narrow = box.width < 400;
	const plot = plotIn(box, {
		left: 48,
		right: narrow ? 66 : roomFor(curves),
		top: 10,
		bottom: 64 + curves.length * row
	});
	const reach = Math.max(1, ...curves.map(({ until }) => until));
	const { y, up } = upScale('share', [0, 1], plot, 3);
	const { x, along } = alongScale(unit, [0, reach], plot, narrow ? 4 : 7);

	const whole = (curve: SurvivalCurve): SurvivalStep[] => {
		const last = curve.steps.at(-1);
		const start = { at: 0, value: 1, low: 1, high: 1 };
		return [start, ...curve.steps, { ...(last ?? start), at: curve.until }];
	};
	const path = line<SurvivalStep>(
		(step) => tenth(x(step.at)),
		(step) => tenth(y(step.value))
	).curve(curveStepAfter);
	const band = area<SurvivalStep>()
		.x((step) => tenth(x(step.at)))
		.y0((step) => tenth(y(step.low)))
		.y1((step) => tenth(y(step.high)))
		.curve(curveStepAfter);
	const ends = endsOf(curves, reach, plot, narrow ? 32 : 17, y);
	return {
		plot,
		up,
		along,
		curves: curves.map((curve, index) => ({
			name: curve.name,
			label: narrow ? cut(curve.name, letters) : curve.name,
			path: path(whole(curve)) ?? '',
			band: band(whole(curve)) ?? '',
			end: {
				x: tenth(x(curve.until) + 8),
				y: tenth(ends[index] ?? plot.top),
				text: spellValue('share', curve.steps.at(-1)?.value ?? 1)
			},
			followed: curve.followed
				.filter(({ at }) => at <= reach)
				.map(({ at, count }) => ({
					x: tenth(x(at)),
					y: plot.bottom + 60 + index * row,
					text: spellCount(count),
					anchor: x(at) > plot.right - halfCount ? 'end' : 'middle'
				}))
		})),
		places: curves.flatMap(({ steps }) => steps.map(({ at, value }) => ({ x: tenth(x(at)), y: tenth(y(value)) })))
	};
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** How much of a group is still without the event after a time. */
const valueAt = ({ steps }: SurvivalCurve, time: number): number => steps.findLast(({ at }) => at <= time)?.value ?? 1;

/**
 * How high each curve's name stands: beside its end where it reaches the edge, else above all curves at its end, since they
 * only fall from there.
 */
function endsOf(
	curves: readonly SurvivalCurve[],
	reach: number,
	plot: Plot,
	gap: number,
	y: (value: number) => number
): number[] {
	const above = ({ until }: SurvivalCurve): number =>
		y(Math.max(...curves.map((curve) => valueAt(curve, until - 1e-9)))) - gap + 3;
	const isEarly = ({ until }: SurvivalCurve): boolean => until < reach;
	const atEdge = curves.filter((curve) => !isEarly(curve));
	const edge = apart(
		atEdge.map((curve) => y(curve.steps.at(-1)?.value ?? 1)),
		gap,
		plot.top,
		plot.bottom
	);
	return curves.map((curve) => (isEarly(curve) ? above(curve) : (edge[atEdge.indexOf(curve)] ?? plot.top)));
}
