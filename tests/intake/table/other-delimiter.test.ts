import { describe, expect, test } from 'vitest';
import { byOtherDelimiter } from '#lib/intake/table/other-delimiter.ts';
import type { Marks } from '#lib/intake/table/edges.ts';

const comma: Marks = { delimiter: ',', quote: '"', escape: '"', lineEnd: '\n' };
const read = (line: string, cells: number) => byOtherDelimiter(line.split(','), comma, cells);

describe('a row between other delimiters than the rest of its table', () => {
	test('is read by its own when it then has exactly the cells of a row', () => {
		expect(read('7;2026-01-02;Anna', 3)).toEqual(['7', '2026-01-02', 'Anna']);
		expect(read('7\t2026-01-02\t3,5', 3)).toEqual(['7', '2026-01-02', '3,5']);
		expect(read('7;"yes; no, maybe";Anna', 3)).toEqual(['7', 'yes; no, maybe', 'Anna']);
	});

	test('loses the space that follows every one of its commas', () => {
		expect(read('7, "a, b", Anna', 3)).toEqual(['7', 'a, b', 'Anna']);
		expect(read('7, 2, 3', 3)).toEqual(['7', '2', '3']);
	});

	test('stays as it is when it would not fit, or may be words', () => {
		expect(read('7;8', 3)).toBeNull();
		expect(read('Source: the office; the shop; others', 3)).toBeNull();
		expect(read('Do not share these numbers', 5)).toBeNull();
		expect(read('7, 2,3', 3)).toBeNull();
	});

	test('may stand between spaces when its cells are mostly values', () => {
		expect(read('7 2026-01-02 3.5 Anna', 4)).toEqual(['7', '2026-01-02', '3.5', 'Anna']);
	});
});
