import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAt, packRows } from '#lib/server/storage/sqlite/packed-rows.ts';

const cell = fc.oneof(
	fc.integer(),
	// no database tells 0 from -0
	fc.double({ noNaN: true }).map((number) => number + 0),
	fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 2 ** 31),
	fc.string(),
	fc.constant(null),
	fc.uint8Array({ maxLength: 9 })
);
const table = fc
	.integer({ min: 1, max: 6 })
	.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 20 }));

test('rows that were packed, and have changed threads, are the rows they were', () => {
	fc.assert(
		fc.property(table, (rows) => {
			const packed = packRows(rows);
			const moved = structuredClone(packed, { transfer: [packed.numbers.buffer] });
			expect(moved.length).toBe(rows.length);
			expect(rows.map((row, place) => row.map((_, column) => cellAt(moved, place, column)))).toEqual(rows);
			expect(packed.numbers.length, 'the numbers were handed over, not copied').toBe(0);
		})
	);
});

test('a column of whole numbers and nulls is packed as numbers alone', () => {
	const { numbers, others, width } = packRows([
		[1, null, 'a', 2.5],
		[-2, 3, null, 4]
	]);
	const other = -(2 ** 31);
	expect([...numbers]).toEqual([1, other, other, other, -2, 3, other, 4]);
	expect([others[0], others[1], others[2], others[3], width]).toEqual([
		undefined,
		undefined,
		['a', null],
		[2.5, null],
		4
	]);
});
