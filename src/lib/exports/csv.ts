import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale } from '#lib/i18n/words.ts';
import { told, withPlainDifferences, type Told } from './cells.ts';
import type { Cell, Column, Table } from './table.ts';

/**
 * How a spreadsheet of a country reads a CSV that is opened by double-click. Excel takes the list separator and the decimal
 * sign from the country's settings: in Denmark, Sweden and Norway semicolon and comma, in Britain comma and point. The
 * letters it takes from the byte order mark. UTF-16 with tabs would split into columns everywhere, but its numbers would
 * still need the country's sign, and most other programs stumble over it; a line `sep=;` makes Excel ignore the mark, and
 * the letters break. So: UTF-8 with the mark, separator and sign of the language; for any other mixture there is the workbook.
 */
const habits: Record<Locale, { separator: string; decimal: string }> = {
	en: { separator: ',', decimal: '.' },
	da: { separator: ';', decimal: ',' },
	sv: { separator: ';', decimal: ',' },
	nb: { separator: ';', decimal: ',' }
};

/** Stands first in the file, so that spreadsheets read the letters right. */
export const csvBegin = '\ufeff';

// also behind what cannot be seen, and in the wide letters that some spreadsheets take for the narrow ones
const mayBeFormula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const isNumber = /^[+-]?[\d\s.,:'’]*\d[\d\s.,:'’]*%?$/;

/** Text that a spreadsheet would run is marked as text; what reads as a number or a telephone number stays as it is. */
const harmless = (text: string): string => (mayBeFormula.test(text) && !isNumber.test(text) ? `'${text}` : text);

// as many digits as a spreadsheet keeps, never with an exponent
const plainDigits = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

// what is nought has no sign
const spelled = (value: number, decimal: string): string => plainDigits.format(value || 0).replace('.', decimal);

const two = (part: number): string => String(part).padStart(2, '0');

/** With hours even where there are none: a spreadsheet takes 4:31 for half past four, 0:04:31 for what it is. */
function clock(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

function textOf({ value, unit }: Told, decimal: string): string {
	if (value === null) return '';
	if (typeof value === 'string') return harmless(value);
	if (unit === 'seconds') return clock(value);
	if (unit === 'share') return `${spelled(value * 100, decimal)}%`;
	return spelled(value, decimal);
}

const quoted = (cell: string): string =>
	/[",;\t\r\n]|^[\s']|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const lineOf = (cells: readonly string[], separator: string): string => `${cells.join(separator)}\r\n`;

/** The names of the columns, as the first line. */
export function csvHead(columns: readonly Column[], locale: Locale = getLocale()): string {
	return (
		csvBegin +
		lineOf(
			columns.map(({ name }) => quoted(harmless(name))),
			habits[locale].separator
		)
	);
}

/** A row of a table whose durations are none of them negative. */
export function csvLine(row: readonly Cell[], columns: readonly Column[], locale: Locale = getLocale()): string {
	const { separator, decimal } = habits[locale];
	const cells = columns.map((column, place) => {
		const cell = told(row[place] ?? null, column);
		const text = textOf(cell, decimal);
		// a comma within a number ends no cell where cells end with a semicolon
		return typeof cell.value === 'string' ? quoted(text) : text;
	});
	return lineOf(cells, separator);
}

/** What goes with the numbers, below the table and a blank line: the first line of the file stays that of the columns. */
export const csvFoot = (sentences: readonly string[]): string =>
	sentences.length === 0 ? '' : `\r\n${sentences.map((sentence) => `${quoted(harmless(sentence))}\r\n`).join('')}`;

/** A table as CSV that opens right by double-click in the Excel of the language's country. */
export function csvOf(table: Table, locale: Locale = getLocale()): string {
	const { columns, rows, title, notes } = withPlainDifferences(table, locale);
	return (
		csvHead(columns, locale) + rows.map((row) => csvLine(row, columns, locale)).join('') + csvFoot([title, ...notes])
	);
}
