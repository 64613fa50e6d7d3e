import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { deriveWhereOutdated } from './settling/derive-again.ts';
import type { Store } from './store.ts';
import { storeOn } from './verbs.ts';

/** Where the database is: `DATABASE_URL`, else a file in the project's `data` folder. */
export const databaseAddress = () => process.env.DATABASE_URL ?? 'file:data/counterweight.db';

/**
 * Opens the database the address names and brings it up to date. Only the engine asked for is loaded. One that is open for
 * long may hold contacts in memory, some 180 MB at most, so that facts within units are counted many times as fast.
 */
export async function openStore(address: string, { holdsContacts = false } = {}): Promise<Store> {
	if (/^postgres(ql)?:/.test(address)) {
		throw new Error('This version keeps its data in a file: use an address like file:data/counterweight.db.');
	}
	const path = address.replace(/^file:/, '');
	mkdirSync(dirname(path), { recursive: true });
	const { sqliteEngine } = await import('./sqlite/engine.ts');
	const engine = sqliteEngine(path);
	try {
		await deriveWhereOutdated(engine);
	} catch (error) {
		await engine.close();
		throw error;
	}
	return storeOn(engine, { holdsContacts });
}
