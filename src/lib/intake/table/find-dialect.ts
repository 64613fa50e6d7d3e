import type { Dialect } from '#lib/intake/dialect.ts';
import { isBlankRow, tokeniseText } from './tokenise.ts';

export type Layout = Pick<Dialect, 'delimiter' | 'lineEnd'> & {
	/** The number of cells that most rows have, and the share of rows that have it. */
	cells: number;
	regularity: number;
};

const delimiters = [',', ';', '\t', '|'];
const rowsLookedAt = 300;

export function findLineEnd(text: string): Dialect['lineEnd'] {
	if (text.includes('\r\n')) return '\r\n';
	return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

function measure(text: string, delimiter: string, lineEnd: Dialect['lineEnd']): Layout {
	const counts = new Map<number, number>();
	let rows = 0;
	for (const row of tokeniseText(text, delimiter, lineEnd, rowsLookedAt).rows) {
		if (isBlankRow(row)) continue;
		rows++;
		counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
	}
	const [cells, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
	return { delimiter, lineEnd, cells, regularity: rows === 0 ? 0 : times / rows };
}

/** Finds the delimiter that cuts the rows of a head of a file into the same number of cells, the more the better. */
export function findLayout(head: string): Layout {
	const lineEnd = findLineEnd(head);
	const told = /^\ufeff?sep=(.)/i.exec(head)?.[1];
	const text = told ? head.slice(head.search(/[\r\n]|$/)).trimStart() : head;
	if (told && [...delimiters, ':'].includes(told)) return measure(text, told, lineEnd);
	const layouts = delimiters.map((delimiter) => measure(text, delimiter, lineEnd));
	const merit = ({ cells, regularity }: Layout) => (cells < 2 ? 0 : regularity * Math.min(cells, 30) ** 0.3);
	layouts.sort((a, b) => merit(b) - merit(a));
	const [best] = layouts;
	return best && merit(best) > 0 ? spaced(text, best) : { delimiter: ',', lineEnd, cells: 1, regularity: 1 };
}

/** `, ` is the delimiter where a space follows every comma: only then are quotation marks after the space seen. */
function spaced(text: string, layout: Layout): Layout {
	const start = text.slice(0, 20_000);
	const all = start.split(layout.delimiter).length - 1;
	const withSpace = start.split(`${layout.delimiter} `).length - 1;
	return all === withSpace && layout.delimiter !== '\t' && start.includes(`${layout.delimiter} "`)
		? measure(text, `${layout.delimiter} `, layout.lineEnd)
		: layout;
}
