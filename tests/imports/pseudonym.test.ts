import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { customerPseudonym, keyedHash, keyPath, WrongCustomerKey } from '#lib/server/imports/pseudonym.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';

describe('a customer is known by a keyed hash', () => {
	const key = Buffer.from('0b'.repeat(32), 'hex');

	test.each(['', '4512345678', 'ærø@example.dk', 'x'.repeat(1000)])('which is HMAC-SHA-256, shortened: %s', (text) => {
		expect(keyedHash(key)(text)).toBe(createHmac('sha256', key).update(text).digest('hex').slice(0, 32));
	});

	test('which is another under another key', () => {
		expect(keyedHash(key)('a')).not.toBe(keyedHash(Buffer.alloc(32))('a'));
	});

	test('as the published example of RFC 4231 says', () => {
		expect(keyedHash(Buffer.alloc(20, 0x0b))('Hi There')).toBe('b0344c61d8db38535ca8afceaf0bf12b');
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
