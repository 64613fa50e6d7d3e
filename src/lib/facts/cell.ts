import { distributions, measures } from '#lib/model/fact.ts';
import { Counts } from './counts.ts';

/** What one member of one dimension has gained or lost on one day: sums in the order of `measures`, shapes of `distributions`. */
export type Cell = { sums: Float64Array; shapes: (Counts | null)[] };

/** A cell that nothing has been added to. */
export const emptyCell = (): Cell => ({
	sums: new Float64Array(measures.length),
	shapes: distributions.map(() => null)
});

/** Adds one cell to another, which it changes. */
export function merge(into: Cell, from: Cell): void {
	for (let place = 0; place < from.sums.length; place++) {
		into.sums[place] = (into.sums[place] ?? 0) + (from.sums[place] ?? 0);
	}
	for (const [place, shape] of from.shapes.entries()) {
		if (shape) (into.shapes[place] ??= new Counts()).addAll(shape);
	}
}

/** Whether everything that was put in has been taken out. */
export function isEmpty({ sums, shapes }: Cell): boolean {
	for (let place = 0; place < sums.length; place++) if (sums[place] !== 0) return false;
	return shapes.every((shape) => !shape || shape.isEmpty);
}
