import { m } from '#lib/i18n/words.ts';

/** A column by its name; one that the file does not name by its number, in the reader's words. */
export function columnInWords(name: string): string {
	const [, number] = /^Column (\d+)$/.exec(name) ?? [];
	return number === undefined ? name : m.import_column_numbered({ number });
}

/** Columns that are read together, such as a date and its clock. */
export const columnsInWords = (names: string): string => names.split(' + ').map(columnInWords).join(' + ');
