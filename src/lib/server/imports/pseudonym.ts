import { hash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Store } from '#lib/server/storage/store.ts';

const keyBytes = 32;

/**
 * A keyed hash: SHA3-256 (FIPS 202) of the key and then the text, of which the first 128 bits, hex. A key in front makes
 * SHA-3 a message authentication code, as in KMAC; HMAC would take twice the time for each of a file's rows.
 */
export const keyedHash =
	(key: string): ((text: string) => string) =>
	(text) =>
		hash('sha3-256', key + text).slice(0, 32);

/** Where the key of a database lies: beside it, so that a copy of the one without the other names nobody. */
export const keyPath = (address: string) =>
	/^file:/.test(address) ? `${address.slice('file:'.length)}.key` : 'data/customers.key';

/** The key that belongs to a database has been lost or exchanged: new files would name every customer anew. */
export class WrongCustomerKey extends Error {}

/** Makes a key under its name whole or not at all; one that somebody else made meanwhile stays. */
function makeKey(path: string) {
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, randomBytes(keyBytes).toString('hex') + '\n', { mode: 0o600, flush: true });
	try {
		linkSync(draft, path);
	} catch (error) {
		if (!existsSync(path)) throw error;
	} finally {
		rmSync(draft);
	}
}

/**
 * The function from a customer's key to the pseudonym kept in this database. The secret is made on first use.
 * Throws WrongCustomerKey when the database has customers under another secret.
 */
export async function customerPseudonym(store: Store, address: string): Promise<(key: string) => string> {
	const path = keyPath(address);
	const known = await store.setting('customer_key_check');
	if (!existsSync(path)) {
		if (known !== null) throw new WrongCustomerKey(path);
		makeKey(path);
	}
	const key = readFileSync(path, 'utf8').trim();
	if (key.length !== 2 * keyBytes) throw new WrongCustomerKey(path);
	const pseudonym = keyedHash(key);
	const check = pseudonym('');
	if (known === null) await store.saveSetting('customer_key_check', check);
	else if (known !== check) throw new WrongCustomerKey(path);
	return pseudonym;
}
