import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { add, batches, contact, correct, draft, noon, order, recipe, replace, takeIn } from './records-by-hand.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-bytes-'));
	store = await openStore(`file:${join(folder, 'centre.db')}`);
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const monday = noon('2026-03-02');
const calls = (from: number, to: number, more: Partial<Contact> = {}) =>
	Array.from({ length: to - from }, (_, index) =>
		contact(`${from + index}`, monday + (from + index) * 7200, {
			customer: `customer ${(from + index) % 7}`,
			agent: (from + index) % 2 ? 'kim' : 'lee',
			agentStartedAt: monday + (from + index) * 7200,
			team: 'Blue',
			reason: (from + index) % 3 ? 'bill' : 'move',
			handleSeconds: 60 + from + index,
			kept: [`mood ${index % 2}`],
			...more
		})
	);
const centre = (mode = add) => ({
	...draft('contacts', 'file.csv', mode),
	recipe: recipe('contacts', 'Centre', ['Mood'])
});

/** Every row of every table but history and the data's version; imports by their order, contacts by what identifies them. */
function bytes(): string[] {
	const client = new Database(join(folder, 'centre.db'), { readonly: true });
	const all = (query: string) => client.prepare<[], Record<string, unknown>>(query).all();
	const imports = all('select id from import where undone_at is null order by id').map(({ id }) => id);
	const contacts = new Map(
		all('select id, identity_high, identity_low, occurrence from contact').map(({ id, ...key }) => [
			id,
			Object.values(key).join()
		])
	);
	const tables = all(
		"select name from sqlite_master where type = 'table' and name not in ('import', 'setting', 'migration')"
	);
	const rows = tables.flatMap(({ name }) =>
		all(`select * from "${String(name)}"`).map((row) => {
			const told = Object.entries(row).map(([column, cell]) => {
				if (column === 'import_id') return imports.indexOf(cell);
				if (column === 'id' && (name === 'version' || name === 'removal')) return null;
				const isContact = ['contact', 'opener', 'record'].includes(column) || (name === 'contact' && column === 'id');
				return isContact ? contacts.get(cell) : cell;
			});
			return `${String(name)} ${JSON.stringify(told)}`;
		})
	);
	client.close();
	return rows.sort();
}

test.each([
	['adds', add],
	['corrects', correct],
	['replaces a period', replace('2026-03-03', '2026-03-04')]
])('a file that %s, taken out and taken in again, leaves the same bytes', async (_, mode) => {
	await takeIn(store, 'contacts', centre(), batches<'contacts'>(calls(0, 40)));
	await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', 'customer 3', monday + 900_000)]));
	await takeIn(store, 'contacts', centre(correct), batches<'contacts'>(calls(5, 15, { team: 'Red' })));
	const before = bytes();
	const file = () =>
		batches<'contacts'>([...calls(10, 20, { handleSeconds: 7, agent: 'max' }), ...calls(20, 30), ...calls(50, 60)]);
	const { id } = await takeIn(store, 'contacts', centre(mode), file());
	const after = bytes();
	expect(after).not.toEqual(before);
	await store.undoImport(id);
	expect(bytes()).toEqual(before);
	await takeIn(store, 'contacts', centre(mode), file());
	expect(bytes()).toEqual(after);
});

test('when the last file is taken out, nothing is left', async () => {
	const empty = bytes();
	for (const mode of [add, correct, replace('2026-03-01', '2026-03-31')]) {
		await takeIn(store, 'contacts', centre(mode), batches<'contacts'>(calls(0, 9, { queue: mode.name })));
	}
	await takeIn(store, 'contacts', centre(replace('2026-03-01', '2026-03-31')), batches<'contacts'>());
	for (const id of [2, 4, 1, 3]) await store.undoImport(id);
	expect(bytes()).toEqual(empty);
});
