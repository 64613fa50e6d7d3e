import { describe, expect, test } from 'vitest';
import { missingMass } from '#lib/statistics/missing-mass.ts';
import { curved } from './bunched-counts.ts';

const way = { degree: 2, below: 3 };

/** 200 moved down: so many taken from the first bins above. */
function movedFrom(...taken: number[]) {
	const counts = curved(200).counts.map((count, bin) => count - (taken[bin - 15] ?? 0));
	return { counts, below: 15 };
}

describe('where those who bunch came from', () => {
	test('two hundred that came from two bins above are found in two', () => {
		const found = missingMass(movedFrom(120, 80), way);
		expect(found?.bins).toBe(2);
		expect(found?.missing).toBeCloseTo(200, 6);
		expect(found?.excess).toBeCloseTo(200, 6);
	});

	test('from further up they are found further up', () => {
		expect(missingMass(movedFrom(80, 60, 40, 20), way)?.bins).toBe(4);
	});

	test('a surplus from nowhere is missing nowhere, and without a surplus nothing is sought', () => {
		expect(missingMass(movedFrom(), way)).toBeNull();
		expect(missingMass({ counts: curved(-300).counts, below: 15 }, way)).toBeNull();
	});
});
