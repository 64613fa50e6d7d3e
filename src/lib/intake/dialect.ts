/** How a text file is written. */
export type Dialect = {
	/** A name that decoders know: `utf-8`, `utf-16le`, `windows-1252`, `macintosh`, `cp850`; `utf-8-twice` for text encoded twice. */
	encoding: string;
	/** One character or several; empty in files whose columns are lined up. */
	delimiter: string;
	/** The mark around values that hold a delimiter; empty where there is none. */
	quote: string;
	/** What stands before a mark inside such a value: the mark itself where it is doubled. */
	escape: string;
	/** A carriage return also where line ends of several kinds stand in the file. */
	lineEnd: '\r\n' | '\n' | '\r';
	/** Lines that begin with this are no rows; empty where no line is a remark. */
	comment: string;
	/** Lines before the header that are not part of the table. */
	skippedLines: number;
	/** Rows that name the columns; 0 where none does. */
	headerRows: number;
	/** The last line of the table, counted from 1, where another table follows it; null where the table ends with the file. */
	lastLine: number | null;
	/** The places in a line where columns begin, in files whose columns are lined up; empty in all others. */
	starts: number[];
};
