import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buffersOf, cellAt, packRows } from '#lib/server/storage/sqlite/packed-rows.ts';

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
			const moved = structuredClone(packed, { transfer: buffersOf(packed) });
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
	expect(others.map((column) => column && [[...column.places], column.cells])).toEqual([
		undefined,
		undefined,
		[[1, 0], ['a']],
		[[1, 0], [2.5]]
	]);
	expect(width).toBe(4);
});

test('a text that row after row repeats is told once, and bytes lie together', () => {
	const [day, bytes] = packRows([
		['2026-03-02', Uint8Array.of(1, 2)],
		['2026-03-02', Uint8Array.of()],
		['2026-03-03', Uint8Array.of(3)]
	]).others;
	expect([day?.cells, [...(day?.places ?? [])]]).toEqual([
		['2026-03-02', '2026-03-03'],
		[1, 1, 2]
	]);
	expect([bytes?.ends, [...(bytes?.bytes ?? [])]]).toEqual([
		[2, 2, 3],
		[1, 2, 3]
	]);
});
