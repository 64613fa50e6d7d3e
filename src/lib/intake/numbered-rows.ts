import type { Dialect } from './dialect.ts';
import { openRows } from './table/open-rows.ts';
import { isBlankRow } from './table/tokenise.ts';

/** The header of a file, and its rows with the numbers that issues give them. */
export async function numberedRows(
	path: string,
	dialect: Dialect
): Promise<{ header: string[]; rows: AsyncGenerator<{ row: number; cells: string[] }> }> {
	const { header, rowsAbove, pieces } = await openRows(path, dialect);
	async function* numbered() {
		let row = rowsAbove;
		for await (const { rows, leftOut } of pieces) {
			let left = 0;
			for (const [place, cells] of rows.entries()) {
				for (; leftOut[left]?.place === place; left++) row++;
				row++;
				if (!isBlankRow(cells)) yield { row, cells };
			}
			row += leftOut.length - left;
		}
	}
	return { header, rows: numbered() };
}
