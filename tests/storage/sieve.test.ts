import { expect, test } from 'vitest';
import { hashOf } from '#lib/server/storage/hash.ts';
import { Sieve } from '#lib/server/storage/sieve.ts';

test('what was put in is found, and of what was not, one in a thousand at most', () => {
	const count = 20_000;
	const sieve = new Sieve(count);
	const names = (kind: string) => Array.from({ length: count }, (_, index) => hashOf(`${kind}\u001f${index}`));
	for (const hash of names('put')) sieve.put(hash);
	expect(names('put').filter((hash) => !sieve.mayHave(hash))).toEqual([]);
	expect(names('other').filter((hash) => sieve.mayHave(hash)).length).toBeLessThanOrEqual(count / 1000);
});
