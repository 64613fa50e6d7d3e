import type { Dialect } from '#lib/intake/dialect.ts';
import { decode } from './decode.ts';
import { toldLines } from './find-dialect.ts';
import { tableLines } from './tokenise.ts';

/**
 * The rows above a table as a spreadsheet counts them: a value between marks may go over several lines, and a line that
 * only tells the delimiter is none.
 */
export async function countTitleRows(
	path: string,
	{ encoding, lineEnd, quote, skippedLines }: Dialect
): Promise<number> {
	if (skippedLines === 0) return 0;
	let text = '';
	for await (const piece of tableLines(decode(path, encoding), { lineEnd, skippedLines: 0, lastLine: skippedLines }))
		text += piece.text;
	let marks = 0;
	let rows = -toldLines(text);
	for (const line of text.split(lineEnd === '\r' ? /\r\n|\n|\r/ : '\n').slice(0, skippedLines)) {
		if (quote !== '') marks += line.split(quote).length - 1;
		if (marks % 2 === 0) rows++;
	}
	// a mark that nothing closes holds no lines together
	return marks % 2 === 0 ? rows : skippedLines - toldLines(text);
}
