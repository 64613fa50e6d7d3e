import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bunching, enoughToBunch, otherWays } from '#lib/statistics/bunching.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { curved, earners } from './bunched-counts.ts';

const lastOnly = { degree: 4, below: 1, integrated: false };
const drawn = () => randomStream(1, 'bunching');

/** Handle times by ten seconds from 120 to 480; of those above 300 some end in the last half minute below instead. */
function hurried(hurry: number): { counts: number[]; cut: number } {
	const random = randomStream(1, 'hurried');
	const counts = Array.from({ length: 36 }, () => 0);
	let cut = 0;
	for (let contact = 0; contact < 40_000; contact++) {
		const needed = random.lognormal(280, 0.6);
		const ends = needed > 300 && random.chance(hurry * Math.exp(-(needed / 300 - 1) / 1.2));
		const bin = Math.floor((ends ? 300 - random.between(0, 30) : needed) / 10) - 12;
		if (bin >= 0 && bin < 36) counts[bin] = (counts[bin] ?? 0) + 1;
		cut += Number(ends);
	}
	return { counts, cut };
}

describe('how many more lie just below a threshold', () => {
	test('the earners of the R package are 648.75 too many, or 1.98852 bins', () => {
		const found = bunching(earners, drawn(), lastOnly);
		expect(found?.excess.value).toBeCloseTo(648.7511, 4);
		expect(found?.inBins.value).toBeCloseTo(1.9885156, 7);
		expect(found?.share.value).toBeCloseTo(648.7511 / 12_920, 7);
		expect((found?.excess.value ?? NaN) / (found?.inBins.value ?? NaN)).toBeCloseTo(326.2489, 3);
	});

	test('put back above the threshold they are 629.51, or 1.82209 bins', () => {
		const found = bunching(earners, drawn(), { ...lastOnly, integrated: true });
		expect(found?.excess.value).toBeCloseTo(629.5111, 4);
		expect(found?.inBins.value).toBeCloseTo(1.8220879, 6);
		expect((found?.excess.value ?? NaN) / (found?.inBins.value ?? NaN)).toBeCloseTo(345.4889, 3);
	});

	test('a curve without bunching gives nothing, for any curve and any size', () => {
		const curve = fc.tuple(fc.integer({ min: 200, max: 2000 }), fc.integer({ min: -5, max: 5 }));
		fc.assert(
			fc.property(curve, ([level, slope]) => {
				const counts = Array.from({ length: 36 }, (_, bin) => level + slope * bin);
				const found = bunching({ counts, below: 18 }, drawn(), undefined, 2);
				expect(found?.share.value).toBeCloseTo(0, 9);
			}),
			{ numRuns: 30 }
		);
	});

	test('seven times as many contacts are seven times the surplus and the same share', () => {
		const [one, seven] = [earners.counts, earners.counts.map((count) => 7 * count)].map((counts) =>
			bunching({ ...earners, counts }, drawn(), { ...lastOnly, integrated: true })
		);
		expect(seven?.excess.value).toBeCloseTo(7 * (one?.excess.value ?? NaN), 6);
		expect(seven?.excess.high).toBeCloseTo(7 * (one?.excess.high ?? NaN), 6);
		expect(seven?.share.low).toBeCloseTo(one?.share.low ?? NaN, 9);
	});

	test('the interval holds the truth about nineteen times in twenty', () => {
		let held = 0;
		for (let world = 0; world < 100; world++) {
			const noise = randomStream(world, 'world');
			const counts = curved(200).counts.map((count) => count + noise.normal(0, 30));
			const found = bunching({ counts, below: 15 }, randomStream(world, 'redrawn'), { ...lastOnly, below: 3 }, 100);
			if (found && found.excess.low <= 200 && found.excess.high >= 200) held += 1;
		}
		expect(held).toBeGreaterThanOrEqual(88);
		expect(held).toBeLessThanOrEqual(100);
	});

	test('contacts cut to end below a target are found within a fifth, and none where nobody cuts', () => {
		for (const hurry of [0.55, 0]) {
			const { counts, cut } = hurried(hurry);
			const found = bunching({ counts, below: 18 }, drawn());
			const truth = cut / counts.reduce((sum, count) => sum + count, 0);
			expect(truth).toBeGreaterThanOrEqual(hurry / 4);
			expect(Math.abs((found?.share.value ?? NaN) - truth)).toBeLessThan(Math.max(0.005, truth / 5));
		}
	});

	test('the same seed gives the same interval', () => {
		expect(bunching(earners, drawn(), lastOnly)).toEqual(bunching(earners, drawn(), lastOnly));
	});

	test('below two thousand in all, or twenty in a bin, nothing is said', () => {
		const few = { ...earners, counts: earners.counts.map((count) => Math.round(count / 7)) };
		expect(enoughToBunch(few.counts)).toBe(false);
		expect(bunching(few, drawn(), lastOnly)).toBeNull();
		expect(bunching({ ...earners, counts: earners.counts.with(0, 19) }, drawn(), lastOnly)).toBeNull();
		expect(bunching({ counts: [900, 900, 900, 900, 900], below: 3 }, drawn())).toBeNull();
	});
});

describe('other ways to estimate the same', () => {
	test('on a true curve of degree two all sixteen agree', () => {
		const table = otherWays({ counts: curved(0).counts, below: 15 });
		expect(table).toHaveLength(16);
		for (const { share } of table) expect(share).toBeCloseTo(0, 9);
	});

	test('a window too narrow for the surplus sees less of it', () => {
		const shareOf = (below: number) =>
			otherWays(curved(300)).find((way) => way.degree === 4 && way.below === below)?.share ?? NaN;
		expect(shareOf(3)).toBeCloseTo(300 / curved(300).counts.reduce((sum, count) => sum + count, 0), 9);
		expect(shareOf(2)).toBeLessThan(shareOf(3));
	});
});
