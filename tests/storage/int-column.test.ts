import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Grouping, IntColumn } from '#lib/server/storage/int-column.ts';

const values = fc.array(fc.option(fc.integer({ min: 1, max: 6 })));

function columnOf(numbers: (number | null)[]): IntColumn {
	const column = new IntColumn();
	for (const number of numbers) column.push(number);
	return column;
}

test('a column gives back whole numbers and nulls, however many', () => {
	const wide = fc.array(fc.option(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 })), { size: 'large' });
	fc.assert(
		fc.property(wide, (numbers) => {
			const column = columnOf(numbers);
			expect(numbers.map((_, place) => column.get(place))).toEqual(numbers);
			expect(column.length).toBe(numbers.length);
		})
	);
	const long = columnOf(Array.from({ length: 10_000 }, (_, index) => index));
	expect([long.get(0), long.get(9_999), long.get(10_000)]).toEqual([0, 9_999, null]);
});

test('a column of nulls can be filled in any order', () => {
	const column = IntColumn.nulls(3);
	column.set(2, 7);
	column.set(0, 5);
	column.set(0, null);
	expect([0, 1, 2].map((place) => column.get(place))).toEqual([null, null, 7]);
});

test('a grouping has the places of each value, in their order, and none of null', () => {
	fc.assert(
		fc.property(values, (numbers) => {
			const grouping = new Grouping(columnOf(numbers), 6);
			for (const value of [1, 2, 3, 4, 5, 6]) {
				const places = numbers.flatMap((number, place) => (number === value ? [place] : []));
				expect([...grouping.of(value)]).toEqual(places);
			}
		})
	);
});
