// The thread that writer.ts starts: it holds the connection of one transaction at a time, and does what it is told in turn.
import { statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import type { Cell } from '#lib/server/storage/engine.ts';
import { cacheKilobytes } from './cache-kilobytes.ts';
import { connect } from './connect.ts';
import { buffersOf, cellAt, packRows, type PackedRows } from './packed-rows.ts';
import { pourerOf, type Pour, type Target } from './pour-rows.ts';

export type Order =
	| { name: 'begin'; path: string }
	| { name: 'end'; keep: boolean }
	| { name: 'execute'; script: string }
	| { name: 'run'; sql: string; params: readonly unknown[] }
	| { name: 'read'; sql: string; params: readonly unknown[] }
	| { name: 'pour'; target: Target; rows: PackedRows };

/** What was read, under its names; nothing for all other orders. */
export type Found = { names: string[]; rows: PackedRows };
export type Done = { found: Found | null } | { error: unknown };

type Transaction = {
	client: Database.Database;
	pours: Map<string, Pour>;
	/** What went wrong first: nothing more is done after it, and nothing is kept. */
	failure: { error: unknown } | null;
};
let transaction: Transaction | null = null;

function begin(path: string): void {
	const client = connect(path);
	transaction = { client, pours: new Map(), failure: null };
	client.pragma(`cache_size = -${cacheKilobytes(statSync(path).size)}`);
	client.exec('begin immediate');
}

function end(keep: boolean): void {
	if (!transaction) return;
	const { client, failure } = transaction;
	transaction = null;
	try {
		if (keep && failure) throw failure.error;
		if (keep) client.exec('commit');
	} finally {
		// closing rolls back what was not committed
		client.close();
	}
}

function read({ client }: Transaction, sql: string, params: readonly unknown[]): Found {
	const statement = client.prepare<unknown[], Cell[]>(sql).raw();
	const names = statement.columns().map(({ name }) => name);
	return { names, rows: packRows(statement.all(...params)) };
}

function pour({ client, pours }: Transaction, target: Target, rows: PackedRows): void {
	const key = `${target.table} ${target.onSameKey}`;
	let into = pours.get(key);
	if (!into) pours.set(key, (into = pourerOf(client, target)));
	into(rows.length, (row, column) => cellAt(rows, row, column));
}

function carryOut(order: Order): Found | null {
	if (order.name === 'begin') begin(order.path);
	else if (order.name === 'end') end(order.keep);
	else if (!transaction) throw new Error('no transaction has begun');
	else if (transaction.failure) throw transaction.failure.error;
	else if (order.name === 'read') return read(transaction, order.sql, order.params);
	else if (order.name === 'pour') pour(transaction, order.target, order.rows);
	else if (order.name === 'execute') {
		transaction.client.exec(order.script);
		// rows are added otherwise to a table that has indexes
		transaction.pours.clear();
	} else transaction.client.prepare(order.sql).run(...order.params);
	return null;
}

parentPort?.on('message', (order: Order) => {
	let done: Done;
	try {
		done = { found: carryOut(order) };
	} catch (error) {
		done = { error };
		if (transaction) transaction.failure ??= { error };
	}
	const moved = 'found' in done && done.found ? buffersOf(done.found.rows) : [];
	parentPort?.postMessage(done, moved);
});
