import { Refusal } from '#lib/intake/refusal.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import type { Piece } from './decode.ts';
import { longestRow, rowParser, type Writing } from './row-parser.ts';
import type { Mended, Split } from './split-rows.ts';

export type Rows = {
	rows: string[][];
	/** Places in `rows` that were read otherwise than they are written, and for what. */
	mended: Map<number, Mended>;
	/** The last row has no line end: true only for the end of the file. */
	unfinished: boolean;
	/** A quotation mark is still open at the end of the file. */
	openQuote: boolean;
	bytes: number;
};

/** Marks that do not add up are judged by so many letters more, not again and again by a few more. */
const muchText = 1 << 20;

/**
 * Rows of cells from pieces of text, as many at a time as a piece completes: all lines from the header to the end of the
 * table. The parser is called piece by piece, because its own stream is far slower and pushes instead of being pulled.
 */
export async function* tokenise(
	pieces: AsyncIterable<Piece>,
	dialect: Writing & Pick<Dialect, 'skippedLines' | 'lastLine'>
): AsyncGenerator<Rows> {
	const parser = rowParser(dialect);
	let rest = '';
	let enough = 0;
	let bytes = 0;
	let rowsBefore = 0;
	const parse = (text: string, whole: boolean): Split => {
		const found = parser(text, whole);
		const { length } = found.rows;
		if (found.lost || (!whole && text.length - found.cursor > longestRow))
			throw new Refusal('open_quote', { row: dialect.skippedLines + rowsBefore + length + 1 });
		return found;
	};
	const asRows = ({ rows, mended, openQuote }: Omit<Split, 'lost' | 'cursor'>, unfinished: boolean): Rows => {
		rowsBefore += rows.length;
		return { rows, mended, unfinished, openQuote, bytes };
	};

	for await (const piece of tableLines(pieces, dialect)) {
		bytes = piece.bytes;
		rest += piece.text;
		if (rest.length < enough) continue;
		const found = parse(rest, false);
		rest = rest.slice(found.cursor);
		enough = found.rows.length === 0 || found.mended.size > 0 ? rest.length + muchText : 0;
		if (found.rows.length > 0) yield asRows(found, false);
	}
	if (rest === '') return;
	const { rows, mended, openQuote } = parse(rest, true);
	const before = rows.length - 1;
	// the last row goes by itself, as only of that one it can be said that it is cut off
	if (before > 0)
		yield asRows({ rows: rows.slice(0, -1), mended: mendedBetween(mended, 0, before), openQuote: false }, false);
	const last = { rows: rows.slice(-1), mended: mendedBetween(mended, before, Infinity), openQuote };
	yield asRows(last, openQuote || !/[\r\n]$/.test(rest));
}

/** What was mended of some of the rows, counted from the first of them. */
export function mendedBetween(mended: Map<number, Mended>, from: number, to: number): Map<number, Mended> {
	return new Map(
		[...mended].filter(([place]) => place >= from && place < to).map(([place, what]) => [place - from, what])
	);
}

/** The text without the lines before the table and those after it. */
export async function* tableLines(
	pieces: AsyncIterable<Piece>,
	{ lineEnd, skippedLines, lastLine }: Pick<Dialect, 'lineEnd' | 'skippedLines' | 'lastLine'>
): AsyncGenerator<Piece> {
	if (skippedLines === 0 && lastLine === null) {
		yield* pieces;
		return;
	}
	let line = 0;
	let held = '';
	let bytes = 0;
	for await (const piece of pieces) {
		const { text } = piece;
		bytes = piece.bytes;
		if (line >= skippedLines && lastLine === null) {
			yield { text, bytes };
			continue;
		}
		const lines = (held + text).split(lineEnd === '\r' ? /(?<=\r\n|\n|\r(?!\n|$))/ : /(?<=\n)/);
		// the last line may go on in the next piece
		held = lines.pop() ?? '';
		const from = Math.max(0, skippedLines - line);
		const to = lastLine === null ? lines.length : Math.max(0, lastLine - line);
		const part = lines.slice(from, to).join('');
		line += lines.length;
		if (lastLine === null && line >= skippedLines) {
			yield { text: part + held, bytes };
			held = '';
		} else yield { text: part, bytes };
		if (lastLine !== null && line >= lastLine) return;
	}
	if (held !== '' && line >= skippedLines) yield { text: held, bytes };
}

/** The rows of a text that is at hand, such as the head of a file. */
export const tokeniseText = (text: string, writing: Writing): Split => rowParser(writing)(text, true);

export const isBlankRow = (row: string[]): boolean => row.every((cell) => cell.trim() === '');

export const isSameRow = (row: string[], other: string[]): boolean =>
	row[0] === other[0] && row.length === other.length && row.every((cell, place) => cell === other[place]);
