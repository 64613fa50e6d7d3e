import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continuity, continuityByChance } from '#lib/statistics/continuity.ts';

const met = fc.array(fc.constantFrom('Anna', 'Bo', 'Carla', 'Dan'), { minLength: 3, maxLength: 20 });

describe('meeting the same one again', () => {
	test.each([
		['AAB', 2 / 3, 1 / 3, 1 / 2],
		['AAAB', 0.75, 0.5, 2 / 3],
		['AABBC', 0.4, 0.2, 0.5],
		['ABAB', 0.5, 1 / 3, 0]
	])('%s', (sequence, usualProvider, sameProvider, inSequence) => {
		const found = continuity(Array.from(sequence));
		expect(found?.usualProvider).toBeCloseTo(usualProvider, 9);
		expect(found?.sameProvider).toBeCloseTo(sameProvider, 9);
		expect(found?.inSequence).toBeCloseTo(inSequence, 9);
	});

	test('always the same is 1, never the same is 0 but for one’s own share', () => {
		expect(continuity(['Anna', 'Anna', 'Anna'])).toEqual({ usualProvider: 1, sameProvider: 1, inSequence: 1 });
		expect(continuity(['Anna', 'Bo', 'Carla'])).toEqual({ usualProvider: 1 / 3, sameProvider: 0, inSequence: 0 });
	});

	test('all three stay between 0 and 1, and read backwards they are the same', () => {
		fc.assert(
			fc.property(met, (names) => {
				const found = continuity(names);
				for (const index of Object.values(found ?? {})) {
					expect(index).toBeGreaterThanOrEqual(0);
					expect(index).toBeLessThanOrEqual(1);
				}
				expect(continuity(names.toReversed())).toEqual(found);
			})
		);
	});

	test('two meetings say next to nothing', () => {
		expect(continuity(['Anna', 'Anna'])).toBeNull();
	});

	test('by chance two meetings fall to the same one of four equals in a quarter of cases', () => {
		expect(continuityByChance([50, 50, 50, 50])).toBe(0.25);
		expect(continuityByChance([100, 0])).toBe(1);
		expect(continuityByChance([])).toBeNull();
	});
});
