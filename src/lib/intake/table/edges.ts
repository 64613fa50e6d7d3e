import type { Dialect } from '#lib/intake/dialect.ts';

export type Marks = Pick<Dialect, 'delimiter' | 'quote' | 'escape' | 'lineEnd'>;

/** Where a value ends, and the delimiter or line end that stands there; no mark at the end of the text. */
export type Edge = { at: number; mark: string };

const literally = (mark: string) => mark.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Finds in a text where values end by their marks. */
export function edgesOf(text: string, { delimiter, quote, escape, lineEnd }: Marks) {
	const lineEnds = lineEnd === '\r' ? '\\r\\n|\\n|\\r' : '\\r?\\n';
	const edge = new RegExp(`${literally(delimiter)}|${lineEnds}`, 'g');
	const afterMark = new RegExp(` *?(${literally(delimiter)}|${lineEnds}|\\r?$)`, 'y');
	const escapes = escape !== quote && escape !== '';
	const escapable = [escape, quote, delimiter].filter(Boolean).map(literally).join('|');
	const escaped = new RegExp(`${literally(escape)}(${escapable}|\\r?\\n)`, 'g');
	const plain = (value: string) => (escapes && value.includes(escape) ? value.replace(escaped, '$1') : value);

	const isEscaped = (place: number, from: number): boolean => {
		let count = 0;
		while (place - 1 - count >= from && text[place - 1 - count] === escape) count++;
		return count % 2 === 1;
	};

	return {
		/** A value as it was meant, without what escapes its marks. */
		plain,
		/** The same of a value that stood between marks. */
		unmarked: (value: string) => (escapes ? plain(value) : value.replaceAll(quote + quote, quote)),
		/** Where the next delimiter or line end lies, outside of quotation marks. */
		nextEdge: (from: number): Edge => {
			edge.lastIndex = from;
			let found = edge.exec(text);
			while (found && escapes && isEscaped(found.index, from)) found = edge.exec(text);
			return found ? { at: found.index, mark: found[0] } : { at: text.length, mark: '' };
		},
		/** Where the next mark lies that no other one escapes; -1 where there is none. */
		nextMark: (start: number, from: number): number => {
			let close = text.indexOf(quote, from);
			while (close >= 0 && (escapes ? isEscaped(close, start) : text[close + 1] === quote))
				close = text.indexOf(quote, escapes ? close + 1 : close + 2);
			return close;
		},
		/** The edge behind a mark that closes a value; null where the value goes on. */
		edgeAfter: (close: number): Edge | null => {
			afterMark.lastIndex = close + 1;
			const found = afterMark.exec(text);
			const mark = found?.[1] ?? '';
			return found && { at: afterMark.lastIndex - mark.length, mark };
		}
	};
}
