import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Counts } from '#lib/facts/counts.ts';
import { packBuckets, unpackBuckets } from '#lib/server/storage/pack-buckets.ts';

const ascending = fc
	.uniqueArray(fc.tuple(fc.integer({ min: -1, max: 600 }), fc.integer({ min: 1, max: 2 ** 30 })), {
		selector: ([bucket]) => bucket
	})
	.map((pairs) => pairs.sort(([a], [b]) => a - b));

test('buckets come out as they went in', () => {
	fc.assert(
		fc.property(ascending, (pairs) => {
			expect([...unpackBuckets(packBuckets(Counts.of(new Map(pairs))))]).toEqual(pairs);
		})
	);
});

test('a day of ordinary work takes two bytes a bucket', () => {
	const day = Array.from({ length: 40 }, (_, index): [number, number] => [200 + index * 2, 1 + (index % 5)]);
	expect(packBuckets(Counts.of(new Map(day))).length).toBe(81);
});

test('no buckets take no bytes, and bytes that were cut off are not taken for buckets', () => {
	expect(packBuckets(new Counts())).toEqual(new Uint8Array());
	expect(() => unpackBuckets(packBuckets(Counts.of(new Map([[5, 300]]))).slice(0, 2))).toThrow('cut off');
});
