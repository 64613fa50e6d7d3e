import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine, unmarked } from '#lib/server/imports/csv-line.ts';

const cellsOf = (line: string) =>
	(Papa.parse(line.slice(0, -2), { delimiter: ';', newline: '\r\n' }).data as string[][])[0];

describe('a line of a list for a spreadsheet', () => {
	test.each(['=SUM(A1:A9)', '+1+cmd|x', '@here', '-2+3', '\t=1', '-Anna'])(
		'lets no text run as a formula: %j',
		(cell) => {
			expect(cellsOf(csvLine([cell]))).toEqual([`'${cell}`]);
		}
	);

	test.each(['-37', '+45 20 30 10 00', '-1:10', '-1.234,5', '−3', '12 %', '+7%', 'Åse'])(
		'leaves numbers, durations and telephone numbers as they are: %j',
		(cell) => {
			expect(cellsOf(csvLine([cell]))).toEqual([cell]);
		}
	);

	test('quotes what would end a cell or a line', () => {
		expect(csvLine(['a;b', 'sagde "hej"', 'to\nlinjer', 'ren'])).toBe('"a;b";"sagde ""hej""";"to\nlinjer";ren\r\n');
	});

	test('comes back as it went, whatever stood in it', () => {
		const cell = fc
			.string({ unit: fc.constantFrom(...Array.from('=+-@\t\r\n";\'a1 ,.:ø')) })
			.filter((text) => !/^'[=+\-@\t\r]/.test(text));
		fc.assert(
			fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
				expect(cellsOf(csvLine(cells))?.map(unmarked)).toEqual(cells);
			})
		);
	});
});
