import { expect, test } from 'vitest';
import { dotProduct } from '#lib/statistics/dot-product.ts';

test('two lists are multiplied place by place and added up', () => {
	expect(dotProduct([1, 2, 3], [4, 5, 6])).toBe(32);
	expect(dotProduct([], [])).toBe(0);
});
