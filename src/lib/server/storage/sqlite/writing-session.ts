import { drizzleElsewhere, SQLiteSyncDialect } from '../drizzle.ts';
import type { Cell, Session } from '../engine.ts';
import { cellAt, packRows } from './packed-rows.ts';
import * as tables from './schema.ts';
import { among, indexDropper, targetOf } from './session-parts.ts';
import type { Writer } from './writer.ts';
import type { Found } from './writer-thread.ts';

/** A session on a thread's connection: what is poured and which indexes are made again is only handed over to it. */
export function writingSession(writer: Writer): Session {
	const dialect = new SQLiteSyncDialect();
	const elsewhere = drizzleElsewhere(async (statement, params: Cell[], method) => {
		if (method === 'run') {
			await writer.ask({ name: 'run', sql: statement, params });
			return { rows: [] };
		}
		const { names, rows } = await read(statement, params);
		return {
			rows: Array.from({ length: rows.length }, (_, row) => names.map((_, column) => cellAt(rows, row, column)))
		};
	});

	async function read(statement: string, params: readonly unknown[]): Promise<Found> {
		const found = await writer.ask({ name: 'read', sql: statement, params });
		if (!found) throw new TypeError('nothing was read');
		return found;
	}

	const rows: Session['rows'] = async <Row>(statement: Parameters<Session['rows']>[0]) => {
		const { sql: text, params } = dialect.sqlToQuery(statement);
		return objectsOf<Row>(await read(text, params));
	};

	return {
		db: elsewhere,
		tables,
		rows,
		among,
		async pour(table, cells, options) {
			if (cells.length > 0)
				await writer.post({ name: 'pour', target: targetOf(table, options), rows: packRows(cells) });
		},
		dropIndexes: indexDropper(rows, (script) => writer.post({ name: 'execute', script }))
	};
}

/** Objects that are copied from one with all names take a quarter of the room of those that grow name by name. */
function objectsOf<Row>({ names, rows }: Found): Row[] {
	const blank: Record<string, Cell> = Object.fromEntries(names.map((name) => [name, null]));
	return Array.from({ length: rows.length }, (_, row) => {
		const cells = { ...blank };
		for (let column = 0; column < names.length; column++) cells[names[column] ?? ''] = cellAt(rows, row, column);
		return cells as Row;
	});
}
