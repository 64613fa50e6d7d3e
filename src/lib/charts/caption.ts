/** What a chart says in words: beside the drawing, and in every picture of it. */
export type Caption = {
	/** A sentence: what is drawn. */
	title: string;
	/** What the drawing shows, in words. */
	reading: string;
	/** How many, of when, what is missing. */
	note: string;
};

/** The chart as a table, in the order of its marks: the first column names the row. */
export type Twin = { columns: { name: string; numeric?: boolean }[]; rows: string[][] };

/** What the marks of a chart say one by one, and as a table. */
export type InWords = { spoken: string[]; twin: Twin };
