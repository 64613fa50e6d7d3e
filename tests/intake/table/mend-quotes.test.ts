import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendQuotes } from '#lib/intake/table/mend-quotes.ts';

const mend = (text: string) => mendQuotes(text, ',', '\n');

describe('a quotation mark that closes too early', () => {
	test('costs its own row its marks, and no other row anything', () => {
		const { rows, strayQuotes, openQuote } = mend('1,"half" done\n2,"two\nlines"\n3,"say ""hi"""\n');
		expect(rows).toEqual([
			['1', '"half" done'],
			['2', 'two\nlines'],
			['3', 'say "hi"']
		]);
		expect([strayQuotes, openQuote]).toEqual([[0], false]);
	});

	test('is told apart from one that never closes', () => {
		const { rows, strayQuotes, openQuote } = mend('"x" y,3\n4,"open\n5,6');
		expect(rows).toEqual([
			['"x" y', '3'],
			['4', 'open\n5,6']
		]);
		expect([strayQuotes, openQuote]).toEqual([[0], true]);
	});

	test('is found also when it opens a cell that seems to run over very many lines', () => {
		const lines = Array.from({ length: 500 }, (_, line) => `${line},x`);
		const { rows, strayQuotes } = mend(['a,"b', ...lines, '9,"c" d', ''].join('\n'));
		expect([rows.length, strayQuotes]).toEqual([502, [0, 501]]);
	});
});

test('sound rows come out as the parser reads them', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', 'ø', '"', ',', '\n', ' ') });
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }), (rows) => {
			const text = Papa.unparse(rows, { newline: '\n', quotes: true });
			expect(mend(text)).toEqual({ rows, strayQuotes: [], openQuote: false });
		})
	);
});

test('line ends of two characters are no part of a cell', () => {
	expect(mend('1,"half" done\r\n"2","whole"\r\n').rows).toEqual([
		['1', '"half" done'],
		['2', 'whole']
	]);
});
