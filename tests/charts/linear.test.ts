import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear } from '#lib/charts/linear.ts';

const ends = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));

test('the ends of what is shown lie at the ends of the drawing, whichever way either runs', () => {
	fc.assert(
		fc.property(ends, ends, ([from, to], [start, end]) => {
			fc.pre(from !== to);
			const x = linear([from, to], [start, end]);
			expect([x(from), x(to)]).toEqual([start, end]);
			expect(x((from + to) / 2)).toBeCloseTo((start + end) / 2, 9);
		})
	);
});

test('a value beyond the ends lies beyond them', () => {
	expect(linear([0, 10], [100, 200])(12)).toBeCloseTo(220, 9);
	expect(linear([0, 10], [200, 100])(-1)).toBeCloseTo(210, 9);
});

test('where all values are the same they lie in the middle', () => {
	expect(linear([5, 5], [0, 80])(5)).toBe(40);
});
