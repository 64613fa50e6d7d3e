import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberSet } from '#lib/server/storage/number-set.ts';

test('a set of numbers has each once, ascending', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 200_000 })), (numbers) => {
			const set = new NumberSet();
			for (const number of [...numbers, ...numbers]) set.add(number);
			expect([...set]).toEqual([...new Set(numbers)].sort((a, b) => a - b));
		})
	);
});
