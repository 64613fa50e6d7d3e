import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { opened } from './unpacked.ts';

const folder = join('..', 'shared', 'data', 'calls-with-satisfaction');

/** A cell as what it means: a number, a clock in seconds, or its text. */
function meaning(cell: string): string | number {
	if (/^\d+:\d\d:\d\d$/.test(cell)) return cell.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
	return cell.trim() === '' || Number.isNaN(Number(cell)) ? cell.trim() : Number(cell);
}

test.skipIf(!existsSync(folder))(
	'the same calls as a workbook and as text have the same cells (../shared/data)',
	async () => {
		const { rows, container } = await opened(readFileSync(join(folder, 'calls.xlsx')));
		const text = readFileSync(join(folder, 'calls.csv'), 'utf8').replace(/^\ufeff/, '');
		const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
		expect(container?.sheets.map(({ rows }) => rows)).toEqual([5001]);
		expect(rows.map((cells) => cells.map(meaning))).toEqual(data.map((cells) => cells.map(meaning)));
	}
);
