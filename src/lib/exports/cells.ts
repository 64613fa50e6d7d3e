import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Cell, CellUnit, Column, Table } from './table.ts';

/** A cell with the unit that it is in. */
export type Told = { value: string | number | null; unit: CellUnit };

/** What a cell of a column holds, and in which unit. */
export function told(cell: Cell, { unit = 'text' }: Column): Told {
	return typeof cell === 'object' && cell !== null ? cell : { value: cell, unit };
}

const isNegativeDuration = ({ value, unit }: Told): boolean =>
	unit === 'seconds' && typeof value === 'number' && Math.round(value) < 0;

/**
 * A spreadsheet has no clock that runs backwards: it shows a negative duration as a row of hashes. A column that holds one
 * is in plain seconds, and says so.
 */
export function withPlainDifferences(table: Table, locale: Locale = getLocale()): Table {
	const backwards = table.columns.map((column, place) =>
		table.rows.some((row) => isNegativeDuration(told(row[place] ?? null, column)))
	);
	if (!backwards.includes(true)) return table;
	const asSeconds = (cell: Cell): Cell =>
		typeof cell === 'object' && cell?.unit === 'seconds' ? { ...cell, unit: 'count' } : cell;
	return {
		...table,
		columns: table.columns.map((column, place) =>
			backwards[place] && column.unit === 'seconds'
				? { name: m.exports_in_seconds({ name: column.name }, { locale }), unit: 'count' }
				: column
		),
		rows: table.rows.map((row) => row.map((cell, place) => (backwards[place] ? asSeconds(cell) : cell)))
	};
}
