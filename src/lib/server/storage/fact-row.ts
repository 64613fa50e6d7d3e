import { distributions, measures, type Buckets, type Sums } from '#lib/model/fact.ts';
import { Counts } from '#lib/facts/counts.ts';
import { emptyCell, type Cell as FactCell } from '#lib/facts/tally.ts';
import type { Cell, Tables } from './engine.ts';
import { sumsBy } from '#lib/facts/sums.ts';
import { packBuckets, unpackBuckets } from './pack-buckets.ts';

const nothing = new Uint8Array();

export type FactRow = Tables['dailyFact']['$inferSelect'];

/** The cells of a fact, in the schema's order. */
export const factCells = (dimension: number, member: number, day: string, cell: FactCell): Cell[] => [
	dimension,
	member,
	day,
	...cell.sums,
	...cell.shapes.map((counts) => (counts ? packBuckets(counts) : nothing))
];

export const shapesOf = (row: FactRow): Buckets[] => distributions.map((name) => unpackBuckets(row[name]));

export const sumsOf = (row: FactRow): Sums => sumsBy((measure) => row[measure]);

export function cellOf(row: FactRow): FactCell {
	const cell = emptyCell();
	for (const [place, measure] of measures.entries()) cell.sums[place] = row[measure];
	cell.shapes = shapesOf(row).map((buckets) => (buckets.size === 0 ? null : Counts.of(buckets)));
	return cell;
}
