import type { Dialect } from './dialect.ts';
import { openRows } from './table/open-rows.ts';
import { isBlankRow } from './table/tokenise.ts';

/** The header of a file, and its rows with the numbers that issues give them. */
export async function numberedRows(
	path: string,
	dialect: Dialect
): Promise<{ header: string[]; rows: AsyncGenerator<{ row: number; cells: string[] }> }> {
	const { header, pieces } = await openRows(path, dialect);
	async function* numbered() {
		let row = 0;
		for await (const piece of pieces)
			for (const cells of piece.rows) if (!isBlankRow(cells)) yield { row: ++row, cells };
	}
	return { header, rows: numbered() };
}
