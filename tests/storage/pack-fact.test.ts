import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Counts } from '#lib/facts/counts.ts';
import { distributions, measures } from '#lib/model/fact.ts';
import { packShapes, packSums, unpackShapes, unpackSums } from '#lib/server/storage/facts/pack-fact.ts';

const largest = Number.MAX_SAFE_INTEGER;

function unpackedSums(bytes: Uint8Array): number[] {
	const sums = new Float64Array(measures.length);
	unpackSums(bytes, (place, sum) => {
		sums[place] = sum;
	});
	return [...sums];
}

function unpackedShapes(bytes: Uint8Array): [number, [number, number][]][] {
	const shapes = new Map<number, [number, number][]>();
	unpackShapes(bytes, (place, bucket, count) => {
		shapes.set(place, [...(shapes.get(place) ?? []), [bucket, count]]);
	});
	return [...shapes];
}

describe('the sums of a fact', () => {
	const sums = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -largest, max: largest })), {
		minLength: measures.length,
		maxLength: measures.length
	});

	test('come out as they went in, also those below zero', () => {
		fc.assert(
			fc.property(sums, (given) => {
				expect(unpackedSums(packSums(Float64Array.from(given)))).toEqual(given.map((sum) => sum + 0));
			})
		);
	});

	test('may pass the largest safe integer, as squares of long durations do', () => {
		const squares = new Float64Array(measures.length);
		squares[3] = 400 * 31_622_400 ** 2;
		squares[5] = largest + 1;
		expect(unpackedSums(packSums(squares))).toEqual([...squares]);
	});

	test('take no room where they are zero', () => {
		const day = new Float64Array(measures.length);
		expect(packSums(day)).toEqual(new Uint8Array());
		[day[0], day[150]] = [63, 64];
		expect([...packSums(day)]).toEqual([2, 63, 128 + 44, 2, 64]);
	});

	test('are whole numbers', () => {
		const day = new Float64Array(measures.length);
		day[3] = 0.5;
		expect(() => packSums(day)).toThrow(RangeError);
	});
});

describe('the distributions of a fact', () => {
	const ascending = fc
		.uniqueArray(fc.tuple(fc.integer({ min: -1, max: 600 }), fc.integer({ min: 1, max: 2 ** 30 })), {
			selector: ([bucket]) => bucket,
			minLength: 1
		})
		.map((pairs) => pairs.sort(([a], [b]) => a - b));
	const shapes = fc.array(fc.option(ascending), { minLength: distributions.length, maxLength: distributions.length });

	test('come out as they went in', () => {
		fc.assert(
			fc.property(shapes, (given) => {
				const bytes = packShapes(given.map((pairs) => pairs && Counts.of(new Map(pairs))));
				expect(unpackedShapes(bytes)).toEqual(given.flatMap((pairs, place) => (pairs ? [[place, pairs]] : [])));
			})
		);
	});

	test('take two bytes a bucket on a day of ordinary work', () => {
		const day = Array.from({ length: 40 }, (_, index): [number, number] => [200 + index * 2, 1 + (index % 5)]);
		expect(packShapes([Counts.of(new Map(day))]).length).toBe(83);
	});

	test('take no room where they are empty, and bytes that were cut off are not taken for them', () => {
		expect(packShapes([new Counts(), null])).toEqual(new Uint8Array());
		const bytes = packShapes([Counts.of(new Map([[5, 300]]))]);
		expect(() => unpackedShapes(bytes.slice(0, -1))).toThrow('cut off');
		expect(() => unpackedShapes(bytes.slice(0, 2))).toThrow('cut off');
	});
});
