import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Marks } from '#lib/intake/table/edges.ts';
import { splitRows } from '#lib/intake/table/split-rows.ts';

const comma: Marks = { delimiter: ',', quote: '"', escape: '"', lineEnd: '\n' };
const split = (text: string, change: Partial<Marks> = {}) => splitRows(text, { ...comma, ...change }, true);

describe('a quotation mark that closes too early', () => {
	test('costs its own cell its marks, and no other row anything', () => {
		const { rows, mended, openQuote } = split('a,b\n1,"half" done\n2,"two\nlines"\n3,"say ""hi"""\n');
		expect(rows).toEqual([
			['a', 'b'],
			['1', '"half" done'],
			['2', 'two\nlines'],
			['3', 'say "hi"']
		]);
		expect([[...mended.keys()], openQuote]).toEqual([[1], false]);
	});

	test('leaves the values beside it as they are, also one that holds a delimiter', () => {
		expect(split('a,b,c\n"x","say "hi" now","y, z"\n').rows[1]).toEqual(['x', 'say "hi" now', 'y, z']);
		expect(split('a,b,c\n"x","y"","z"\n').rows[1]).toEqual(['x', 'y"', 'z']);
	});

	test('does not break a value of several lines by which the row is whole', () => {
		const { rows, mended } = split('a,b,c\n1,"said "no" once\nand left",x\n2,y,z\n');
		expect(rows[1]).toEqual(['1', 'said "no" once\nand left', 'x']);
		expect([rows.length, [...mended.keys()]]).toEqual([3, [1]]);
	});
});

describe('a quotation mark that never closes', () => {
	test('is a stray one when the lines below it are rows by themselves', () => {
		const { rows, mended, openQuote } = split('a,b\n1,"open\n2,x\n3,y\n');
		expect(rows).toEqual([
			['a', 'b'],
			['1', '"open'],
			['2', 'x'],
			['3', 'y']
		]);
		expect([[...mended.keys()], openQuote]).toEqual([[1], false]);
	});

	test('is told where nothing but the value follows', () => {
		const { rows, openQuote } = split('a,b\n4,"open\nand more');
		expect([rows[1], openQuote]).toEqual([['4', 'open\nand more'], true]);
	});

	test('does not take a later value in quotation marks for its end', () => {
		const lines = Array.from({ length: 500 }, (_, line) => `${line},x`);
		const { rows, mended } = split(['p,q', 'a,"b', ...lines, '9,"c"', ''].join('\n'));
		expect([rows.length, [...mended.keys()]]).toEqual([503, [1]]);
		expect(rows.at(-1)).toEqual(['9', 'c']);
	});
});

test('a stray mark swallows no rows, whatever ends their lines', () => {
	const said = 'a;"said \\"no\\"";1';
	for (const lineEnd of ['\r\n', '\n', '\r'] as const) {
		const lines = ['p;q;r', said, 'b;"c; d";2', said, 'e;"f; g";3', ''];
		const { rows } = split(lines.join(lineEnd), { delimiter: ';', lineEnd });
		expect(rows.map(([first]) => first)).toEqual(['p', 'a', 'b', 'a', 'e']);
	}
});

test('sound rows come out as the parser reads them', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', 'ø', '"', ',', '\n', ' ') });
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }), (rows) => {
			const text = Papa.unparse(rows, { newline: '\n', quotes: true });
			expect(split(text)).toMatchObject({ rows, mended: new Map(), openQuote: false });
		})
	);
});

describe('a mark that another letter escapes', () => {
	test('is part of the value, and so is the escape when it is escaped itself', () => {
		expect(split('a,"say \\"hi\\"","c:\\\\"\n', { escape: '\\' }).rows).toEqual([['a', 'say "hi"', 'c:\\']]);
	});

	test('may be a delimiter without any quotation marks', () => {
		expect(split('a\\,b,c\\\\,d\n', { quote: '', escape: '\\' }).rows).toEqual([['a,b', 'c\\', 'd']]);
	});

	test('leaves other letters after the escape alone', () => {
		expect(split('"c:\\new",1\n', { escape: '\\' }).rows).toEqual([['c:\\new', '1']]);
	});
});

test('line ends of every kind may stand in one file', () => {
	const { rows } = split('a,b\r\n1,"x\ry"\r2,z\n3,w', { lineEnd: '\r' });
	expect(rows).toEqual([
		['a', 'b'],
		['1', 'x\ry'],
		['2', 'z'],
		['3', 'w']
	]);
});

test('a row is left for later when more text may come', () => {
	expect(splitRows('a,b\n1,"x', comma, false)).toMatchObject({ rows: [['a', 'b']], cursor: 4 });
	expect(splitRows('a,b\r', { ...comma, lineEnd: '\r' }, false)).toMatchObject({ rows: [], cursor: 0 });
});
