import { area, line } from 'd3-shape';
import type { UnitOfMeasure } from '#lib/i18n/spell.ts';
import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { alongScale, upScale, valueDomain } from './value-scale.ts';

/** A value with its 95 % interval, and the 80 % one where it is known. */
export type FanPoint = {
	at: number;
	value: number;
	low: number;
	high: number;
	low80: number | null;
	high80: number | null;
};

/** A line over numbers, `across` being their unit, with the room that it may lie in. */
export type Fan = {
	unit: UnitOfMeasure;
	across: UnitOfMeasure;
	upName: string;
	acrossName: string;
	points: readonly FanPoint[];
	/** Where there are records behind the line; beyond, it is only drawn on. Null where that makes no sense. */
	seen: { from: number; to: number } | null;
};

export type FanDrawing = {
	plot: Plot;
	up: { y: number; text: string }[];
	along: { x: number; text: string }[];
	/** Where nothing lies between below and above zero. */
	zero: number | null;
	outer: string;
	inner: string;
	line: string;
	/** What was never seen, on either side. */
	unseen: { x: number; width: number }[];
	/** Where it is said what was seen; null where everything was. */
	seen: { x: number } | null;
	places: Place[];
};

/** The geometry of a fan, in units of the box. */
export function fan({ unit, across, points, seen }: Fan, box: Box): FanDrawing {
	const narrow = box.width < 400;
	const plot = plotIn(box, { left: 54, right: 16, top: 30, bottom: 44 });
	const domain = valueDomain(
		unit,
		points.flatMap(({ value, low, high }) => [value, low, high])
	);
	const { y, up } = upScale(unit, domain, plot);
	const [first = 0, last = 1] = [points[0]?.at, points.at(-1)?.at];
	const { x, along } = alongScale(across, [first, last], plot, narrow ? 4 : 8);
	const at = (point: FanPoint): number => tenth(x(point.at));
	const outer = area<FanPoint>()
		.x(at)
		.y0(({ low }) => tenth(y(low)))
		.y1(({ high }) => tenth(y(high)));
	const inner = area<FanPoint>()
		.defined(({ low80, high80 }) => low80 !== null && high80 !== null)
		.x(at)
		.y0(({ low80 }) => tenth(y(low80 ?? 0)))
		.y1(({ high80 }) => tenth(y(high80 ?? 0)));
	const within = (place: number): number => Math.min(plot.right, Math.max(plot.left, place));
	const [from, to] = seen ? [within(x(seen.from)), within(x(seen.to))] : [plot.left, plot.right];
	const unseen = [
		{ x: plot.left, width: tenth(from - plot.left) },
		{ x: tenth(to), width: tenth(plot.right - to) }
	].filter(({ width }) => width > 0);
	return {
		plot,
		up,
		along,
		zero: domain[0] < 0 && domain[1] > 0 ? tenth(y(0)) : null,
		outer: outer(points) ?? '',
		inner: inner(points) ?? '',
		line: line<FanPoint>(at, ({ value }) => tenth(y(value)))(points) ?? '',
		unseen,
		seen: unseen.length > 0 && points.length > 0 ? { x: tenth((from + to) / 2) } : null,
		places: points.map((point) => ({ x: at(point), y: tenth(y(point.value)) }))
	};
}
