/** A cell that holds something; columns are counted from 0. */
export type SheetCell = { column: number; text: string };

/** The texts of a row with its empty cells, as far as the last that holds something. */
export function withGaps(cells: SheetCell[]): string[] {
	const texts: string[] = [];
	for (const { column, text } of cells) {
		while (texts.length < column) texts.push('');
		texts.push(text);
	}
	return texts;
}

/** The cells among these texts that hold something. */
export const withoutGaps = (texts: string[]): SheetCell[] =>
	texts.map((text, column) => ({ column, text })).filter(({ text }) => text !== '');
