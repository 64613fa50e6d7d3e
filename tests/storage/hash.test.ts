import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, HashMap } from '#lib/server/storage/hash.ts';

test('a hash map remembers what a map remembers', () => {
	const writes = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 2 ** 31 - 2 })), {
		maxLength: 400
	});
	fc.assert(
		fc.property(writes, (pairs) => {
			const [expected, hashed] = [new Map<string, number>(), new HashMap()];
			for (const [key, number] of pairs) {
				expected.set(key, number);
				hashed.set(hashOf(key), number);
			}
			for (const [key, number] of expected) expect(hashed.get(hashOf(key))).toBe(number);
			expect(hashed.get(hashOf('never written'))).toBeUndefined();
		})
	);
});

test('two hundred thousand names that hardly differ are all told apart', () => {
	const numbers = new HashMap();
	const count = 200_000;
	let met = 0;
	for (let index = 0; index < count; index++) {
		const hash = hashOf(`call_id\u001f${index}\u001fvru+line\u001fAA0${index % 100}`);
		if (numbers.get(hash) !== undefined) met++;
		numbers.set(hash, index);
	}
	expect(met).toBe(0);
	expect(numbers.get(hashOf('call_id\u001f77\u001fvru+line\u001fAA077'))).toBe(77);
});

test('a hash is two whole numbers that any database can hold in four bytes', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const { high, low } = hashOf(text);
			expect([high | 0, low | 0]).toEqual([high, low]);
			expect(hashOf(text)).toEqual({ high, low });
		})
	);
});
