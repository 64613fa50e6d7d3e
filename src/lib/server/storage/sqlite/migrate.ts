import { renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { readMigrationFiles, type MigrationMeta } from '../drizzle.ts';
import { NewerDatabase } from '../newer-database.ts';

const journal = createRequire(import.meta.url).resolve('#lib/server/storage/sqlite/migrations/meta/_journal.json');

export const migrationsFolder = dirname(dirname(journal));

/**
 * Brings a database up to date, in one transaction; one that holds data is copied beside itself first, as
 * `NAME.before-N.db`. Of two processes at once, one migrates and the other waits. Throws NewerDatabase.
 */
export function migrate(client: Database.Database, folder = migrationsFolder): void {
	const known = readMigrationFiles({ migrationsFolder: folder });
	// one that is up to date is opened without a lock, also while an import writes
	if (isCurrent(client, known)) return;
	client.exec('begin immediate');
	try {
		client.exec('create table if not exists migration (number integer primary key, hash text not null)');
		const applied = appliedTo(client);
		refuseStranger(client.name, applied, known);
		const pending = known.slice(applied.length);
		if (applied.length > 0 && pending.length > 0) copyBeside(client.name, known.length);
		const note = client.prepare('insert into migration (number, hash) values (?, ?)');
		for (const [index, { sql, hash }] of pending.entries()) {
			for (const statement of sql) client.exec(statement);
			note.run(applied.length + index + 1, hash);
		}
		client.exec('commit');
	} catch (error) {
		client.exec('rollback');
		throw error;
	}
}

const appliedTo = (client: Database.Database): string[] =>
	client.prepare<[], string>('select hash from migration order by number').pluck().all();

function isCurrent(client: Database.Database, known: readonly MigrationMeta[]): boolean {
	const begun = client.prepare("select 1 from sqlite_master where type = 'table' and name = 'migration'").get();
	return begun !== undefined && appliedTo(client).join() === known.map(({ hash }) => hash).join();
}

function refuseStranger(path: string, applied: readonly string[], known: readonly MigrationMeta[]): void {
	if (applied.every((hash, index) => known[index]?.hash === hash)) return;
	throw new NewerDatabase(path);
}

/** A second connection reads what is committed, while the first holds the lock that keeps others from changing it. */
function copyBeside(path: string, number: number): void {
	const target = `${path.replace(/\.db$/, '')}.before-${number}.db`;
	const unfinished = `${target}.part`;
	rmSync(unfinished, { force: true });
	const reader = new Database(path, { readonly: true });
	try {
		reader.prepare('vacuum into ?').run(unfinished);
	} finally {
		reader.close();
	}
	renameSync(unfinished, target);
}
