import type Database from 'better-sqlite3';
import type { Cell, OnSameKey } from '#lib/server/storage/engine.ts';

/** Rows together in one statement take less time than one by one. */
const rowsTogether = 40;
/**
 * But not where each reaches into other pages. TRICKY: of a statement of many rows SQLite first copies every page that it touches to
 * a file, to be able to take it back; of one with a single row it does not.
 */
const scatteredTogether = 1;

/** What rows are added to: a table and its columns, in the order of the rows' cells, and what becomes of those with the key of another. */
export type Target = { table: string; columns: readonly string[]; onSameKey: 'fail' | OnSameKey };

const inserts = { fail: 'insert', replace: 'insert or replace', keep: 'insert' } as const;
const ends = { fail: '', replace: '', keep: ' on conflict do nothing' } as const;

/** Adds `length` rows, whose cells `cell` gives. */
export type Pour = (length: number, cell: (row: number, column: number) => Cell) => void;

/** Prepares the adding of many rows to a table. */
export function pourerOf(client: Database.Database, { table, columns, onSameKey }: Target): Pour {
	const width = columns.length;
	const start = `${inserts[onSameKey]} into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values `;
	const holes = `(${columns.map(() => '?').join(', ')})`;
	const inserting = (rows: number) =>
		client.prepare<[readonly Cell[]]>(start + Array<string>(rows).fill(holes).join(', ') + ends[onSameKey]);
	const one = inserting(1);
	const together = onSameKey === 'replace' || hasIndexes(client, table) ? scatteredTogether : rowsTogether;
	const many = inserting(together);
	const cells = Array<Cell>(together * width).fill(null);

	return (length, cell) => {
		let row = 0;
		for (; row + together <= length; row += together) {
			for (let place = 0, next = row; next < row + together; next++)
				for (let column = 0; column < width; column++) cells[place++] = cell(next, column);
			many.run(cells);
		}
		for (; row < length; row++) one.run(columns.map((_, column) => cell(row, column)));
	};
}

const hasIndexes = (client: Database.Database, table: string): boolean =>
	client.prepare("select 1 from sqlite_master where type = 'index' and tbl_name = ?").get(table) !== undefined;
