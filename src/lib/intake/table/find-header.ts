import { topOf, type Layout } from './find-dialect.ts';
import { countHeaderRows } from './count-header-rows.ts';
import { headerEvidence, type HeaderEvidence } from './header-evidence.ts';
import { looksLikeValue } from './looks-like-value.ts';
import { isBlankRow, tokeniseText } from './tokenise.ts';

export type Header = {
	/** Lines before the header, or before the first row where nothing names the columns. */
	skippedLines: number;
	/** Rows that name the columns; 0 where none does. */
	headerRows: number;
	/** The rows from there on that were looked at. */
	rows: string[][];
	evidence: HeaderEvidence;
	/** Share of the cells of the header that are known column names. */
	knownShare: number;
};

type IsKnown = (name: string) => boolean;
type Line = { place: number; row: string[] };

const linesLookedAt = 40;
const knownLines = 15;
const rowsLookedAt = 300;
const rowLines = 60;

/** Where the table begins, and which rows name its columns; `isKnown` says whether a name is one that systems use. */
export function findHeader(head: string, layout: Layout, knows: IsKnown, linesTold = 0): Header | null {
	const lines = linesOf(head, layout);
	const isKnown = remembered(knows);
	const { cells } = layout;
	const first = firstTableLine(lines, cells, linesTold);
	const known = bestKnownLine(lines, cells, isKnown);
	if (cells < 2) return known && knownShareOf(known.row, isKnown) === 1 ? headerAt(known.line) : null;
	if (first === null) return null;
	const start = headerAt(withLineAbove(first));
	const isIn =
		known !== null &&
		known.line >= start.skippedLines &&
		known.line < start.skippedLines + start.headerRows &&
		!isWideTitle(start, isKnown);
	const share = knownShareOf(start.rows[0] ?? [], isKnown);
	return known && !isIn && known.share >= 0.25 && known.share >= 2 * share ? headerAt(known.line) : start;

	function rowsFrom(line: number): string[][] {
		const text = topOf(head.slice(lines[line]?.place ?? 0), rowsLookedAt);
		return tokeniseText(text, layout).rows.filter((row) => !isBlankRow(row));
	}

	/** The row above the first one with all its cells is the header, when that one is evidently none. */
	function withLineAbove(line: number): number {
		const above = lines[line - 1]?.row ?? [];
		if (line <= linesTold || above.length <= cells / 2 || isBlankRow(above)) return line;
		const rows = rowsFrom(line);
		const { votes } = headerEvidence(rows.slice(1), cells);
		return votes(rows[0] ?? []) < 0 && votes(above) >= 0 && filledCells(above) > cells / 2 ? line - 1 : line;
	}

	function headerAt(line: number): Header {
		const rows = rowsFrom(line);
		const [row = []] = rows;
		const below = rows.slice(rows.length > 8 ? 4 : 1).filter((other) => other.join() !== row.join());
		const evidence = headerEvidence(below, Math.max(cells, row.length));
		const knownShare = knownShareOf(row, isKnown);
		const isNamed =
			knownShare >= 0.3 || evidence.votes(row) > 0 || (evidence.votes(row) === 0 && !row.some(looksLikeValue));
		const headerRows = isNamed ? countHeaderRows(rows, evidence) : 0;
		return { skippedLines: line, headerRows, rows, evidence, knownShare: isNamed ? knownShare : 0 };
	}
}

/** Looking a name up costs much more than remembering it. */
function remembered(isKnown: IsKnown): IsKnown {
	const answers = new Map<string, boolean>();
	return (name) => {
		const answer = answers.get(name) ?? (!looksLikeValue(name) && name.length <= 120 && isKnown(name));
		answers.set(name, answer);
		return answer;
	};
}

/** The row that begins at each of the first lines. */
function linesOf(head: string, layout: Layout): Line[] {
	const lines: Line[] = [];
	const ends = layout.lineEnd === '\r' ? /\r\n|\n|\r/g : /\n/g;
	let place = 0;
	while (lines.length < linesLookedAt && place < head.length) {
		const text = topOf(head.slice(place, place + 100_000), rowLines);
		lines.push({ place, row: tokeniseText(text, layout).rows[0] ?? [''] });
		ends.lastIndex = place;
		if (!ends.exec(head)) break;
		place = ends.lastIndex;
	}
	return lines;
}

const filledCells = (row: string[]) => row.filter((cell) => cell.trim() !== '').length;

/** The first line with as many cells as most rows, unless hardly one of them is filled: such is a title. */
function firstTableLine(lines: Line[], cells: number, from: number): number | null {
	const whole = lines.filter(({ row }) => row.length === cells);
	const filled = whole.map(({ row }) => filledCells(row)).toSorted((a, b) => a - b);
	const usual = filled[Math.floor(filled.length / 2)] ?? 0;
	const isTitle = (row: string[]) => cells >= 3 && filledCells(row) <= Math.max(1, 0.25 * usual);
	const line = lines.findIndex(
		({ row }, at) => at >= from && row.length === cells && !isBlankRow(row) && !isTitle(row)
	);
	return line < 0 ? null : line;
}

const knownShareOf = (row: string[], isKnown: IsKnown): number =>
	row.filter((cell) => cell.trim() !== '' && isKnown(cell)).length / Math.max(1, row.length);

/**
 * A title above the names that has as many cells as they: nobody knows any of them as a name, and unlike names of groups it
 * holds a value, or none of them stands over more than one column.
 */
function isWideTitle({ headerRows, rows: [title = [], names = []] }: Header, isKnown: IsKnown): boolean {
	const filled = title.filter((cell) => cell.trim() !== '');
	const isEven = filled.join() === title.slice(0, filled.length).join();
	return (
		headerRows === 2 &&
		isEven &&
		filledCells(names) === names.length &&
		!filled.some(isKnown) &&
		(filled.some(looksLikeValue) || new Set(filled).size === names.length)
	);
}

/** The line that reads most like names that systems use. */
function bestKnownLine(lines: Line[], cells: number, isKnown: IsKnown) {
	let best: { line: number; row: string[]; share: number; score: number } | null = null;
	for (const [line, { row }] of lines.slice(0, knownLines).entries()) {
		const names = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
		if (names.length < Math.min(2, cells) || names.length < cells / 2) continue;
		const clean = new Set(names.filter((name) => !looksLikeValue(name) && name.length <= 120)).size;
		const share = knownShareOf(row, isKnown);
		const score = Math.min(row.length, Math.max(cells, 2)) * share * (clean / row.length);
		if (score > (best?.score ?? 0)) best = { line, row, share, score };
	}
	return best;
}

/** Names to address columns by: blank ones are numbered, repeated ones told apart. */
export function headerNames(cells: string[]): string[] {
	const used = new Set<string>();
	return cells.map((cell, place) => {
		const name = cell.replace(/\s+/g, ' ').trim() || `Column ${place + 1}`;
		let own = name;
		for (let times = 2; used.has(own); times++) own = `${name} (${times})`;
		used.add(own);
		return own;
	});
}
