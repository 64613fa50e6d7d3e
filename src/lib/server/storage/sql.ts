import { getTableColumns, sql, type Column, type SQL, type Table } from './drizzle.ts';
import type { Session } from './engine.ts';

/** How many values a statement lists at once. */
const listed = 2000;

/** Cuts a list into pieces short enough for one statement. */
export function* chunksOf<Item>(items: Iterable<Item>, size = listed): Generator<Item[]> {
	let chunk: Item[] = [];
	for (const item of items) {
		chunk.push(item);
		if (chunk.length < size) continue;
		yield chunk;
		chunk = [];
	}
	if (chunk.length > 0) yield chunk;
}

/** What is read for each item, in their order; while one is worked on, what the next needs is read already. */
export async function* readAhead<Item, Result>(
	items: Iterable<Item>,
	read: (item: Item) => Promise<Result>
): AsyncGenerator<[Item, Result]> {
	let ready: [Item, Promise<Result>] | null = null;
	for (const item of items) {
		const coming = read(item);
		// whoever stops in between does not hear of it
		coming.catch(() => undefined);
		if (ready) yield [ready[0], await ready[1]];
		ready = [item, coming];
	}
	if (ready) yield [ready[0], await ready[1]];
}

/** Rows of a long query, so many at a time: it must give those whose `page` is higher than the one told, ascending. */
export async function* pagesOf<Row extends { page: number }>(
	session: Session,
	query: (after: number) => SQL
): AsyncGenerator<Row[]> {
	let after = 0;
	for (;;) {
		const rows = await session.rows<Row>(sql`${query(after)} limit ${listed}`);
		const last = rows.at(-1);
		if (!last) return;
		yield rows;
		after = last.page;
	}
}

/** Columns of a table, all unless `only` some are wanted, under their names in the schema. */
export const selected = (table: Table, only?: readonly string[]): SQL =>
	sql.join(
		Object.entries(getTableColumns(table))
			.filter(([name]) => only?.includes(name) ?? true)
			.map(([name, column]) => sql`${column} as ${sql.identifier(name)}`),
		sql`, `
	);

/** A column of a table by its name in the schema. Throws RangeError when there is none. */
export function columnOf(table: Table, name: string): Column {
	const columns: Record<string, Column> = getTableColumns(table);
	const column = columns[name];
	if (!column) throw new RangeError(`no column ${name}`);
	return column;
}

/** The highest id of a table; 0 when it is empty. */
export async function lastIdOf(session: Session, table: Table & { id: Column }): Promise<number> {
	const [row] = await session.rows<{ last: number | null }>(sql`select max(${table.id}) as "last" from ${table}`);
	return row?.last ?? 0;
}
