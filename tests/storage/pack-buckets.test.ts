import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBuckets, unpackBuckets } from '#lib/server/storage/pack-buckets.ts';

const entries = fc.uniqueArray(fc.tuple(fc.integer({ min: -1, max: 600 }), fc.integer({ min: 1, max: 2 ** 40 })), {
	selector: ([bucket]) => bucket
});

test('buckets come out as they went in', () => {
	fc.assert(
		fc.property(entries, (pairs) => {
			expect(unpackBuckets(packBuckets(new Map(pairs)))).toEqual(new Map(pairs));
		})
	);
});

test('the same buckets give the same bytes, in whatever order they were counted', () => {
	fc.assert(
		fc.property(entries, (pairs) => {
			expect(X;
		})
	);
});

test('a day of ordinary work takes two bytes a bucket', () => {
	const day = new Map(Array.from({ length: 40 }, (_, index) => [200 + index * 2, 1 + (index % 5)]));
	expect(packBuckets(day).length).toBe(81);
});

test('no buckets take no bytes, and bytes that were cut off are not taken for buckets', () => {
	expect(packBuckets(new Map())).toEqual(new Uint8Array());
	expect(() => unpackBuckets(packBuckets(new Map([[5, 300]])).slice(0, 2))).toThrow('cut off');
});
