import { line } from 'd3-shape';
import { spellValue } from '#lib/i18n/spell.ts';
import { tenth, type Box, type Place, type Plot } from './box.ts';
import type { Series, SeriesPoint } from './series.ts';
import { upScale, valueDomain } from './value-scale.ts';

/** Many series in the same unit over the same time, each in a panel of its own, all on one scale. */
export type SmallMultiples = { unit: Series['unit']; panels: readonly { name: string; series: Series }[] };

export type Panel = {
	name: string;
	plot: Plot;
	/** Written beside the first panel of a row alone: the scale is one. */
	up: { y: number; text: string }[];
	/** The levels of the scale, in every panel. */
	levels: number[];
	band: { y: number; height: number } | null;
	firm: string;
	/** To points that are not final. */
	open: string;
	dots: { x: number; y: number; kind: 'signal' | 'open' | 'lone'; signal: SeriesPoint['signal'] }[];
	end: { x: number; y: number; text: string } | null;
};

export type SmallMultiplesDrawing = {
	panels: Panel[];
	/** The time that every panel shows. */
	time: { x: number; y: number; text: string } | null;
	places: Place[];
};

const left = 54;
const between = 12;
const foot = 22;
const columnsIn = (box: { width: number }): number => (box.width < 400 ? 2 : 3);
const panelHeight = (box: { width: number }): number => (box.width < 400 ? 88 : 104);

/** How high the drawing is: as many rows as the panels need. */
export function smallMultiplesHeights({ panels }: SmallMultiples): { wide: number; narrow: number } {
	const heightOf = (width: number): number =>
		Math.max(1, Math.ceil(panels.length / columnsIn({ width }))) * panelHeight({ width }) + foot;
	return { wide: heightOf(680), narrow: heightOf(280) };
}

/** The geometry of small multiples, in the order given: an order by value would be a ranking. */
export function smallMultiples({ unit, panels }: SmallMultiples, box: Box): SmallMultiplesDrawing {
	const columns = columnsIn(box);
	const [width, height] = [(box.width - left) / columns, panelHeight(box)];
	const domain = valueDomain(
		unit,
		panels.flatMap(({ series: { points, limits } }) => [
			...points.map(({ value }) => value),
			...(limits ? [limits.low, limits.high] : [])
		])
	);
	const plots = panels.map((_, index): Plot => {
		const [row, column] = [Math.floor(index / columns), index % columns];
		const from = left + column * width;
		return {
			left: tenth(from),
			right: tenth(from + width - between - 44),
			top: row * height + 24,
			bottom: row * height + height - 10
		};
	});
	const bottom = Math.ceil(panels.length / columns) * height;
	const first = panels[0]?.series.ends;
	const corner = plots[0];
	return {
		panels: panels.flatMap(({ name, series }, index) => {
			const plot = plots[index];
			return plot ? [panelOf(name, series, { unit, domain, plot, first: index % columns === 0 })] : [];
		}),
		time: first && corner ? { x: corner.left, y: bottom + 12, text: `${first.first} – ${first.last}` } : null,
		places: plots.map(({ left, right, top, bottom }) => ({
			x: tenth((left + right) / 2),
			y: (top + bottom) / 2,
			width: tenth(right - left + 8),
			height: bottom - top + 8
		}))
	};
}

function panelOf(
	name: string,
	{ points, limits }: Series,
	{ unit, domain, plot, first }: { unit: Series['unit']; domain: [number, number]; plot: Plot; first: boolean }
): Panel {
	const { y, up } = upScale(unit, domain, plot, 2);
	const step = (plot.right - plot.left) / Math.max(1, points.length - 1);
	const places = points.map(({ value }, index) =>
		value === null ? null : { x: tenth(plot.left + step * index), y: tenth(y(value)) }
	);
	const path = line<Place>(
		(place) => place.x,
		(place) => place.y
	);
	const pieces = points.map((point, index) => {
		const ends = [places[index - 1] ?? null, places[index] ?? null].filter((place) => place !== null);
		const firm = point.state === 'final' && points[index - 1]?.state === 'final';
		return { drawn: ends.length === 2 ? (path(ends) ?? '') : '', firm };
	});
	const joined = (firm: boolean): string =>
		pieces
			.filter((piece) => piece.firm === firm)
			.map(({ drawn }) => drawn)
			.join('');
	const last = points.findLastIndex(({ value }) => value !== null);
	const end = places[last];
	return {
		name,
		plot,
		up: first ? up : [],
		levels: up.map((tick) => tick.y),
		band: limits && { y: tenth(y(limits.high)), height: tenth(y(limits.low) - y(limits.high)) },
		firm: joined(true),
		open: joined(false),
		dots: places.flatMap((place, index) => {
			const point = points[index];
			if (!place || !point) return [];
			const lone = !pieces[index]?.drawn && !pieces[index + 1]?.drawn;
			const kind = point.state !== 'final' ? 'open' : point.signal ? 'signal' : lone ? 'lone' : null;
			return kind ? [{ ...place, kind, signal: point.signal }] : [];
		}),
		end: end ? { ...end, text: spellValue(unit, points[last]?.value ?? 0) } : null
	};
}
