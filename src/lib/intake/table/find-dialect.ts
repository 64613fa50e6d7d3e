import type { Dialect } from '#lib/intake/dialect.ts';
import { linesOf } from './find-end.ts';
import { findStarts } from './find-starts.ts';
import { firstTable } from './first-table.ts';
import { looksLikeValue } from './looks-like-value.ts';
import { isBlankRow, tokeniseText } from './tokenise.ts';
import type { Writing } from './row-parser.ts';
import { widenDelimiter } from './widen-delimiter.ts';

export type Layout = Writing & {
	/** The number of cells that most rows have, and the share of rows that have it. */
	cells: number;
	regularity: number;
};

const linesLookedAt = 300;
const lettersLookedAt = 1 << 20;
const fewRows = 5;
const titleLines = 5;

/** What stands between cells in the files of this world, and how readily it is believed. */
const usual: [delimiter: string, belief: number][] = [
	...[',', ';', '\t', '|', ', ', '; '].map((mark): [string, number] => [mark, 1]),
	[' ', 0.5],
	['  ', 0.5]
];
const unusual = ':^~§¦¬\x1f\x01!#&*/@$%_='.split('');

/** The line end of a text; a carriage return stands for all kinds where single ones are among them. */
export function findLineEnd(text: string): Dialect['lineEnd'] {
	const unquoted = text.includes('"') ? text.replace(/"[^"]*(?:""[^"]*)*"/g, '""') : text;
	if (/\r(?!\n|$)/.test(unquoted)) return '\r';
	return text.includes('\r\n') ? '\r\n' : !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/** A text up to the end of one of its first lines. */
export function topOf(text: string, lines: number): string {
	let end = 0;
	const ends = /\r\n|\n|\r/g;
	for (let line = 0; line < lines; line++) {
		if (!ends.exec(text)) return text;
		end = ends.lastIndex;
	}
	return text.slice(0, end);
}

const told = /^\ufeff?"?sep=([^\r\n"]+)"?(?:\r\n|\n|\r)/i;

/** The lines at the top that only tell the delimiter, as spreadsheets write them. */
export const toldLines = (text: string): number => (told.test(text) ? 1 : 0);

/** Finds how a head of a file is written: what cuts its rows into the same number of cells of which most are plain values. */
export function findLayout(head: string): Layout {
	const start = head.slice(0, lettersLookedAt);
	const text = topOf(start, linesLookedAt).replace(told, '');
	const lineEnd = findLineEnd(text);
	const tell = told.exec(start)?.[1];
	const tried = candidates(text, tell).flatMap(([delimiter, belief]) =>
		marksOf(text, delimiter).map((marks) => {
			const writing = { ...marks, delimiter, lineEnd, starts: [] };
			const wide = widenDelimiter(text, writing);
			const narrow = measure(text, writing);
			const wider = wide === delimiter ? narrow : measure(text, { ...writing, delimiter: wide });
			const best = wider.regularity >= narrow.regularity && wider.merit >= 0.7 * narrow.merit ? wider : narrow;
			return { ...best, merit: best.merit * belief };
		})
	);
	const best = tried.toSorted((a, b) => b.merit - a.merit)[0];
	if (tell && best && best.cells > 1) return layoutOf(best);
	if (!best || best.merit < 0.2) {
		const starts = findStarts(start.slice(0, start.lastIndexOf('\n') + 1 || undefined));
		if (starts) return layoutOf(measure(text, { delimiter: '', quote: '', escape: '', lineEnd, starts }));
	}
	if (!best || best.merit < 0.05) {
		const one = measure(text, { delimiter: ',', quote: '"', escape: '"', lineEnd, starts: [] });
		return best && best.merit > 0 ? layoutOf(best) : { ...layoutOf(one), cells: 1 };
	}
	return layoutOf(best);
}

/** The delimiters to try: those told, else the usual ones, and an unusual one where the first line has it. */
function candidates(text: string, tell: string | undefined): [delimiter: string, belief: number][] {
	if (tell !== undefined) return [[tell, 1]];
	const first = topOf(text.trimStart(), 1);
	const marks = unusual.filter((mark) => first.includes(mark)).map((mark): [string, number] => [mark, 0.7]);
	return [...usual.filter(([mark]) => text.includes(mark)), ...marks];
}

type Measured = Layout & { merit: number };

function layoutOf({ delimiter, quote, escape, lineEnd, starts, cells, regularity }: Measured): Layout {
	return { delimiter, quote, escape, lineEnd, starts, cells, regularity };
}

/** The quotation marks and escapes that are worth trying with a delimiter. */
function marksOf(text: string, delimiter: string): Pick<Dialect, 'quote' | 'escape'>[] {
	const marks = [{ quote: '"', escape: '"' }];
	const opens = (quote: string) => text.includes(delimiter + quote) || text.includes(delimiter + ' ' + quote);
	if (text.includes('\\"')) marks.push({ quote: '"', escape: '\\' });
	for (const quote of ["'", '`', '~'].filter((mark) => mark !== delimiter && opens(mark))) {
		marks.push({ quote, escape: quote });
		if (text.includes(`\\${quote}`)) marks.push({ quote, escape: '\\' });
	}
	if (text.includes('"')) marks.push({ quote: '', escape: '' });
	if (text.includes(`\\${delimiter}`)) marks.push({ quote: '', escape: '\\' });
	return marks;
}

const plain = /^[\p{L}\p{N}_#][\p{L}\p{N} ._\-/&()'+@#?!%*]*$/u;

/** A value that stands in marks of a kind was probably written by them. */
const wrapped = /^(["'])[^]*\1$/;

/** Words with spaces between them are a sentence, unless some are values or stand in marks for the sake of their spaces. */
function mayStandBetweenSpaces(rows: string[][], cells: number, text: string): boolean {
	const header = rows.findIndex(({ length }) => length === cells);
	if (cells < 3 || header >= titleLines) return false;
	return rows[header + 1]?.some(looksLikeValue) === true || /^(?:.* )?"[^"]* [^"]*"(?: |$)/m.test(text);
}

/** How regular the rows are under a way of writing, and how many of their cells are values or plain words. */
function measure(text: string, writing: Writing): Measured {
	const { rows: all, mended, openQuote, lost } = tokeniseText(text, writing);
	const rows = firstTable(all.filter((row) => !isBlankRow(row)));
	const widths = new Map<number, number>();
	for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
	const [cells, times] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
	// a mark that nothing closes has swallowed the lines behind it
	const swallowed = openQuote ? linesOf(rows.at(-1) ?? []) - 1 : 0;
	const regularity = rows.length === 0 ? 0 : times / (rows.length + swallowed);
	const none = { ...writing, cells, regularity, merit: 0 };
	if (cells < 2 || lost) return none;
	const { delimiter, quote } = writing;
	const [header = []] = rows;
	if (unusual.includes(delimiter.charAt(0)) && header.length !== cells) return none;
	if (delimiter.startsWith(' ') && !mayStandBetweenSpaces(rows, cells, text)) return none;

	let known = 0;
	let filled = 0;
	for (const row of rows)
		for (const cell of row) {
			if (cell === '') continue;
			filled++;
			if (cell.length < 200 && (looksLikeValue(cell) || plain.test(cell.trim()))) known++;
			else known += wrapped.test(cell) ? 0.2 : 0.5;
		}
	// in words with single spaces between them hardly a cell is blank; in columns lined up with spaces many are
	const names = rows.find(({ length }) => length === cells) ?? [];
	const isEven = regularity > 0.8 && rows.length > fewRows && !names.includes('');
	const blank = rows.reduce((sum, row) => sum + row.length, 0) - filled;
	if (delimiter.startsWith(' ') && !isEven && blank > 0.1 * (filled + blank)) return none;
	if (delimiter === '  ' && rows.some((row) => row.some((cell) => cell.startsWith(' ')))) return none;
	const typed = filled === 0 ? 0 : known / filled;
	const faults = (mended.size + (openQuote ? 1 : 0)) / Math.max(1, rows.length);
	const merit =
		regularity ** 2 *
		(1 - 1 / cells) *
		typed ** 2 *
		(1 - 0.2 * Math.min(1, faults)) *
		(quote === '' && text.includes('"') ? 0.9 : 1);
	return { ...none, merit };
}
