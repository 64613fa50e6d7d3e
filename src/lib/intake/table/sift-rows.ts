import type { Dialect } from '#lib/intake/dialect.ts';
import { isPageFoot, isRule } from './find-comment.ts';
import { countFooters, mayBeFooter } from './find-footers.ts';
import { namedAgain } from './named-again.ts';
import { isBlankRow, mendedBetween, type Rows } from './tokenise.ts';

/** A row of the file that is no row of its table, before which of the rows at hand it stood, and what it is; only below the table is a blank one left out. */
export type LeftOut = {
	code: 'repeated_header' | 'comment_line' | 'footer_row' | 'blank_row';
	place: number;
	row: string[];
};

export type TableRows = Rows & { leftOut: LeftOut[] };

const mostFooters = 50;

/** Takes out of the rows under a header what is none: the header once more, remarks, and what stands below the table. */
export async function* siftRows(
	pieces: AsyncIterable<Rows>,
	names: string[],
	{ comment, headerRows }: Pick<Dialect, 'comment' | 'headerRows'>,
	cells: number
): AsyncGenerator<TableRows> {
	const { isHeader, inOrder } = namedAgain(names);
	let held: TableRows | null = null;
	for await (const piece of pieces) {
		const sifted: TableRows = held === null ? takeOut(piece) : joined(held, takeOut(piece));
		held = null;
		const rest = endingRows(sifted.rows, cells);
		if (rest === 0) yield sifted;
		else {
			const [done, open] = parted(sifted, sifted.rows.length - rest);
			held = open;
			if (done.rows.length > 0 || done.leftOut.length > 0) yield done;
		}
	}
	if (held === null) return;
	const footers = held.openQuote ? 0 : countFooters(held.rows, cells);
	const place = held.rows.length - footers;
	const below = held.rows.slice(place);
	yield {
		...held,
		rows: held.rows.slice(0, place),
		unfinished: held.unfinished && footers === 0,
		leftOut: [
			...held.leftOut,
			...below.map((row) => ({ code: isBlankRow(row) ? 'blank_row' : 'footer_row', place, row }) as const)
		]
	};

	function takeOut(piece: Rows): TableRows {
		const sifted: TableRows = { ...piece, rows: [], mended: new Map(), leftOut: [] };
		for (const [place, row] of piece.rows.entries()) {
			const code = codeOf(row);
			if (code) sifted.leftOut.push({ code, place: sifted.rows.length, row });
			else {
				const what = piece.mended.get(place);
				if (what) sifted.mended.set(sifted.rows.length, what);
				sifted.rows.push(inOrder(row));
			}
		}
		return sifted;
	}

	function codeOf(row: string[]): LeftOut['code'] | null {
		if (headerRows === 0 && comment === '') return null;
		if (isRule(row) || isPageFoot(row)) return 'comment_line';
		if (comment !== '' && row[0]?.startsWith(comment) && row.length !== cells) return 'comment_line';
		return headerRows > 0 && isHeader(row) ? 'repeated_header' : null;
	}
}

/** How many of the last rows may turn out to stand below the table once the file has ended. */
function endingRows(rows: string[][], cells: number): number {
	let count = 0;
	while (count < rows.length && count < mostFooters && mayBeFooter(rows[rows.length - 1 - count] ?? [], cells)) count++;
	return count;
}

function joined(held: TableRows, piece: TableRows): TableRows {
	const before = held.rows.length;
	return {
		...piece,
		rows: [...held.rows, ...piece.rows],
		mended: new Map([...held.mended, ...mendedBetween(piece.mended, -before, Infinity)]),
		leftOut: [...held.leftOut, ...piece.leftOut.map((one) => ({ ...one, place: one.place + before }))]
	};
}

function parted(piece: TableRows, at: number): [TableRows, TableRows] {
	return [
		{
			...piece,
			rows: piece.rows.slice(0, at),
			mended: mendedBetween(piece.mended, 0, at),
			unfinished: false,
			openQuote: false,
			leftOut: piece.leftOut.filter(({ place }) => place <= at)
		},
		{
			...piece,
			rows: piece.rows.slice(at),
			mended: mendedBetween(piece.mended, at, Infinity),
			leftOut: piece.leftOut.filter(({ place }) => place > at).map((one) => ({ ...one, place: one.place - at }))
		}
	];
}
