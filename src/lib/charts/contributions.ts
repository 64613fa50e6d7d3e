import { extent } from 'd3-array';
import { plotIn, tenth, widths, type Box, type Place, type Plot } from './box.ts';
import { hatch } from './hatch.ts';
import { linear } from './linear.ts';
import { wrapped } from './wrapped.ts';

/** What one part adds to a sum, or takes from it, with its interval; null where it cannot be told. */
export type Contribution = {
	/** What it is called in code; empty for the sum. */
	key: string;
	name: string;
	amount: { value: number; low: number; high: number } | null;
	/** The amount as it is read, or that there is none. */
	text: string;
	/** Null while it is not told from none. */
	tone: 'better' | 'worse' | null;
};

/** The parts of a sum in the order in which they are read, and the sum itself; null where nothing can be summed. */
export type Contributions = { parts: Contribution[]; total: Contribution | null };

type Row = {
	key: string;
	lines: { text: string; y: number }[];
	bar: { x: number; y: number; width: number; height: number; tone: Contribution['tone'] } | null;
	/** The interval, as a line over the bar. */
	reach: { x1: number; x2: number; y: number } | null;
	/** Drawn instead of a bar where there is none. */
	lacking: string;
	label: { x: number; y: number; anchor: 'start' | 'end'; text: string };
	isTotal: boolean;
};

export type ContributionsDrawing = {
	plot: Plot;
	zero: number;
	rows: Row[];
	/** The hairline over the sum. */
	line: number | null;
	places: Place[];
};

const barHeight = 10;
const lineHeight = 18;
const air = 12;
const besides = 64;
const names = { wide: 240, narrow: 0 };
const letters = { wide: 36, narrow: 40 };

const isWide = (width: number): boolean => width >= widths.wide;
const linesOf = ({ name }: Contribution, width: number): string[] =>
	wrapped(name, isWide(width) ? letters.wide : letters.narrow);
const rowsOf = ({ parts, total }: Contributions): Contribution[] => [...parts, ...(total ? [total] : [])];

/** How much room a row takes: its name beside the bar where that is wide, and above it where it is narrow. */
const heightOf = (row: Contribution, width: number): number =>
	linesOf(row, width).length * lineHeight + (isWide(width) ? 0 : lineHeight) + air;

/** How high the drawing is at that width. */
export const contributionsHeight = (data: Contributions, width: number): number =>
	rowsOf(data).reduce((sum, row) => sum + heightOf(row, width), data.total ? air : 0);

/** The geometry of bars that go right from zero for what adds, and left for what takes. */
export function contributions(data: Contributions, box: Box): ContributionsDrawing {
	const wide = isWide(box.width);
	const margin = { left: (wide ? names.wide : names.narrow) + besides, right: besides, top: 0, bottom: 0 };
	const plot = plotIn(box, margin);
	const rows = rowsOf(data);
	const [low = 0, high = 0] = extent(rows.flatMap(({ amount }) => (amount ? [0, amount.low, amount.high] : [])));
	const x = linear(low === high ? [-1, 1] : [low, high], [plot.left, plot.right]);
	const zero = tenth(x(0));

	let top = 0;
	let line: number | null = null;
	const drawn = rows.map((row): Row => {
		const isTotal = row === data.total;
		if (isTotal) {
			line = tenth(top + air / 2);
			top += air;
		}
		const lines = linesOf(row, box.width).map((text, place) => ({ text, y: tenth(top + (place + 0.75) * lineHeight) }));
		const middle = top + (wide ? 0.5 : lines.length + 0.4) * lineHeight;
		const { bar, reach, label } = marksOf(row, x, middle);
		const gap = { x: zero, y: tenth(middle - barHeight / 2), width: 24, height: barHeight };
		top += heightOf(row, box.width);
		return { key: row.key, lines, bar, reach, label, isTotal, lacking: row.amount ? '' : hatch(gap, 4) };
	});
	return {
		plot,
		zero,
		rows: drawn,
		line,
		places: drawn.map(({ bar, label }) =>
			bar
				? { x: tenth(bar.x + bar.width / 2), y: tenth(bar.y + barHeight / 2), width: bar.width, height: barHeight }
				: { x: zero, y: label.y }
		)
	};
}

function marksOf(
	{ amount, text, tone }: Contribution,
	x: (value: number) => number,
	y: number
): Pick<Row, 'bar' | 'reach' | 'label'> {
	const zero = x(0);
	if (!amount) {
		const label = { x: tenth(zero + 30), y: tenth(y), anchor: 'start' as const, text };
		return { bar: null, reach: null, label };
	}
	const [from, to] = [Math.min(zero, x(amount.value)), Math.max(zero, x(amount.value))];
	const adds = amount.value >= 0;
	const end = adds ? Math.max(to, x(amount.high)) + 6 : Math.min(from, x(amount.low)) - 6;
	return {
		bar: {
			x: tenth(from),
			y: tenth(y - barHeight / 2),
			width: tenth(Math.max(1, to - from)),
			height: barHeight,
			tone
		},
		reach: { x1: tenth(x(amount.low)), x2: tenth(x(amount.high)), y: tenth(y) },
		label: { x: tenth(end), y: tenth(y), anchor: adds ? 'start' : 'end', text }
	};
}
