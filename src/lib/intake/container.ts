/** What a file was wrapped in: its text lay in `entry`, or was made of a sheet of a workbook. */
export type Container = {
	kind: 'gzip' | 'zip' | 'workbook';
	entry: string;
	/** The sheets of a workbook in order, with the rows that hold something. */
	sheets: { name: string; rows: number }[];
	/** The sheet the text was made of. */
	sheet: string | null;
	/** Rows of that sheet that a filter or a hand hides; absent where there are none. */
	hiddenRows?: number;
};
