import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { alongScale, upScale } from './value-scale.ts';

/** A value marked across the bars: a percentile, a target. */
export type HistogramMark = { value: number; label: string };

/** Equal steps, each with its share (0 to 1) of all, and another shape as an outline, null where it is not known. */
export type Histogram = {
	unit: 'seconds' | 'days';
	/** Where the first step begins; 0 where it is left out. */
	from?: number;
	/** Of a step, in the unit. */
	width: number;
	shares: readonly number[];
	outline: readonly (number | null)[] | null;
	marks: readonly HistogramMark[];
	target: HistogramMark | null;
};

export type HistogramDrawing = {
	plot: Plot;
	up: { y: number; text: string }[];
	along: { x: number; text: string }[];
	bars: { x: number; y: number; width: number; height: number }[];
	outline: string;
	marks: { x: number; y: number; text: string; anchor: 'start' | 'end'; target: boolean }[];
	places: Place[];
};

const line = 16;

/** The geometry of a histogram, in units of the box. Labels of marks stand above each other over the bars. */
export function histogram(
	{ unit, from = 0, width, shares, outline, marks, target }: Histogram,
	box: Box
): HistogramDrawing {
	const shown = [
		...marks.map((mark) => ({ ...mark, target: false })),
		...(target ? [{ ...target, target: true }] : [])
	];
	const plot = plotIn(box, { left: 54, right: 10, top: 12 + line * shown.length, bottom: 44 });
	const reach = from + Math.max(1, shares.length) * width;
	const most = Math.max(0.001, ...shares, ...(outline ?? []).filter((share) => share !== null));
	const { y, up } = upScale('share', [0, most * 1.05], plot, 3);
	const { x, along } = alongScale(unit, [from, reach], plot, box.width < 400 ? 3 : 7);
	const bars = shares.map((share, index) => {
		const [left, right, top] = [x(from + index * width), x(from + (index + 1) * width), y(share)];
		return { x: tenth(left), y: tenth(top), width: tenth(right - left - 1), height: tenth(plot.bottom - top) };
	});
	return {
		plot,
		up,
		along,
		bars,
		outline: outline
			? steps(
					outline,
					(index) => tenth(x(from + index * width)),
					(share) => tenth(y(share))
				)
			: '',
		marks: shown.flatMap((mark, index) => {
			// what lies beyond the last step is said in words
			if (mark.value > reach || mark.value < from) return [];
			const at = tenth(x(mark.value));
			const anchor = at > (plot.left + plot.right) / 2 ? 'end' : 'start';
			return [{ x: at, y: 12 + line * index, text: mark.label, anchor, target: mark.target }];
		}),
		places: bars.map((bar) => ({
			x: tenth(bar.x + bar.width / 2),
			y: tenth(bar.y + bar.height / 2),
			width: bar.width,
			height: Math.max(4, bar.height)
		}))
	};
}

/** The upper edge of steps, from the foot of the first to that of the last; it breaks off where a step is not known. */
function steps(shares: readonly (number | null)[], x: (index: number) => number, y: (share: number) => number): string {
	const before = (index: number): number | null => shares[index - 1] ?? null;
	const edges = shares.map((share, index) => {
		if (share === null) return before(index) === null ? '' : `V${y(0)}`;
		return `${before(index) === null ? `M${x(index)},${y(0)}` : ''}V${y(share)}H${x(index + 1)}`;
	});
	return `${edges.join('')}${before(shares.length) === null ? '' : `V${y(0)}`}`;
}
