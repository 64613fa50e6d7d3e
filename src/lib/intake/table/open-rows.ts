import type { Dialect } from '#lib/intake/dialect.ts';
import { decode } from './decode.ts';
import { headerNames } from './find-header.ts';
import { joinHeader } from './join-header.ts';
import { siftRows, type TableRows } from './sift-rows.ts';
import { tokenise, type Rows } from './tokenise.ts';

export type OpenedRows = {
	/** A name of its own for every column, `Column 1` and so on where the file names none. */
	header: string[];
	/** The rows that name the columns, as they stand. */
	headerRows: string[][];
	/** The rows under the header, as many at a time as a piece of the file completes. */
	pieces: AsyncGenerator<TableRows>;
};

const rowsLookedAt = 200;

/** Reads the header of a file whose dialect is known, and gives its rows piece by piece. */
export async function openRows(path: string, dialect: Dialect): Promise<OpenedRows> {
	const pieces = tokenise(decode(path, dialect.encoding), dialect);
	const first = await pieces.next();
	const rows = first.done ? [] : first.value.rows;
	const headerRows = rows.slice(0, dialect.headerRows);
	const header = columnNames(rows, dialect.headerRows);
	const below = first.done ? [] : [underHeader(first.value, dialect.headerRows)];
	const sifted = siftRows(startingWith(below, pieces), headerRows[0] ?? [], dialect, header.length);
	return { header, headerRows, pieces: sifted };
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
		strayQuotes: piece.strayQuotes.map((place) => place - headerRows).filter((place) => place >= 0)
	};
}

async function* startingWith(first: Rows[], others: AsyncGenerator<Rows>): AsyncGenerator<Rows> {
	yield* first;
	yield* others;
}
