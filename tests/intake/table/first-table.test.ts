import { describe, expect, test } from 'vitest';
import { firstTable } from '#lib/intake/table/first-table.ts';

const table = (width: number, rows: number) => [
	Array.from({ length: width }, (_, place) => `Name ${place}`),
	...Array.from({ length: rows }, (_, row) => Array.from({ length: width }, (__, place) => String(row * place)))
];

describe('of two tables in one file', () => {
	test('the first is the one that is read, also when the other is longer', () => {
		expect(firstTable([...table(4, 10), ...table(7, 30)])).toEqual(table(4, 10));
		expect(firstTable([['A title'], ...table(4, 10), ['Another'], ...table(3, 30)]).length).toBe(12);
	});

	test('a few rows above a long table are its preface', () => {
		const rows = [...table(4, 4), ...table(7, 90)];
		expect(firstTable(rows)).toEqual(rows);
		const pairs = [['From', '2026'], ['To', '2027'], ['By', 'Anna'], ['For', 'Bo'], ...table(7, 9)];
		expect(firstTable(pairs)).toEqual(pairs);
	});
});

test('rows of several lengths are one table when they alternate, or when no names begin the other', () => {
	const ragged = [...table(4, 5), ['1', '2', '3'], ['4', '5', '6', '7'], ['1', '2', '3']];
	expect(firstTable(ragged)).toEqual(ragged);
	const values = [...table(4, 5), ...table(5, 5).slice(1)];
	expect(firstTable(values)).toEqual(values);
});
