const mayBeFormula = /^[=+\-@\t\r]/;
const isNumber = /^[+-]?[\d\s.,:'’]*\d[\d\s.,:'’]*%?$/;
const escapedFormula = /^'(?=[=+\-@\t\r])/;

/** A cell that a spreadsheet would run is marked as text; numbers, durations and telephone numbers stay as they are. */
const asText = (cell: string): string => (mayBeFormula.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell);

/** What the cell was before it was marked. */
export const unmarked = (cell: string): string => cell.replace(escapedFormula, '');

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a CSV with semicolons, as it stands. */
export const plainLine = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`;

/** The same for a spreadsheet: nothing in it runs. */
export const csvLine = (cells: readonly string[]): string => plainLine(cells.map(asText));

/** Stands first in the file, so that spreadsheets read the letters right. */
export const csvBegin = '\ufeff';
