import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinned } from '#lib/charts/thinned.ts';

const place = fc.option(
	fc.record({ x: fc.double({ min: 0, max: 40, noNaN: true }), y: fc.double({ min: 0, max: 100, noNaN: true }) }),
	{ nil: null, freq: 8 }
);
const inOrder = fc.array(place).map((places) => places.toSorted((a, b) => (a?.x ?? 0) - (b?.x ?? 0)));

describe('a line that is thinned', () => {
	test('keeps the first, the lowest, the highest and the last of each column', () => {
		const column = [5, 3, 9, 1, 4].map((y, index) => ({ x: 7 + index / 10, y }));
		expect(thinned(column).map((kept) => kept?.y)).toEqual([5, 9, 1, 4]);
	});

	test('is never bridged where there is a gap', () => {
		const [first, second] = [
			{ x: 1, y: 1 },
			{ x: 1.2, y: 2 }
		];
		expect(thinned([first, null, null, second])).toEqual([first, null, null, second]);
	});

	test('reaches as high and as low as before, with four points a column at most between gaps', () => {
		fc.assert(
			fc.property(inOrder, (places) => {
				const kept = thinned(places);
				const heights = (some: typeof places) => some.flatMap((each) => (each ? [each.y] : []));
				expect(Math.max(...heights(kept))).toBe(Math.max(...heights(places)));
				expect(Math.min(...heights(kept))).toBe(Math.min(...heights(places)));
				expect(kept.length).toBeLessThanOrEqual(places.length);
				expect(kept.filter((each) => each === null)).toHaveLength(places.filter((each) => each === null).length);
				expect(places.filter((each) => kept.includes(each))).toEqual(kept);
			})
		);
	});

	test('of two thousand days is no longer than its columns allow', () => {
		const places = Array.from({ length: 2000 }, (_, day) => ({ x: (day * 500) / 2000, y: (day * 7919) % 100 }));
		expect(thinned(places).length).toBeLessThanOrEqual(4 * 500);
		const crowded = places.map(({ x, y }) => ({ x: x / 10, y }));
		expect(thinned(crowded).length).toBeLessThanOrEqual(4 * 50);
	});
});
