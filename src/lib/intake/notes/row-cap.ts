import type { OpenedTable } from '#lib/intake/table/open-table.ts';
import { countLines } from '#lib/intake/table/count-lines.ts';
import { openRows } from '#lib/intake/table/open-rows.ts';
import { isBlankRow } from '#lib/intake/table/tokenise.ts';

/** Where systems stop an export without a word, with and without the header counted. */
const caps = [3000, 10_000, 20_000, 25_000, 50_000, 65_535, 65_536, 90_000, 100_000, 1_048_575];
const isCap = (rows: number) => caps.includes(rows) || caps.includes(rows + 1);
const guessOff = 0.25;

/** The number of rows of a file that ends exactly where systems cut exports; null for every other file. */
export async function rowCapOf(path: string, { dialect, scan, rows, lastRows }: OpenedTable): Promise<number | null> {
	if (lastRows.length === 0) return isCap(rows.length) ? rows.length : null;
	// only a file of about such a size, with no fewer lines, is worth counting
	const sample = rows.slice(0, 5000);
	const rowBytes = sample.reduce((sum, row) => sum + row.join(' ').length + 1, 0) / sample.length;
	const guess = scan.bytes / rowBytes;
	const likely = caps.filter((cap) => cap >= rows.length && Math.abs(guess / cap - 1) < guessOff);
	if (likely.length === 0) return null;
	const lines = await countLines(path, dialect.lineEnd === '\r' ? '\r' : '\n');
	// the header may count as a row, and the last line lack its end
	if (lines + 2 < Math.min(...likely)) return null;
	let count = 0;
	for await (const piece of (await openRows(path, dialect)).pieces)
		for (const row of piece.rows) if (!isBlankRow(row)) count++;
	return isCap(count) ? count : null;
}
