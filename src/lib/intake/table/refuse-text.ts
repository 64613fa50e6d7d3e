import { Refusal } from '#lib/intake/refusal.ts';
import type { Layout } from './find-dialect.ts';

const markup = /^\s*<(?:!doctype|html|\?xml|table|head|body|div|svg|rss)\b/i;
const json = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/;

/** Throws a Refusal for text that is another kind of file: markup, JSON, columns lined up with spaces. */
export function refuseNoTable(head: string, { cells, regularity }: Layout): void {
	if (markup.test(head) || json.test(head)) throw new Refusal('not_a_table');
	if (cells >= 2 && regularity >= 0.5) return;
	const lines = head.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
	if (isFixedWidth(lines.slice(0, 200))) throw new Refusal('fixed_width');
}

/** Lines of one length whose spaces stand in the same places. */
function isFixedWidth(lines: string[]): boolean {
	const [first = ''] = lines;
	if (lines.length < 3 || first.length < 10) return false;
	const close = lines.filter((line) => Math.abs(line.length - first.length) <= 2);
	if (close.length < lines.length * 0.9) return false;
	const gaps = Array.from(first).filter((_, place) => lines.every((line) => (line[place] ?? ' ') === ' '));
	return gaps.length >= 2;
}
