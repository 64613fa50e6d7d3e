import { expect, test } from 'vitest';
import { at, namedSums, shapeAt, shapesBy, sumsBy } from '#lib/facts/sums.ts';
import { distributions, measures } from '#lib/model/fact.ts';

test('every measure has its own place, in the order of the model', () => {
	expect(measures.map((measure) => at[measure])).toEqual(measures.map((_, place) => place));
});

test('flat amounts get their names back, from wherever they start', () => {
	const amounts = [7, ...measures.map((_, place) => place * 2)];
	const named = namedSums(amounts, 1);
	expect(measures.map((measure) => named[measure])).toEqual(amounts.slice(1));
	expect(Object.keys(named)).toEqual([...measures]);
});

test('amounts that are not there are zero', () => {
	expect(Object.values(namedSums([])).every((amount) => amount === 0)).toBe(true);
});

test('sums are told apart: changing one leaves the next alone', () => {
	const first = sumsBy(() => 1);
	first.handled = 99;
	expect(sumsBy(() => 1).handled).toBe(1);
});

test('every distribution has its own place and its own buckets', () => {
	expect(distributions.map((name) => shapeAt[name])).toEqual(distributions.map((_, place) => place));
	const shapes = shapesBy((place) => new Map([[place, 1]]));
	expect(distributions.map((name) => [...shapes[name].keys()])).toEqual(distributions.map((_, place) => [place]));
});
