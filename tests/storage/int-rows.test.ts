import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Grouping, IntRows } from '#lib/server/storage/int-rows.ts';

const values = fc.array(fc.option(fc.integer({ min: 1, max: 6 })));

test('rows give back whole numbers and nulls, however many and however wide', () => {
	const small = fc.integer({ min: -40_000, max: 40_000 });
	const cell = fc.option(fc.oneof(small, fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 })));
	const tables = fc
		.integer({ min: 1, max: 5 })
		.chain((width) =>
			fc.tuple(
				fc.constant(width),
				fc.integer({ min: 0, max: width }),
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { size: 'large' })
			)
		);
	fc.assert(
		fc.property(tables, ([width, wide, table]) => {
			const rows = new IntRows(width, wide);
			for (const cells of table) rows.push(cells);
			expect(table.map((cells, row) => cells.map((_, column) => rows.get(row, column)))).toEqual(table);
			const cells: (number | null)[] = [];
			for (const [row, told] of table.entries()) {
				rows.read(row, cells);
				expect(cells).toEqual(told);
			}
			expect(rows.length).toBe(table.length);
		})
	);
	const long = new IntRows(2);
	for (let row = 0; row < 10_000; row++) long.push([row, -row]);
	expect([long.get(0, 0), long.get(4_096, 1), long.get(9_999, 1), long.get(16_384, 0)]).toEqual([
		0,
		-4_096,
		-9_999,
		null
	]);
});

test('a narrow column keeps what it held, and its nulls, when a number comes that needs more room', () => {
	const rows = new IntRows(3, 1);
	rows.push([1, null, -32_767]);
	rows.push([2, 32_767, null]);
	rows.push([3, -32_768, 70_000]);
	rows.push([4, null, 5]);
	expect([0, 1, 2, 3].map((row) => [0, 1, 2].map((column) => rows.get(row, column)))).toEqual([
		[1, null, -32_767],
		[2, 32_767, null],
		[3, -32_768, 70_000],
		[4, null, 5]
	]);
});

test('rows of nulls can be filled in any order, and a cell left out is null', () => {
	const rows = IntRows.nulls(3, 2);
	rows.set(2, [7, 8]);
	rows.set(0, [5, 6]);
	rows.set(0, [null]);
	expect([0, 1, 2].map((row) => [rows.get(row, 0), rows.get(row, 1)])).toEqual([
		[null, null],
		[null, null],
		[7, 8]
	]);
});

test('a grouping has the places of each value of a column, in their order, and none of null', () => {
	fc.assert(
		fc.property(values, (numbers) => {
			const rows = new IntRows(2);
			for (const number of numbers) rows.push([3, number]);
			const grouping = new Grouping(rows, 1, 6);
			for (const value of [1, 2, 3, 4, 5, 6]) {
				const places = numbers.flatMap((number, place) => (number === value ? [place] : []));
				expect([...grouping.of(value)]).toEqual(places);
			}
		})
	);
});
