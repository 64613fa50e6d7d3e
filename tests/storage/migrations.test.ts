/* eslint-disable @typescript-eslint/no-unsafe-assignment -- drizzle-kit/api ships types that do not resolve */
import { readdirSync, readFileSync } from 'node:fs';
import { getTableColumns } from 'drizzle-orm';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import { kinds } from '#lib/model/records.ts';
import { fieldsOf } from '#lib/server/storage/records/record-fields.ts';
import { tableOf } from '#lib/server/storage/records/record-table.ts';
import { migrationsFolder } from '#lib/server/storage/sqlite/migrate.ts';
import * as sqlite from '#lib/server/storage/sqlite/schema.ts';

function lastSnapshot(): unknown {
	const meta = `${migrationsFolder}/meta`;
	const last = readdirSync(meta)
		.filter((name) => name.endsWith('_snapshot.json'))
		.sort()
		.at(-1);
	return JSON.parse(readFileSync(`${meta}/${last ?? ''}`, 'utf8'));
}

test('the migrations end at the schema', async () => {
	const before = lastSnapshot() as Parameters<typeof generateSQLiteMigration>[0];
	expect(await generateSQLiteMigration(before, await generateSQLiteDrizzleJson(sqlite))).toEqual([]);
});

test('no table has a column for a customer’s key as it was', () => {
	const named = sqlite.customer;
	expect(Object.keys(getTableColumns(named))).toEqual(['id', 'keyHigh', 'keyLow']);
	for (const table of [sqlite.contact, sqlite.orders, sqlite.chain]) expect(table.customer.dataType).toBe('number');
});

test('every kind of record has a table, with a column for each of its fields in their order', () => {
	const own = ['id', 'importId', 'identityHigh', 'identityLow', 'occurrence'];
	for (const kind of kinds) {
		const columns = Object.keys(getTableColumns(tableOf(sqlite, kind))).filter((name) => name !== 'fromRoster');
		expect(columns, kind).toEqual([...own, ...Object.keys(fieldsOf(kind))]);
	}
});
