import { expect, test } from 'vitest';
import { bradford } from '#lib/statistics/bradford.ts';

test.each([
	[1, 10],
	[2, 40],
	[5, 250],
	[10, 1000]
])('ten days in %i spells make %i', (spells, factor) => {
	expect(bradford(spells, 10)).toBe(factor);
});

test('no absence is nothing, and less than none is refused', () => {
	expect(bradford(0, 0)).toBe(0);
	expect(() => bradford(-1, 3)).toThrow(RangeError);
});
