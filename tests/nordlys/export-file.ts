/** A table as a source system writes it: the order of `header` is the order of the columns. */
export type ExportTable = {
	header: string[];
	rows: string[][];
	delimiter: ',' | ';';
	lineEnd: '\r\n' | '\n';
	encoding: 'utf-8' | 'utf-8 with mark' | 'windows-1252';
	/** Lines above the header. */
	preamble: string[];
};

/** The bytes of the file. Cells are quoted only where they must be, as such systems do. */
export const bytesOf = (table: ExportTable): Uint8Array => {
	const quoted = (text: string) =>
		text.includes(table.delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
	const lines = [
		...table.preamble,
		...[table.header, ...table.rows].map((row) => row.map(quoted).join(table.delimiter))
	];
	const text = lines.map((line) => line + table.lineEnd).join('');
	if (table.encoding === 'windows-1252') return windows1252(text);
	return new TextEncoder().encode(table.encoding === 'utf-8 with mark' ? `\uFEFF${text}` : text);
};

/** Letters up to ÿ have the same number in Windows-1252 as in Unicode; the samples use no others. */
const windows1252 = (text: string): Uint8Array =>
	Uint8Array.from(text, (letter) => {
		const code = letter.codePointAt(0) ?? 0;
		if (code > 0xff || (code >= 0x80 && code < 0xa0)) throw new RangeError(`no single byte for ${letter}`);
		return code;
	});
