import Database from 'better-sqlite3';

const busyMilliseconds = 15_000;

/** A connection to a database file, made when it is absent. */
export function connect(path: string): Database.Database {
	const client = new Database(path, { timeout: busyMilliseconds });
	client.pragma('journal_mode = WAL');
	client.pragma('synchronous = NORMAL');
	// what is taken out is overwritten, not only marked as free
	client.pragma('secure_delete = ON');
	return client;
}
