import { Refusal } from '#lib/intake/refusal.ts';
import { excelString } from './excel-string.ts';
import { mostPartBytes } from './inflated-limit.ts';
import { plainFormat, type NumberFormat } from './number-format.ts';
import { neverCalculated, type ReadNumber } from './odd-numbers.ts';
import type { ArchiveEntry } from './open-archive.ts';
import { readXml, type Attributes } from './read-xml.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { SheetCell } from './sheet-cell.ts';

/** What the cells of all sheets lean on. */
export type Shelf = { strings: SharedStrings; formats: NumberFormat[] };

/** Cells that are shown as one; rows are counted from 1, columns from 0. */
export type Merge = { row: number; lastRow: number; firstColumn: number; lastColumn: number };

export type SheetHandlers = {
	/** The cells of a row that hold something, of which there is one at least; rows come in rising order. */
	row: (row: number, cells: SheetCell[], hidden: boolean) => void;
	merge: (merge: Merge) => void;
	number: ReadNumber;
	afterPiece: () => Promise<void>;
};

/** The bounds of a sheet: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** The column of a place such as `AB12`, counted from 0; null where the place says none. */
export function columnOf(place = ''): number | null {
	let column = 0;
	for (let letter = 0; letter < place.length; letter++) {
		const code = place.charCodeAt(letter) & ~32;
		if (code < 65 || code > 90) break;
		column = column * 26 + code - 64;
	}
	return column === 0 ? null : column - 1;
}

/** Reads the cells of a sheet row by row; hidden rows and columns as well. */
export async function readSheet(entry: ArchiveEntry, shelf: Shelf, handlers: SheetHandlers): Promise<void> {
	let row = 0;
	let column = -1;
	let cells: SheetCell[] = [];
	let cell: Attributes | null = null;
	let value = '';
	let stated = false;
	let formula = false;
	let spoken = false;
	let taking = false;
	let hidden = false;

	const openCell = (attributes: Attributes) => {
		cell = attributes;
		const told = columnOf(attributes.r) ?? column + 1;
		// a row that goes back would have to be guessed at
		if (told <= column) throw new Refusal('workbook_broken');
		if (told >= mostColumns) throw new Refusal('workbook_too_large');
		column = told;
		value = '';
		stated = formula = spoken = false;
	};
	const textOf = ({ t: type = 'n', s: style = '0' }: Attributes): string => {
		const isMissing = !stated || (!isText(type) && value.trim() === '');
		if (isMissing) return formula ? neverCalculated : '';
		if (type !== 'n') return cellText(value, type, shelf.strings);
		return handlers.number(column, value.trim(), shelf.formats[Number(style)] ?? plainFormat, formula);
	};
	const closeCell = () => {
		const text = textOf(cell ?? {});
		cell = null;
		if (text !== '') cells.push({ column, text });
	};

	await readXml(entry.read(mostPartBytes), {
		open: (name, attributes) => {
			if (cell) {
				if (name === 'f') formula = true;
				else if (name === 'rPh') spoken = true;
				else if (name === 'v' || (name === 't' && !spoken)) taking = stated = true;
			} else if (name === 'c') openCell(attributes);
			else if (name === 'row') {
				const told = Number(attributes.r);
				row = Number.isInteger(told) && told > row ? told : row + 1;
				if (row > mostRows) throw new Refusal('workbook_too_large');
				column = -1;
				cells = [];
				hidden = attributes.hidden === '1' || attributes.hidden === 'true';
			} else if (name === 'mergeCell') tellMerges(attributes.ref, handlers.merge);
		},
		close: (name) => {
			if (name === 'v' || name === 't') taking = false;
			else if (name === 'rPh') spoken = false;
			else if (name === 'c') closeCell();
			else if (name === 'row' && cells.length > 0) handlers.row(row, cells, hidden);
		},
		text: (more) => {
			if (taking) value += more;
		},
		afterPiece: handlers.afterPiece
	});
}

function tellMerges(place = '', tell: (merge: Merge) => void): void {
	const [first = '', last = ''] = place.split(':');
	const row = Number(/\d+$/.exec(first)?.[0]);
	const firstColumn = columnOf(first);
	const lastRow = Number(/\d+$/.exec(last)?.[0]);
	const lastColumn = columnOf(last);
	if (row > 0 && lastRow >= row && firstColumn !== null && lastColumn !== null && lastColumn >= firstColumn)
		tell({ row, lastRow, firstColumn, lastColumn });
}

const isText = (type: string): boolean => type === 's' || type === 'str' || type === 'inlineStr';

function cellText(value: string, type: string, strings: SharedStrings): string {
	switch (type) {
		case 's': {
			const text = value.trim() === '' ? '' : strings.at(Number(value));
			if (text === null) throw new Refusal('workbook_broken');
			return text;
		}
		case 'inlineStr':
		case 'str':
			return excelString(value);
		case 'b':
			return /^(?:1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE';
		case 'd':
			return value.trim().replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
		default:
			// the sign of an error: #N/A, #DIV/0!
			return value.trim();
	}
}
