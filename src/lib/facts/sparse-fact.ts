import type { Asked } from './asked.ts';
import type { Cell } from './cell.ts';
import { distributions, measures, type DailyFact, type Dimension, type WeeklyFact } from '#lib/model/fact.ts';

/**
 * A fact with only what is not zero, by place: of its sums, place and amount in turn; of its distributions, place, bucket and
 * count in turn. `reason` is null for all reasons on a day; else `day` is the Monday of a week. Many facts are read so: by name
 * they would take twenty times the room.
 */
export type SparseFact = {
	dimension: Dimension;
	member: string;
	reason: string | null;
	day: string;
	sums: readonly number[];
	shapes: readonly number[];
};

/** Which facts totals are made of: those of some days, of all dimensions or some, and of units by reason or not. */
export type SparseFactsQuery = { dimensions?: readonly Dimension[]; from: string; to: string; byReason: boolean };

/** A fact by name, without its zeros. */
export function sparseOf(fact: DailyFact | WeeklyFact): SparseFact {
	const { dimension, member, day, sums, shapes } = fact;
	return {
		dimension,
		member,
		reason: 'reason' in fact ? fact.reason : null,
		day,
		sums: measures.flatMap((measure, place) => (sums[measure] === 0 ? [] : [place, sums[measure]])),
		shapes: distributions.flatMap((distribution, place) =>
			[...shapes[distribution]].flatMap(([bucket, count]) => [place, bucket, count])
		)
	};
}

/** What a cell holds of what was asked for, without its zeros. */
export function sparseCell(cell: Cell, asked: Asked): Pick<SparseFact, 'sums' | 'shapes'> {
	const [sums, shapes]: [number[], number[]] = [[], []];
	for (const place of asked.sums) {
		const sum = cell.sums[place] ?? 0;
		if (sum !== 0) sums.push(place, sum);
	}
	for (const place of asked.shapes) {
		cell.shapes[place]?.forEach((bucket, count) => shapes.push(place, bucket, count));
	}
	return { sums, shapes };
}
