import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowFitter } from '#lib/intake/table/fit-row.ts';
import { rowReader } from '#lib/intake/table/read-row.ts';
import type { Marks } from '#lib/intake/table/edges.ts';

const comma: Marks = { delimiter: ',', quote: '"', escape: '"', lineEnd: '\n' };

const fitted = (text: string, cells: number) => {
	const read = rowReader(text, comma, true);
	return rowFitter(text, comma, (place) => read(place, true).cells.length === cells)(0, cells);
};

describe('a row whose quotation marks do not add up', () => {
	test('has the cells of the others when one of its values of several lines is read whole', () => {
		expect(fitted('"$2,646.60","Pai"nt, outdoor","two\nlines, here",x\na,b,c,d\n', 4)?.cells).toEqual([
			'$2,646.60',
			'Pai"nt, outdoor',
			'two\nlines, here',
			'x'
		]);
	});

	test('may lack the mark that closes a value', () => {
		expect(fitted('1,"No parking, 12 in,x\n2,"a, b",y\n', 3)?.cells).toEqual(['1', 'No parking, 12 in', 'x']);
	});

	test('may have a mark that opens nothing', () => {
		expect(fitted('"12/14,"two\nlines",x\na,b,c\n', 3)?.cells).toEqual(['"12/14', 'two\nlines', 'x']);
	});

	test('is not found where no reading has the cells of the others', () => {
		expect(fitted('"a"b,c\n1,2,3,4\n', 4)).toBeNull();
	});

	test('of many marks is given up before it takes long', () => {
		expect(fitted('"a,'.repeat(3000) + '\n', 7)).toBeNull();
	});
});

test('whatever is read has the cells asked for and ends where a line ends', () => {
	const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' '), maxLength: 60 });
	fc.assert(
		fc.property(text, fc.integer({ min: 1, max: 5 }), (written, cells) => {
			const row = fitted(written, cells);
			expect(row?.cells.length ?? cells).toBe(cells);
			expect(row === null || row.end === written.length || written[row.end - 1] === '\n').toBe(true);
		})
	);
});
