/** How a text file is written. */
export type Dialect = {
	encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
	delimiter: string;
	lineEnd: '\r\n' | '\n' | '\r';
	/** Lines before the header that are not part of the table. */
	skippedLines: number;
};
