import { describe, expect, test } from 'vitest';
import { outcomeOfBunched } from '#lib/statistics/outcome-of-bunched.ts';
import { curved } from './bunched-counts.ts';

const way = { degree: 2, below: 3 };
const natural = curved(0).counts;

/** Of those there anyway 0.8 − 0.005j are solved, of those who were moved there `ofMoved`. */
function solvedOf(moved: number, ofMoved: number): number[] {
	return curved(moved).counts.map((count, bin) => {
		const anyway = natural[bin] ?? 0;
		return anyway * (0.8 - 0.005 * (bin - 15)) + (count - anyway) * ofMoved;
	});
}

describe('what those who bunch got', () => {
	test('cut contacts solved in sixty of a hundred are found at sixty, their neighbours at eighty-one', () => {
		const found = outcomeOfBunched(curved(400), solvedOf(400, 0.6), way);
		expect(found?.bunched).toBeCloseTo(0.6, 9);
		expect(found?.neighbours).toBeCloseTo(0.81, 3);
	});

	test('where being moved costs nothing, both fare alike', () => {
		const alike = curved(400).counts.map((count) => count * 0.7);
		const found = outcomeOfBunched(curved(400), alike, way);
		expect(found?.bunched).toBeCloseTo(0.7, 9);
		expect(found?.neighbours).toBeCloseTo(0.7, 9);
	});

	test('without a surplus there is nobody to speak of', () => {
		expect(outcomeOfBunched(curved(-200), solvedOf(-200, 0.6), way)).toBeNull();
	});

	test('totals for other bins are refused', () => {
		expect(() => outcomeOfBunched(curved(200), [1, 2], way)).toThrow(RangeError);
	});
});
