import { tenth, widths, type Box } from './box.ts';
import type { Twin } from './caption.ts';
import type { IntervalMark, IntervalMarks } from './intervals.ts';
import { linear } from './linear.ts';
import { wrapped } from './wrapped.ts';

type Line = { text: string; y: number };
type Cells = { name: Line[]; value: Line; interval: Line[] };

/** A table of intervals as one drawing: names, marks, values and intervals beside each other, row beneath row. */
export type IntervalPicture = {
	box: Box;
	head: Cells;
	ticks: { x: number; text: string }[];
	rows: (Cells & { y: number; mark: Placed | null; beneath: number })[];
	/** Where what all are held against stands. */
	whole: number | null;
	/** Where the scale begins, and the last row ends. */
	from: number;
	to: number;
};

type Placed = Pick<IntervalMark, 'isOpen' | 'signal'> & Record<'at', number> & Record<Ends, number | null>;
type Ends = 'from' | 'to' | 'beside';

/** Where each column begins, or, for figures, ends: there is room for the longest unit beside the marks. */
export const intervalColumns = { name: 0, marks: [200, 385], value: 540, interval: 552 } as const;
const letters = { name: 29, interval: 19 };
const lineHeight = 18;
const air = 10;

/** The geometry of intervals whose first three columns of cells are the name, the value and the interval. */
export function intervalPicture({ ticks, whole, marks }: IntervalMarks, { columns, rows }: Twin): IntervalPicture {
	const x = linear([0, 100], [...intervalColumns.marks]);
	const at = (share: number | null): number | null => (share === null ? null : tenth(x(share)));
	const head = cellsAt(
		columns.map(({ name }) => name),
		0
	);
	const from = heightOf(head) + air;
	let top = from;
	const drawn = rows.map((cells, place) => {
		const told = cellsAt(cells, top + air / 2);
		const y = top + air / 2 + lineHeight / 2;
		top += heightOf(told) + air;
		const mark = marks[place];
		const placed = mark && {
			...mark,
			at: tenth(x(mark.at)),
			from: at(mark.from),
			to: at(mark.to),
			beside: at(mark.beside)
		};
		return { ...told, y, mark: placed ?? null, beneath: top };
	});
	return {
		box: { width: widths.wide, height: top },
		head,
		ticks: ticks.map(({ at: share, text }) => ({ x: tenth(x(share)), text })),
		rows: drawn,
		whole: at(whole),
		from,
		to: top
	};
}

const heightOf = ({ name, interval }: Cells): number => Math.max(name.length, interval.length, 1) * lineHeight;

function cellsAt([name = '', value = '', interval = '']: readonly string[], top: number): Cells {
	const baseline = top + 0.75 * lineHeight;
	const lines = (text: string, most: number): Line[] =>
		wrapped(text, most).map((line, place) => ({ text: line, y: tenth(baseline + place * lineHeight) }));
	return {
		name: lines(name, letters.name),
		value: { text: value, y: tenth(baseline) },
		interval: lines(interval, letters.interval)
	};
}
