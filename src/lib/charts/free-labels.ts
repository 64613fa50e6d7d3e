import type { Place, Plot } from './box.ts';

/** Words beside a mark. */
export type Label = { x: number; y: number; anchor: 'start' | 'end' | 'middle'; text: string };

type Area = { left: number; right: number; top: number; bottom: number };

const letter = 7;
const height = 17;
const beside = 9;

/**
 * Each name beside its mark, where it covers neither another name nor a mark: to the right, the left, above or below; where
 * nothing is free, to the side with more room.
 */
export function freeLabels(
	named: readonly { place: Place; text: string }[],
	marks: readonly Place[],
	plot: Plot
): Label[] {
	const taken: Area[] = marks.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
	return named.map(({ place: { x, y }, text }) => {
		const ways: Label[] = [
			{ x: x + beside, y, anchor: 'start', text },
			{ x: x - beside, y, anchor: 'end', text },
			{ x, y: y - height, anchor: 'middle', text },
			{ x, y: y + height, anchor: 'middle', text }
		];
		const middle = (plot.left + plot.right) / 2;
		const label =
			ways.find((way) => isInside(areaOf(way), plot) && taken.every((area) => !meet(areaOf(way), area))) ??
			(x < middle ? ways[0] : ways[1]);
		if (!label) throw new RangeError('a label without a way to stand');
		taken.push(areaOf(label));
		return label;
	});
}

/** What a label covers, its letters taken as equally broad. */
export function areaOf({ x, y, anchor, text }: Label): Area {
	const breadth = text.length * letter;
	const left = anchor === 'start' ? x : anchor === 'end' ? x - breadth : x - breadth / 2;
	return { left, right: left + breadth, top: y - height / 2, bottom: y + height / 2 };
}

export const meet = (one: Area, other: Area): boolean =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const isInside = (area: Area, plot: Plot): boolean =>
	area.left >= plot.left && area.right <= plot.right && area.top >= plot.top && area.bottom <= plot.bottom;
