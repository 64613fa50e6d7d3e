import { looksLikeValue } from './looks-like-value.ts';

const fewRows = 4;
/** So many times longer, a table below another is the one that the file is about. */
const muchLonger = 10;

/**
 * The rows of the first of two tables of different widths, one below the other; all rows where there is one table. Rows of
 * pairs above a table, and a few rows above a much longer table, are a preface and no table.
 */
export function firstTable(rows: string[][]): string[][] {
	for (let from = 0; from < rows.length;) {
		const width = rows[from]?.length ?? 0;
		const to = endOfRun(rows, from);
		if (width >= 3 && to - from >= fewRows) return startsOther(rows, to, width, to - from) ? rows.slice(0, to) : rows;
		from = to;
	}
	return rows;
}

function endOfRun(rows: string[][], from: number): number {
	let to = from + 1;
	while (to < rows.length && rows[to]?.length === rows[from]?.length) to++;
	return to;
}

/** Whether the rows from a place on are a table of another width, with names at its top. */
function startsOther(rows: string[][], place: number, width: number, before: number): boolean {
	const rest = rows.slice(place);
	if (rest.some((row) => row.length === width)) return false;
	const from = rest.findIndex((row) => row.length > 1);
	if (from < 0 || rest[from]?.some((cell) => cell.trim() === '' || looksLikeValue(cell))) return false;
	const length = endOfRun(rest, from) - from;
	return length >= fewRows && length <= muchLonger * before;
}
