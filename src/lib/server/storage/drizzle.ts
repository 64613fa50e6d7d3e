import { createRequire } from 'node:module';

// As ES modules drizzle takes a third of a second to load, in every command and thread: Node reads its large package.json
// again for each of a hundred files. As CommonJS it is read once.
const load = createRequire(import.meta.url);

export const {
	and,
	asc,
	between,
	desc,
	eq,
	getTableColumns,
	getTableName,
	gt,
	gte,
	inArray,
	isNotNull,
	isNull,
	lt,
	lte,
	max,
	min,
	ne,
	or,
	sql
} = load('drizzle-orm') as typeof import('drizzle-orm');
export type { Column, SQL, Table } from 'drizzle-orm';

export const { drizzle: drizzleHere } = load(
	'drizzle-orm/better-sqlite3'
) as typeof import('drizzle-orm/better-sqlite3');
export const { drizzle: drizzleElsewhere } = load(
	'drizzle-orm/sqlite-proxy'
) as typeof import('drizzle-orm/sqlite-proxy');
export const { readMigrationFiles } = load('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator');
export type { MigrationMeta } from 'drizzle-orm/migrator';
// eslint-disable-next-line @typescript-eslint/no-deprecated -- of primaryKey's two forms the other one is
export const { blob, index, integer, primaryKey, real, sqliteTable, SQLiteSyncDialect, text, uniqueIndex } = load(
	'drizzle-orm/sqlite-core'
) as typeof import('drizzle-orm/sqlite-core');
export type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
