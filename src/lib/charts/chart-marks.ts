import { tenth, type Plot } from './box.ts';
import type { Marks } from './series.ts';

/** An event's hairline with its name above the plot, or the letter that stands for a name too long for its place. */
export type EventMark = {
	x: number;
	text: string;
	textX: number;
	anchor: 'start' | 'middle' | 'end';
	/** Set where a letter stands for the name. */
	letter: string | null;
	told: string;
};

export type TargetMark = {
	path: string;
	label: { x: number; y: number; text: string; anchor: 'start' | 'end' } | null;
};

/** Of our typeface at the size of a small chart's letters, enough on the whole. */
const letterWidth = 6.6;
const gap = 6;
/** Above the plot for names of events, below it for numbers of comments. */
const [headroom, footroom] = [15, 13];

/** How much room marks need above and below a plot. */
export const roomFor = (marks: Marks | undefined): { head: number; foot: number } => ({
	head: (marks?.events.length ?? 0) > 0 ? headroom : 0,
	foot: (marks?.comments.length ?? 0) > 0 ? footroom : 0
});

const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));

/**
 * Where names of events stand: right of their hairline, left of it, or, where neither is free, a letter in their place.
 * Nothing written touches anything else; a letter without any room left is not drawn, but told all the same.
 */
export function eventMarks(
	events: readonly { name: string; told: string; x: number }[],
	{ left, right }: { left: number; right: number }
): EventMark[] {
	let written = left - gap;
	let letters = 0;
	return events
		.toSorted((a, b) => a.x - b.x)
		.map(({ name, told, x }): EventMark => {
			const width = name.length * letterWidth;
			const common = { x: tenth(x), told };
			if (x + 3 >= written + gap && x + 3 + width <= right) {
				written = x + 3 + width;
				return { ...common, text: name, textX: tenth(x + 3), anchor: 'start', letter: null };
			}
			if (x - 3 - width >= written + gap) {
				written = x - 3;
				return { ...common, text: name, textX: tenth(x - 3), anchor: 'end', letter: null };
			}
			const letter = letterOf(letters++);
			const half = (letter.length * 9) / 2;
			const textX = Math.max(x, written + 2 + half);
			const fits = textX + half <= right;
			if (fits) written = textX + half;
			return { ...common, text: fits ? letter : '', textX: tenth(textX), anchor: 'middle', letter };
		});
}

/** Numbers of comments beneath their points; those that would touch stand as one: 3–5. */
export function commentMarks(comments: readonly { number: number; x: number }[]): { x: number; text: string }[] {
	const groups: { x: number; first: number; last: number }[] = [];
	const textOf = ({ first, last }: { first: number; last: number }): string =>
		first === last ? String(first) : `${first}–${last}`;
	for (const { number, x } of comments) {
		const before = groups.at(-1);
		const half = (String(number).length * letterWidth) / 2;
		if (before && x - half < before.x + (textOf(before).length * letterWidth) / 2 + 3) before.last = number;
		else groups.push({ x, first: number, last: number });
		// what has grown may touch what stands before it
		for (
			let [one, other] = [groups.at(-2), groups.at(-1)];
			one && other;
			[one, other] = [groups.at(-2), groups.at(-1)]
		) {
			const reach = ((textOf(one).length + textOf(other).length) * letterWidth) / 2 + 3;
			if (other.x - one.x >= reach) break;
			one.last = other.last;
			groups.pop();
		}
	}
	return groups.map((group) => ({ x: tenth(group.x), text: textOf(group) }));
}

/** Lines of what is to be reached; the last of them has its name. */
export function targetMarks(
	targets: Marks['targets'],
	xAt: (place: number) => number,
	yAt: (value: number) => number,
	plot: Plot
): TargetMark[] {
	return targets.map(({ name, from, to }, index) => {
		const [start, end] = [from, to].map(({ place, value }) => ({ x: tenth(xAt(place)), y: tenth(yAt(value)) }));
		if (!start || !end) return { path: '', label: null };
		const path = `M${start.x},${start.y}L${end.x},${end.y}`;
		if (index < targets.length - 1) return { path, label: null };
		const isEarly = start.x + name.length * letterWidth <= plot.right;
		const at = isEarly ? start : end;
		const y = at.y - 4 - 10 < plot.top ? at.y + 12 : at.y - 4;
		return {
			path,
			label: { x: tenth(isEarly ? at.x + 2 : at.x - 2), y: tenth(y), text: name, anchor: isEarly ? 'start' : 'end' }
		};
	});
}
