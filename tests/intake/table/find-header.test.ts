import { describe, expect, test } from 'vitest';
import { isKnownName } from '#lib/intake/proposal/known-names.ts';
import { findLayout } from '#lib/intake/table/find-dialect.ts';
import { findHeader, headerNames } from '#lib/intake/table/find-header.ts';
import { looksLikeValue } from '#lib/intake/table/looks-like-value.ts';

function headerOf(text: string) {
	const layout = findLayout(text);
	const found = findHeader(text, layout, isKnownName);
	return found && { line: found.skippedLines, first: found.rows[0]?.[0], delimiter: layout.delimiter };
}
const rows = 'C1;05-01-2026;12,5\nC2;06-01-2026;9,5\nC3;07-01-2026;3,0\n';

describe('the header', () => {
	test('is the first line of most files', () => {
		expect(headerOf(`Kald-id;Dato;Ventetid\n${rows}`)).toEqual({ line: 0, first: 'Kald-id', delimiter: ';' });
	});

	test('is found under titles, periods and blank lines', () => {
		const text = `Rapport\nPeriode: 1. januar til 31. januar\n\nUdtrukket af;Anna\n\nKald-id;Dato;Ventetid\n${rows}`;
		expect(headerOf(text)).toEqual({ line: 5, first: 'Kald-id', delimiter: ';' });
	});

	test('in a language that nobody foresaw is still the line of words', () => {
		expect(headerOf('tunnus;päivä;odotus\n1;2026-01-05;12\n2;2026-01-06;13\n')).toEqual({
			line: 0,
			first: 'tunnus',
			delimiter: ';'
		});
	});

	test('is the known line, not a longer one of data', () => {
		expect(headerOf('x;y\nCall ID;Date;Agent\nC1;2026-01-05;Anna;Sales\nC2;2026-01-05;Bo;Sales\n')?.line).toBe(1);
	});

	test('does not exist where no line has two cells', () => {
		expect(headerOf('one\ntwo\nthree\n')).toBeNull();
	});
});

test('values are not names', () => {
	expect(
		['12', '2026-01-05', '12:30', '1.234,5', '94 %', '2026-01-05T09:00:00Z'].filter((cell) => !looksLikeValue(cell))
	).toEqual([]);
	expect(['Wait 2', 'Q1', 'Date', '', '#'].filter(looksLikeValue)).toEqual([]);
});

test('every column can be addressed by a name of its own', () => {
	expect(headerNames(['a', '', ' a ', 'a', 'b\nc'])).toEqual(['a', 'Column 2', 'a (2)', 'a (3)', 'b c']);
});
