import { tenth, type Plot } from './box.ts';

/** An event's name, its hairline beneath it; row 0 is the lowest above the plot. */
export type EventLabel = { x: number; text: string; textX: number; row: number };

/** Of our typeface at the size of a chart's letters, more than enough on the whole. */
const letter = 7;

/**
 * Where the names of events stand above a plot: each begins at its hairline, or so far before it that the name ends with the
 * box. A name that would lie over a later name or hairline stands a row above it.
 */
export function eventLabels(
	events: readonly { x: number; name: string }[],
	plot: Plot,
	edge = plot.right
): EventLabel[] {
	const placed: (EventLabel & { right: number })[] = [];
	for (const { x, name } of events.toSorted((a, b) => b.x - a.x)) {
		const width = name.length * letter;
		const left = Math.max(0, Math.min(x, edge - width));
		const right = left + width + 8;
		const under = placed.filter((later) => later.textX < right || later.x < right);
		const row = under.length === 0 ? 0 : 1 + Math.max(...under.map((later) => later.row));
		placed.push({ x: tenth(x), text: name, textX: tenth(left), row, right });
	}
	return placed.map(({ x, text, textX, row }) => ({ x, text, textX, row })).reverse();
}
