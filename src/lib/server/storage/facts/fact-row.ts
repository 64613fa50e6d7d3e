import { emptyCell, type Cell as FactCell } from '#lib/facts/cell.ts';
import { Counts } from '#lib/facts/counts.ts';
import { at } from '#lib/facts/sums.ts';
import type { Cell, Tables } from '../engine.ts';
import { packShapes, packSums, unpackShapes, unpackSums } from './pack-fact.ts';

export type FactRow = Tables['dailyFact']['$inferSelect'];

/** What names a fact: `reason` is 0 for all reasons together. */
export type FactKey = Pick<FactRow, 'dimension' | 'member' | 'reason' | 'day'>;

/** One text for the facts of a day with the same key. */
export const keyOf = ({ dimension, member, reason }: FactKey): string => `${dimension} ${member} ${reason}`;

/** The cells of a fact, in the schema's order. */
export const factCells = ({ dimension, member, reason, day }: FactKey, { sums, shapes }: FactCell): Cell[] => [
	dimension,
	member,
	reason,
	day,
	sums[at.contacts] ?? 0,
	packSums(sums),
	packShapes(shapes)
];

/** The cells of a fact that was read, in the same order. */
export const sameCells = ({ dimension, member, reason, day, contacts, sums, shapes }: FactRow): Cell[] => [
	dimension,
	member,
	reason,
	day,
	contacts,
	sums,
	shapes
];

/** Adds a fact that was read to a cell. */
export function addRow({ sums, shapes }: FactCell, row: Pick<FactRow, 'sums' | 'shapes'>): void {
	unpackSums(row.sums, (place, sum) => {
		sums[place] = (sums[place] ?? 0) + sum;
	});
	unpackShapes(row.shapes, (place, bucket, count) => {
		(shapes[place] ??= new Counts()).add(bucket, count);
	});
}

/** What a fact that was read holds. */
export function cellOf(row: Pick<FactRow, 'sums' | 'shapes'>): FactCell {
	const cell = emptyCell();
	addRow(cell, row);
	return cell;
}
