import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { customerPseudonym, keyedHash, keyPath, WrongCustomerKey } from '#lib/server/imports/pseudonym.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';

describe('a customer is known by a keyed hash', () => {
	test.each([
		['', 'a7ffc6f8bf1ed76651c14756a061d662'],
		['abc', '3a985da74fe225b2045c172d6bd390bd']
	])('which is SHA3-256, shortened, as published for an empty key and «%s»', (text, published) => {
		expect(keyedHash('')(text)).toBe(published);
	});

	test('which goes by every letter of the customer’s key', () => {
		const key = '0b'.repeat(32);
		const expected = createHash('sha3-256').update(key).update('ærø@example.dk', 'utf8').digest('hex');
		expect(keyedHash(key)('ærø@example.dk')).toBe(expected.slice(0, 32));
	});

	test('which is another under another key', () => {
		expect(keyedHash('0b'.repeat(32))('a')).not.toBe(keyedHash('0c'.repeat(32))('a'));
	});
});

describe('the key of a database', () => {
	const folder = mkdtempSync(join(tmpdir(), 'key-'));
	const address = `file:${join(folder, 'own.db')}`;
	const used = async <Result>(use: (store: Store) => Promise<Result>) => {
		const store = await openStore(address);
		try {
			return await use(store);
		} finally {
			await store.close();
		}
	};
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	test('is made once, for the owner of the file alone, and names a customer alike ever after', async () => {
		const [first, second] = await used(async (store) => [
			(await customerPseudonym(store, address))('4512345678'),
			(await customerPseudonym(store, address))('4512345678')
		]);
		expect(first).toBe(second);
		expect(statSync(keyPath(address)).mode & 0o077).toBe(0);
		expect(readdirSync(folder).filter((name) => name.includes('.key'))).toEqual(['own.db.key']);
	});

	test.each([
		['lost', ''],
		['exchanged', 'ab'.repeat(32)],
		['cut short', 'ab']
	])('is missed when it is %s: nobody is named anew in silence', async (_, content) => {
		rmSync(keyPath(address));
		if (content !== '') writeFileSync(keyPath(address), content);
		await expect(used((store) => customerPseudonym(store, address))).rejects.toThrow(WrongCustomerKey);
		writeFileSync(keyPath(address), content);
	});
});
