import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dialect } from '#lib/intake/dialect.ts';
import { isBlankRow, tokenise } from '#lib/intake/table/tokenise.ts';
import { refusalOf } from '../refusal-of.ts';

const semicolon = { delimiter: ';', quote: '"', escape: '"', lineEnd: '\r\n', starts: [] } satisfies Partial<Dialect>;

async function rowsOf(pieces: string[], skippedLines = 0, lastLine: number | null = null) {
	async function* texts() {
		for (const text of pieces) yield await Promise.resolve({ text, bytes: text.length });
	}
	const rows: string[][] = [];
	let unfinished = false;
	for await (const found of tokenise(texts(), { ...semicolon, skippedLines, lastLine })) {
		rows.push(...found.rows);
		unfinished = found.unfinished;
	}
	return { rows, unfinished };
}

test('rows are the same wherever the pieces of the file are cut', async () => {
	const cell = fc.string({ unit: fc.constantFrom('a', 'ø', '"', ';', '\r\n', '\n', ' ') });
	const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 });
	await fc.assert(
		fc.asyncProperty(table, fc.nat(), fc.nat(), fc.constantFrom('\r\n', '\n'), async (rows, first, second, newline) => {
			const text = Papa.unparse(rows, { newline, delimiter: ';', quotes: true }) + newline;
			const [from = 0, to = 0] = [first % text.length, second % text.length].sort((a, b) => a - b);
			const pieces = [text.slice(0, from), text.slice(from, to), text.slice(to)];
			expect(await rowsOf(pieces)).toEqual({ rows, unfinished: false });
		})
	);
});

test('lines before the table are left out, also when a piece ends within them', async () => {
	expect((await rowsOf(['Report "of\r', '\nJanuary\r\na;', 'b\r\n1;2\r\n'], 2)).rows).toEqual([
		['a', 'b'],
		['1', '2']
	]);
	expect((await rowsOf(['one\r\ntwo'], 2)).rows).toEqual([]);
});

test('lines after the table are left out, wherever the pieces of the file are cut', async () => {
	const text = 'title\na;b\r\n1;2\n\nc\n3\n';
	for (let cut = 0; cut <= text.length; cut++)
		expect((await rowsOf([text.slice(0, cut), text.slice(cut)], 1, 3)).rows).toEqual([
			['a', 'b'],
			['1', '2']
		]);
});

test('a last row without line end is told', async () => {
	expect(await rowsOf(['a;b\r\n1;2'])).toEqual({
		rows: [
			['a', 'b'],
			['1', '2']
		],
		unfinished: true
	});
});

test('a row of nothing but blanks is blank', () => {
	expect([[''], ['', ' ', '\t'], ['', '0']].map(isBlankRow)).toEqual([true, true, false]);
});

describe('marks that mean nothing are found before memory is full', () => {
	const piecesRead = async (part: string) => {
		let count = 0;
		async function* endless() {
			yield await Promise.resolve({ text: 'a;b\n1;', bytes: 0 });
			for (; count < 40; count++) yield { text: part.repeat((1 << 20) / part.length), bytes: 0 };
		}
		const read = async () => {
			for await (const { rows } of tokenise(endless(), { ...semicolon, skippedLines: 0, lastLine: null }))
				expect(rows[0]).toEqual(['a', 'b']);
		};
		return { refusal: await refusalOf(read()), count };
	};

	test('where a row goes on from value to value', async () => {
		const { refusal, count } = await piecesRead('"a\n";"b";');
		expect(refusal).toEqual({ code: 'open_quote', details: { row: 2 } });
		expect(count).toBeLessThan(8);
	});
});
