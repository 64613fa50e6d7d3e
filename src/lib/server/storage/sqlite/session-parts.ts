import { getTableColumns, getTableName, sql, type Table } from '../drizzle.ts';
import type { Session } from '../engine.ts';
import type { Target } from './pour-rows.ts';

/** The condition that a column has one of many numbers, as SQLite asks it. */
export const among: Session['among'] = (column, numbers) =>
	sql`${column} in (select value from json_each(${JSON.stringify(numbers)}))`;

/** A table and its columns as a pour wants them. */
export const targetOf = (
	table: Table,
	{ onSameKey }: { onSameKey: Target['onSameKey'] } = { onSameKey: 'fail' }
): Target => ({
	table: getTableName(table),
	columns: Object.values(getTableColumns(table)).map(({ name }) => name),
	onSameKey
});

/** Drops the indexes of a table, by what reads rows and what executes a script. */
export const indexDropper =
	(rows: Session['rows'], execute: (script: string) => Promise<void>): Session['dropIndexes'] =>
	async (table) => {
		const indexes = await rows<{ name: string; sql: string }>(
			sql`select name, sql from sqlite_master
				where type = 'index' and tbl_name = ${getTableName(table)} and sql is not null`
		);
		for (const { name } of indexes) await execute(`drop index "${name}"`);
		return async () => {
			for (const index of indexes) await execute(index.sql);
		};
	};
