import { openRows } from '#lib/intake/table/open-rows.ts';
import { openTable } from '#lib/intake/table/open-table.ts';
import { isKnownName } from '#lib/intake/proposal/known-names.ts';
import { fileOf } from '../take-in.ts';

export const opened = (content: string | Uint8Array) => openTable(fileOf(content), isKnownName);

/** The whole table of a file, read to its end by the dialect that was found. */
export async function readWhole(content: string | Uint8Array) {
	const path = fileOf(content);
	const found = await openTable(path, isKnownName);
	const { header, pieces } = await openRows(path, found.dialect);
	const rows: string[][] = [];
	const leftOut: string[] = [];
	let unfinished = false;
	for await (const piece of pieces) {
		leftOut.push(...piece.leftOut.map(({ code, place }) => `${code} ${rows.length + place}`));
		rows.push(...piece.rows);
		unfinished = piece.unfinished;
	}
	return { found, header, rows, leftOut, unfinished };
}
