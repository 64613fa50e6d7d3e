import type Database from 'better-sqlite3';
import { drizzleHere } from '../drizzle.ts';
import type { Session, Queries } from '../engine.ts';
import { pourerOf } from './pour-rows.ts';
import * as tables from './schema.ts';
import { among, indexDropper, targetOf } from './session-parts.ts';

/** A session on a connection of this thread. */
export function directSession(client: Database.Database): Session {
	const native = drizzleHere(client);
	const rows: Session['rows'] = <Row>(statement: Parameters<Session['rows']>[0]) =>
		Promise.resolve(native.all<Row>(statement));
	return {
		db: native as unknown as Queries,
		tables,
		rows,
		among,
		// eslint-disable-next-line @typescript-eslint/require-await -- a failure must reject, not throw
		async pour(table, cells, options) {
			pourerOf(client, targetOf(table, options))(cells.length, (row, column) => cells[row]?.[column] ?? null);
		},
		// eslint-disable-next-line @typescript-eslint/require-await -- as above
		dropIndexes: indexDropper(rows, async (script) => {
			client.exec(script);
		})
	};
}
