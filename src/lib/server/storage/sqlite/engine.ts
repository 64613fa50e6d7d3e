import Database from 'better-sqlite3';
import { getTableColumns, getTableName, sql, type Table } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Cell, Engine, Session, Queries } from '../engine.ts';
import { migrate } from './migrate.ts';
import * as tables from './schema.ts';

const busyMilliseconds = 15_000;

/** Opens a database file, made when it is absent, and brings it up to date. */
export function sqliteEngine(path: string): Engine {
	const client = connect(path);
	try {
		migrate(client);
	} catch (error) {
		client.close();
		throw error;
	}
	let last: Promise<unknown> = Promise.resolve();
	return {
		...sessionOn(client),
		transact(work, { rehearsal = false } = {}) {
			const turn = last.then(() => transactOn(path, work, rehearsal));
			last = turn.catch(() => undefined);
			return turn;
		},
		async close() {
			await last;
			client.close();
		}
	};
}

function connect(path: string): Database.Database {
	const client = new Database(path, { timeout: busyMilliseconds });
	client.pragma('journal_mode = WAL');
	client.pragma('synchronous = NORMAL');
	// what is taken out is overwritten, not only marked as free
	client.pragma('secure_delete = ON');
	return client;
}

/** A connection of its own, so that nobody else's statement slips into the transaction while the work awaits. */
async function transactOn<Result>(
	path: string,
	work: (session: Session) => Promise<Result>,
	rehearsal: boolean
): Promise<Result> {
	const client = connect(path);
	try {
		client.pragma('cache_size = -32768');
		client.exec('begin immediate');
		const result = await work(sessionOn(client));
		client.exec(rehearsal ? 'rollback' : 'commit');
		return result;
	} finally {
		// closing rolls back what was not committed
		client.close();
	}
}

function sessionOn(client: Database.Database): Session {
	const native = drizzle(client);
	const pourers = new Map<Table, Inserts>();
	return {
		db: native as unknown as Queries,
		tables,
		rows: <Row>(statement: Parameters<Session['rows']>[0]) => Promise.resolve(native.all<Row>(statement)),
		among: (column, numbers) => sql`${column} in (select value from json_each(${JSON.stringify(numbers)}))`,
		// eslint-disable-next-line @typescript-eslint/require-await -- a failure must reject, not throw
		async pour(table, rows) {
			let inserts = pourers.get(table);
			if (!inserts) pourers.set(table, (inserts = insertsInto(client, table)));
			pourInto(inserts, rows);
		},
		// eslint-disable-next-line @typescript-eslint/require-await -- as above
		async dropIndexes(table) {
			const indexes = client
				.prepare<[string], { name: string; sql: string }>(
					"select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null"
				)
				.all(getTableName(table));
			for (const { name } of indexes) client.exec(`drop index "${name}"`);
			return () => {
				for (const { sql } of indexes) client.exec(sql);
				return Promise.resolve();
			};
		}
	};
}

/** Rows together in one statement take less time than one by one. */
const rowsTogether = 10;

type Insert = Database.Statement<[readonly Cell[]]>;
type Inserts = { one: Insert; many: Insert; width: number };

function insertsInto(client: Database.Database, table: Table): Inserts {
	const columns = Object.values(getTableColumns(table));
	const names = columns.map(({ name }) => `"${name}"`).join(', ');
	const holes = `(${columns.map(() => '?').join(', ')})`;
	const start = `insert into "${getTableName(table)}" (${names}) values `;
	return {
		one: client.prepare(start + holes),
		many: client.prepare(start + Array<string>(rowsTogether).fill(holes).join(', ')),
		width: columns.length
	};
}

function pourInto({ one, many, width }: Inserts, rows: readonly (readonly Cell[])[]): void {
	const whole = rows.length - (rows.length % rowsTogether);
	const cells = Array<Cell>(rowsTogether * width).fill(null);
	for (let start = 0; start < whole; start += rowsTogether) {
		for (let row = 0; row < rowsTogether; row++) {
			for (let column = 0; column < width; column++) cells[row * width + column] = rows[start + row]?.[column] ?? null;
		}
		many.run(cells);
	}
	for (const row of rows.slice(whole)) one.run(row);
}
