import type { Dialect } from '#lib/intake/dialect.ts';
import { tokeniseText } from './tokenise.ts';

export type Header = {
	/** Lines before the header. */
	skippedLines: number;
	cells: string[];
	/** Share of its cells that are known column names. */
	knownShare: number;
};

const linesLookedAt = 15;
const value = /^[\s\d.,:/+-]*\d[\s\d.,:/+%-]*$|^\d{4}-\d\d-\d\dT/;

/** True for a cell that no one would name a column: a number, a date, a clock. */
export const looksLikeValue = (cell: string): boolean => value.test(cell.trim());

/** The line among the first fifteen that reads most like column names; `isKnown` says whether a name is one that systems use. */
export function findHeader(
	head: string,
	dialect: Pick<Dialect, 'delimiter' | 'lineEnd'>,
	mostCells: number,
	isKnown: (name: string) => boolean
): Header | null {
	const newline = dialect.lineEnd === '\r' ? '\r' : '\n';
	let best: (Header & { score: number }) | null = null;
	let place = 0;
	for (let line = 0; line < linesLookedAt && place < head.length; line++) {
		const text = head.slice(place, place + 100_000);
		const [cells = []] = tokeniseText(text, dialect.delimiter, dialect.lineEnd, 1).rows;
		const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
		const width = Math.min(cells.length, Math.max(mostCells, 2));
		const known = names.filter(isKnown).length;
		const clean = new Set(names.filter((name) => !looksLikeValue(name) && name.length <= 120)).size;
		const score = width * (0.1 + known / cells.length) * (clean / cells.length);
		if (names.length > 1 || (mostCells === 1 && known === 1))
			if (score > (best?.score ?? 0)) best = { skippedLines: line, cells, knownShare: known / cells.length, score };
		const end = head.indexOf(newline, place);
		if (end < 0) break;
		place = end + 1;
	}
	return best && { skippedLines: best.skippedLines, cells: best.cells, knownShare: best.knownShare };
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
