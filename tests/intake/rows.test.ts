import { describe, expect, test } from 'vitest';
import { rows } from '#lib/intake/rows.ts';
import { fileOf, refusalOf } from './take-in.ts';

async function rowsOf(content: string | Uint8Array, header: 'auto' | 'none' = 'auto') {
	const table = await rows(fileOf(content), { header });
	const found: string[][] = [];
	for await (const row of table.rows) found.push(row);
	return { found, problems: table.problems, dialect: table.dialect };
}
const coded = (problems: { code: string; line: number; column: number }[]) =>
	problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('raw rows', () => {
	test('stand as they stand, header first', async () => {
		const { found, problems } = await rowsOf('a;b;c\n1;"x;y";3,5\n 2 ;"say ""hi""";\n');
		expect(found).toEqual([
			['a', 'b', 'c'],
			['1', 'x;y', '3,5'],
			[' 2 ', 'say "hi"', '']
		]);
		expect(problems).toEqual([]);
	});

	test('begin at the header, and the lines before it are a note', async () => {
		const content = 'Report for January\n\nCall ID,Date,Agent\nC1,2026-01-05,Anna\n';
		const auto = await rowsOf(content);
		expect(auto.found[0]).toEqual(['Call ID', 'Date', 'Agent']);
		expect(auto.problems).toEqual([{ code: 'lines_before_table', line: 1, column: 0, severity: 'note', detail: '2' }]);
		expect((await rowsOf(content, 'none')).found[0]).toEqual(['Report for January']);
	});

	test('of a file without a header are all rows', async () => {
		expect((await rowsOf('1,2\n3,4\n', 'none')).found).toEqual([
			['1', '2'],
			['3', '4']
		]);
		expect((await rowsOf('sep=;\n1;2\n3;4\n', 'none')).found).toHaveLength(2);
	});

	test('may be a single column', async () => {
		expect((await rowsOf('name\nAnna\nBo\n', 'none')).found).toEqual([['name'], ['Anna'], ['Bo']]);
	});

	test('keep line ends inside quotation marks, and lines are counted through them', async () => {
		const { found, problems } = await rowsOf('a,b\r\n"one\r\ntwo",2\r\n3\r\n4,5,6\r\n');
		expect(found[1]).toEqual(['one\r\ntwo', '2']);
		expect(coded(problems)).toEqual(['ragged_row 4:2', 'ragged_row 5:3']);
	});

	test('that are odd are named with their line', async () => {
		const { problems } = await rowsOf('a,b\n1,2\n\n"x" y,3\n4,"open\n5,6\n7,"cut');
		expect(coded(problems)).toEqual(['blank_row 3:0', 'stray_quote 4:0', 'stray_quote 5:0', 'open_quote 7:2']);
		expect(problems.at(-1)?.severity).toBe('error');
	});

	test('of any encoding come out in the same letters', async () => {
		const content = 'a,b\nø,å\n';
		for (const bytes of [
			Buffer.from(content),
			Buffer.from(content, 'latin1'),
			Buffer.from(`\ufeff${content}`, 'utf16le')
		])
			expect((await rowsOf(bytes)).found[1]).toEqual(['ø', 'å']);
	});
});

test.each([
	['', 'empty'],
	[Buffer.alloc(5000), 'binary'],
	['%PDF-1.4', 'document']
])('what is no text is refused with a code', async (content, code) => {
	expect((await refusalOf(rowsOf(content))).code).toBe(code);
});
