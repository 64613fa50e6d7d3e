import { expect, test } from 'vitest';
import { sparseOf } from '#lib/facts/sparse-fact.ts';
import { at, shapeAt, shapesBy, sumsBy } from '#lib/facts/sums.ts';

const fact = {
	dimension: 'team' as const,
	member: 'Blue',
	day: '2026-03-02',
	sums: sumsBy((measure) => (measure === 'handled' ? 3 : measure === 'onceValue' ? -40 : 0)),
	shapes: shapesBy((place) => new Map(place === shapeAt.gap ? [[-1, 2]] : []))
};

test('what is zero is left out of a sparse fact', () => {
	expect(sparseOf(fact)).toEqual({
		dimension: 'team',
		member: 'Blue',
		reason: null,
		day: '2026-03-02',
		sums: [at.handled, 3, at.onceValue, -40],
		shapes: [shapeAt.gap, -1, 2]
	});
});

test('a fact of a week keeps its reason', () => {
	expect(sparseOf({ ...fact, reason: 'billing' }).reason).toBe('billing');
});
