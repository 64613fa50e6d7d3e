import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latentClass, type MarkedCell } from '#lib/statistics/latent-class.ts';

const start = {
	members: [
		[0.8, 0.2],
		[0.8, 0.2],
		[0.8, 0.2]
	],
	others: [
		[0.3, 0.7],
		[0.3, 0.7],
		[0.3, 0.7]
	]
};

/** The counts that are expected of marks that err so often, in a stratum of so many with a share of members. */
function expected(share: number, yes: readonly [member: number, other: number][], stratum = 0, n = 100_000) {
	const cells: MarkedCell[] = [];
	for (const marks of [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [bits & 1, (bits >> 1) & 1, (bits >> 2) & 1])) {
		const chance = (of: 0 | 1) =>
			marks.reduce((product, answer, mark) => {
				const often = yes[mark]?.[of] ?? 0;
				return product * (answer === 0 ? often : 1 - often);
			}, 1);
		cells.push({ stratum, marks, count: n * (share * chance(0) + (1 - share) * chance(1)) });
	}
	return cells;
}

const errs: [number, number][] = [
	[0.93, 0.07],
	[0.97, 0.72],
	[0.96, 0.4]
];

describe('a class that nobody sees', () => {
	test('is told from three marks that err: how often each does, and how many belong to it', () => {
		const found = latentClass(expected(0.755, errs), start);
		expect(found?.shares[0]).toBeCloseTo(0.755, 3);
		for (const [mark, [member, other]] of errs.entries()) {
			expect(found?.members[mark]?.[0]).toBeCloseTo(member, 2);
			expect(found?.others[mark]?.[0]).toBeCloseTo(other, 2);
		}
	});

	test('may be more common in one stratum than in another', () => {
		const found = latentClass([...expected(0.9, errs, 0), ...expected(0.5, errs, 1)], start);
		expect(found?.shares.map((share) => Number(share.toFixed(2)))).toEqual([0.9, 0.5]);
	});

	test('gives each case its chance by Bayes', () => {
		const found = latentClass(expected(0.755, errs), start);
		const inside = 0.755 * 0.07 * 0.97 * 0.96;
		const outside = 0.245 * 0.93 * 0.72 * 0.4;
		expect(found?.chanceOf(0, [1, 0, 0])).toBeCloseTo(inside / (inside + outside), 2);
	});

	test('is not read from a mark that a case does not have', () => {
		const found = latentClass(expected(0.755, errs), start);
		expect(found?.chanceOf(0, [null, null, null])).toBeCloseTo(found?.shares[0] ?? NaN, 9);
	});

	test('cannot be told from two marks, nor where one was never given', () => {
		const two = expected(0.7, errs).map((cell) => ({ ...cell, marks: cell.marks.slice(0, 2) }));
		expect(latentClass(two, { members: start.members.slice(0, 2), others: start.others.slice(0, 2) })).toBeNull();
		const silent = expected(0.7, errs).map(({ marks: [one = null, other = null], ...cell }) => ({
			...cell,
			marks: [one, other, null]
		}));
		expect(latentClass(silent, start)).toBeNull();
	});

	test('whatever the counts, shares and chances lie between nothing and all', () => {
		const counts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 8, maxLength: 8 });
		fc.assert(
			fc.property(counts, (all) => {
				const cells = expected(0.5, errs).map((cell, place) => ({ ...cell, count: all[place] ?? 1 }));
				const found = latentClass(cells, start);
				const told = found ? [...found.shares, ...found.members.flat(), found.chanceOf(0, [0, 1, null])] : [];
				for (const each of told) expect(each >= 0 && each <= 1).toBe(true);
				expect(told.length).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 20 }
		);
	});
});
