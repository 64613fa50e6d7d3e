import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Counts } from '#lib/facts/counts.ts';

const additions = fc.array(fc.tuple(fc.integer({ min: -1, max: 900 }), fc.integer({ min: -3, max: 3 })));

function expected(pairs: [number, number][]): [number, number][] {
	const counted = new Map<number, number>();
	for (const [bucket, count] of pairs) counted.set(bucket, (counted.get(bucket) ?? 0) + count);
	return [...counted].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
}

test('counts are told in the order of their buckets, and those that came to nothing are not', () => {
	fc.assert(
		fc.property(additions, (pairs) => {
			const counts = new Counts();
			for (const [bucket, count] of pairs) counts.add(bucket, count);
			expect([...counts.toBuckets()]).toEqual(expected(pairs));
			expect(counts.size).toBe(expected(pairs).length);
			counts.clear();
			expect(counts.size).toBe(0);
		})
	);
});

test('adding counts to counts is adding them one by one', () => {
	fc.assert(
		fc.property(additions, additions, (first, second) => {
			const both = Counts.of(new Map(expected(first)));
			both.addAll(Counts.of(new Map(expected(second))));
			expect([...both.toBuckets()]).toEqual(expected([...first, ...second]));
		})
	);
});

test('is empty until something is counted, and again when it is taken out', () => {
	const counts = new Counts();
	expect(counts.isEmpty).toBe(true);
	counts.add(9, 1);
	expect(counts.isEmpty).toBe(false);
	counts.add(9, -1);
	expect(counts.isEmpty).toBe(true);
});
