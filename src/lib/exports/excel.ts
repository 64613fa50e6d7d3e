import writeExcelFile, { type SheetData, type CellObject } from 'write-excel-file/node';
import type { Locale, UnitOfMeasure } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { told, withPlainDifferences, type Told } from './cells.ts';
import type { Column, Table } from './table.ts';

const secondsADay = 86_400;
/** The day number that a workbook gives 1 January 1970. */
const epochSerial = 25_569;
/** As many characters as a cell of a workbook holds. */
const longestText = 32_767;

const formats: Partial<Record<UnitOfMeasure, string>> = {
	days: '#,##0.0',
	share: '0.0%',
	rating: '0.0',
	score: '0',
	points: '0',
	money: '#,##0.00',
	ratio: '0.00',
	doublings: '0.00'
};

/** Days since the beginning of a workbook's count; the clock, if any, as a fraction of its day. */
const serialOf = (moment: string): number =>
	Date.parse(`${moment.replace(' ', 'T')}Z`) / (secondsADay * 1000) + epochSerial;

const number = (value: number, format?: string): CellObject => ({ value, type: Number, ...(format && { format }) });

function cellOf({ value, unit }: Told): CellObject | null {
	if (value === null) return null;
	if (typeof value === 'string') {
		if (unit === 'day') return number(serialOf(`${value}T00:00:00`), 'yyyy-mm-dd');
		if (unit === 'moment') return number(serialOf(value), 'yyyy-mm-dd hh:mm:ss');
		return { value: value.slice(0, longestText), type: String };
	}
	if (unit === 'seconds') return number(value / secondsADay, Math.round(value) < 3600 ? 'm:ss' : '[h]:mm:ss');
	if (unit === 'count') return number(value, Number.isInteger(value) ? '#,##0' : '#,##0.00');
	return unit === 'text' || unit === 'day' || unit === 'moment' ? number(value) : number(value, formats[unit]);
}

const widthOf = ({ name, unit = 'text' }: Column, cells: readonly Told[]): number => {
	const longest = Math.max(name.length, ...cells.map(({ value }) => (typeof value === 'string' ? value.length : 10)));
	return unit === 'moment' ? 20 : Math.min(60, longest + 2);
};

/** How many rows tell how wide a column has to be. */
const measuredRows = 200;

/**
 * A table as a workbook of two sheets: the cells, then what they are, because a number without its period and n says
 * nothing. Durations are fractions of a day and shares are shares, so that they can be reckoned with; text is text, whatever
 * it begins with.
 */
export function excelOf(table: Table, locale: Locale = getLocale()): Promise<Buffer> {
	const { columns, rows, title, notes } = withPlainDifferences(table, locale);
	const cells = rows.map((row) => columns.map((column, place) => told(row[place] ?? null, column)));
	const head = columns.map(({ name, unit = 'text' }): CellObject => ({
		...{ value: name, type: String, fontWeight: 'bold', wrap: true },
		align: unit === 'text' ? 'left' : 'right'
	}));
	const about: SheetData = [
		[{ value: title, type: String, fontWeight: 'bold', wrap: true }],
		...notes.map((note): CellObject[] => [{ value: note, type: String, wrap: true }])
	];
	const widths = columns.map((column, place) => ({
		width: widthOf(
			column,
			cells.slice(0, measuredRows).flatMap((row) => row[place] ?? [])
		)
	}));
	return writeExcelFile([
		{
			sheet: m.exports_sheet_table({}, { locale }),
			data: [head, ...cells.map((row) => row.map(cellOf))],
			columns: widths,
			stickyRowsCount: 1
		},
		{ sheet: m.exports_sheet_about({}, { locale }), data: about, columns: [{ width: 100 }] }
	]).toBuffer();
}
