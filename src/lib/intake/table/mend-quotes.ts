import Papa from 'papaparse';

export type Mended = {
	rows: string[][];
	/** Places in `rows` whose quotation marks were taken as letters. */
	strayQuotes: number[];
	/** The last row opens a quotation mark that nothing closes. */
	openQuote: boolean;
};

/** A cell may run over so many lines before its quotation mark is taken for a stray one. */
const mostLines = 200;

/**
 * Reads anew a text in which a quotation mark closes before its value ends, as in `"half" done`. The parser would go on
 * to the next quotation mark and swallow the rows between; here only the line of the stray mark is read without marks.
 */
export function mendQuotes(text: string, delimiter: string, newline: '\n' | '\r'): Mended {
	const quoted = new Papa.Parser({ delimiter, newline });
	const literal = new Papa.Parser({ delimiter, newline, fastMode: true });
	const lines = text.split(newline);
	if (lines.at(-1) === '') lines.pop();
	const mended: Mended = { rows: [], strayQuotes: [], openQuote: false };

	for (let line = 0; line < lines.length;) {
		let row = lines[line] ?? '';
		let taken = 1;
		let found = parseRow(quoted, row);
		while (found.fault === 'MissingQuotes' && taken < mostLines && line + taken < lines.length) {
			row += newline + (lines[line + taken] ?? '');
			taken++;
			found = parseRow(quoted, row);
		}
		const stray = found.fault === 'InvalidQuotes' || (found.fault === 'MissingQuotes' && taken === mostLines);
		if (stray) {
			mended.strayQuotes.push(mended.rows.length);
			found = parseRow(literal, lines[line] ?? '');
			taken = 1;
		}
		mended.openQuote = found.fault === 'MissingQuotes';
		mended.rows.push(found.cells);
		line += taken;
	}
	return mended;
}

function parseRow(parser: Papa.Parser, text: string): { cells: string[]; fault: string } {
	// a carriage return before the line end is no part of the last cell
	const { data, errors } = parser.parse(text.replace(/\r$/, ''), 0, false) as {
		data: string[][];
		errors: Papa.ParseError[];
	};
	const faults = errors.map(({ code }): string => code);
	const fault = ['InvalidQuotes', 'MissingQuotes'].find((code) => faults.includes(code)) ?? '';
	return { cells: data[0] ?? [''], fault };
}
