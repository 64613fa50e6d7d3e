import type { Split } from './split-rows.ts';

/** Rows of lines whose columns begin at the same places, with the spaces around the values taken off. */
export function cutColumns(text: string, starts: number[], whole: boolean): Split {
	const lines = text.split(/\r\n|\n|\r/);
	const last = lines.pop() ?? '';
	const cursor = whole ? text.length : text.length - last.length;
	if (whole && last !== '') lines.push(last);
	const cut = (line: string) =>
		line.trim() === '' ? [''] : starts.map((start, place) => line.slice(start, starts[place + 1]).trim());
	return { rows: lines.map(cut), mended: new Map(), openQuote: false, lost: false, cursor };
}
