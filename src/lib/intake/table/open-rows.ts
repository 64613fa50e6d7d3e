import type { Dialect } from '#lib/intake/dialect.ts';
import { countTitleRows } from './count-title-rows.ts';
import { decode } from './decode.ts';
import { headerNames } from './find-header.ts';
import { joinHeader } from './join-header.ts';
import { siftRows, type TableRows } from './sift-rows.ts';
import { mendedBetween, tokenise, type Rows } from './tokenise.ts';

export type OpenedRows = {
	/** A name of its own for every column, `Column 1` and so on where the file names none. */
	header: string[];
	/** The rows that name the columns, as they stand. */
	headerRows: string[][];
	/** Rows of the file above those under the header, as a spreadsheet counts them. */
	rowsAbove: number;
	/** The rows under the header, as many at a time as a piece of the file completes. */
	pieces: AsyncGenerator<TableRows>;
};

const rowsLookedAt = 200;

/** Reads the header of a file whose dialect is known, and gives its rows piece by piece. */
export async function openRows(path: string, dialect: Dialect): Promise<OpenedRows> {
	const opened = () => tokenise(decode(path, dialect.encoding), dialect);
	const rows = (await firstOf(opened()))?.rows ?? [];
	const headerRows = rows.slice(0, dialect.headerRows);
	const header = columnNames(rows, dialect.headerRows);
	const pieces = siftRows(belowHeader(opened(), dialect.headerRows), headerRows[0] ?? [], dialect, header.length);
	const rowsAbove = (await countTitleRows(path, dialect)) + dialect.headerRows;
	return { header, headerRows, rowsAbove, pieces };
}

/** The first piece alone: the file is closed again, as not everybody who asks for its header reads on. */
async function firstOf(pieces: AsyncGenerator<Rows>): Promise<Rows | null> {
	for await (const piece of pieces) return piece;
	return null;
}

/** A name of its own for every column of a table, of whose first rows so many name them. */
export function columnNames(rows: string[][], headerRows: number): string[] {
	if (headerRows > 0) return headerNames(joinHeader(rows.slice(0, headerRows)));
	const width = Math.max(0, ...rows.slice(0, rowsLookedAt).map(({ length }) => length));
	return headerNames(Array<string>(width).fill(''));
}

function underHeader(piece: Rows, headerRows: number): Rows {
	return {
		...piece,
		rows: piece.rows.slice(headerRows),
		mended: mendedBetween(piece.mended, headerRows, Infinity)
	};
}

async function* belowHeader(pieces: AsyncGenerator<Rows>, headerRows: number): AsyncGenerator<Rows> {
	let under = headerRows;
	for await (const piece of pieces) {
		yield under > 0 ? underHeader(piece, under) : piece;
		under = 0;
	}
}
