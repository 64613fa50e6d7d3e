import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Writing } from '#lib/intake/table/row-parser.ts';
import { tokeniseText } from '#lib/intake/table/tokenise.ts';
import { areWrapped, wrappedCells } from '#lib/intake/table/wrapped-rows.ts';

const writing: Writing = { delimiter: ',', quote: '"', escape: '"', lineEnd: '\n', starts: [] };

describe('rows that each stand in one cell', () => {
	test('are found when nearly all of them have the same number of cells inside', () => {
		expect(areWrapped([['a,b,c'], ['1,2,3'], ['4,"5, 6",7']], writing)).toBe(true);
		expect(areWrapped([['a,b,c'], ['one, two'], ['and, so, on, and on']], writing)).toBe(false);
		expect(areWrapped([['a'], ['b']], writing)).toBe(false);
		expect(
			areWrapped(
				[
					['a', 'b'],
					['1,2', '3']
				],
				writing
			)
		).toBe(false);
	});

	test('are no rows when their own marks do not add up', () => {
		expect(wrappedCells(['1,"2,3'], writing)).toBeNull();
		expect(wrappedCells(['1,2', '3'], writing)).toBeNull();
	});

	test('come back as the cells they were, whatever those hold', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ') });
		const table = fc.array(fc.tuple(fc.constant('x'), cell, cell, fc.constant('y')), { minLength: 1 });
		fc.assert(
			fc.property(table, (rows) => {
				const lines = rows.map((row) => [Papa.unparse([row])]);
				expect(tokeniseText(`${Papa.unparse(lines, { newline: '\n', quotes: true })}\n`, writing).rows).toEqual(rows);
			})
		);
	});
});
