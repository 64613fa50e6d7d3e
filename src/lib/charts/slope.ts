import { spellValue, type UnitOfMeasure } from '#lib/i18n/spell.ts';
import { apart } from './apart.ts';
import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { upScale, valueDomain } from './value-scale.ts';

/** One unit before and now. */
export type SlopeLine = {
	name: string;
	before: number;
	now: number;
	/** Told from no change, and whether that is good; null where it cannot be told. */
	signal: 'better' | 'worse' | 'neither' | null;
	/** May still change: drawn dashed. */
	isOpen: boolean;
	/** Picked out among the others. */
	isChosen: boolean;
};

export type SlopeSeries = {
	unit: UnitOfMeasure;
	/** What the two periods are called. */
	before: string;
	now: string;
	lines: SlopeLine[];
};

type End = { x: number; y: number; text: string };

export type Slope = {
	plot: Plot;
	lines: (Pick<SlopeLine, 'signal' | 'isOpen' | 'isChosen'> & {
		x1: number;
		y1: number;
		x2: number;
		y2: number;
		/** Where each end is written: at its own height, or moved so that none covers another. */
		left: End;
		right: End;
	})[];
	/** Where each line ends. */
	places: Place[];
};

const lineHeight = 17;
const letter = 7;
const most = { wide: 240, narrow: 132 };

/** How high a drawing must be for every line to have its name. */
export const slopeHeight = (lines: number): number => Math.max(200, lines * lineHeight + 56);

/** Values of two periods joined by a line for each unit, named at its end. */
export function slope({ unit, lines }: SlopeSeries, box: Box): Slope {
	const roomy = box.width >= 400;
	const named = lines.map(({ name, now }) => `${spellValue(unit, now)}  ${name}`);
	const longest = Math.max(0, ...named.map((text) => text.length)) * letter + 20;
	const plot = plotIn(box, {
		left: 68,
		right: Math.min(longest, roomy ? most.wide : most.narrow),
		top: 36,
		bottom: 12
	});
	const { y } = upScale(
		unit,
		valueDomain(
			unit,
			lines.flatMap(({ before, now }) => [before, now])
		),
		plot
	);
	const spread = (ends: number[]): number[] => apart(ends, lineHeight, plot.top, plot.bottom);
	const befores = spread(lines.map(({ before }) => y(before)));
	const nows = spread(lines.map(({ now }) => y(now)));
	const letters = Math.floor((box.width - plot.right - 14) / letter);
	const drawn = lines.map(({ before, now, signal, isOpen, isChosen }, place) => ({
		signal,
		isOpen,
		isChosen,
		x1: plot.left,
		y1: tenth(y(before)),
		x2: plot.right,
		y2: tenth(y(now)),
		left: { x: plot.left - 14, y: tenth(befores[place] ?? 0), text: spellValue(unit, before) },
		right: { x: plot.right + 14, y: tenth(nows[place] ?? 0), text: shortened(named[place] ?? '', letters) }
	}));
	return { plot, lines: drawn, places: drawn.map(({ x2, y2 }) => ({ x: x2, y: y2 })) };
}

const shortened = (text: string, letters: number): string =>
	text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
