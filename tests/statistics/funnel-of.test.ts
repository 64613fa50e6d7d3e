import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { funnelOf, type FunnelUnit } from '#lib/statistics/funnel-of.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { z95 } from '#lib/statistics/z95.ts';
import { cansInSample, leakingCans } from './orange-juice.ts';

const shareOf = (events: number, n: number): FunnelUnit => ({ ...wilson(events, n), n });
const meanOf = (value: number, deviation: number, n: number): FunnelUnit => {
	const half = (z95 * deviation) / Math.sqrt(n);
	return { value, low: value - half, high: value + half, n };
};
const samples = leakingCans.map((leaking) => shareOf(leaking, cansInSample));
const common = leakingCans.reduce((sum, each) => sum + each, 0) / (leakingCans.length * cansInSample);
const outsideOf = ({ places }: ReturnType<typeof funnelOf>): number[] =>
	places.flatMap((place, index) => (place && place.side !== 'within' ? [index + 1] : []));

describe('a funnel of shares', () => {
	test('the leaking cans of Montgomery vary more than chance, so that no sample is left outside', () => {
		const funnel = funnelOf(samples, common, 'shares');
		expect(funnel.spread?.phi).toBeCloseTo(1.95, 1);
		expect(outsideOf(funnel)).toEqual([]);
		expect(funnel.limitsAt(cansInSample).outer.high).toBeGreaterThan(0.48);
	});

	test('by chance alone samples 15 and 23 lie outside, as printed', () => {
		// nine ordinary samples and one of the two: too few units to tell their spread
		const ordinary = samples.slice(5, 13);
		for (const number of [15, 23]) {
			const sample = samples[number - 1];
			if (!sample) throw new Error(`no sample ${number}`);
			const funnel = funnelOf([...ordinary, sample], common, 'shares');
			expect(funnel.spread).toBeNull();
			expect(outsideOf(funnel)).toEqual([9]);
		}
	});

	test('a unit weighs as many cases as it counts where it is a plain share, and fewer where its interval is wider', () => {
		const plain = shareOf(160, 200);
		const wide = { ...plain, low: plain.low - 0.03, high: plain.high + 0.03 };
		const { places } = funnelOf([plain, wide], 0.8, 'shares');
		expect(places[0]?.weight).toBe(200);
		expect(places[1]?.weight).toBeGreaterThan(50);
		expect(places[1]?.weight).toBeLessThan(100);
	});

	test('limits stay within 0 and 1', () => {
		const { limitsAt } = funnelOf([shareOf(1, 30)], 0.02, 'shares');
		expect(limitsAt(30).outer.low).toBe(0);
		expect(limitsAt(30).inner.high).toBeLessThan(limitsAt(30).outer.high);
		expect(funnelOf([], 0.99, 'shares').limitsAt(10).outer.high).toBe(1);
	});

	test('units too small, or with too few expected on either side, have no place', () => {
		const { places } = funnelOf([shareOf(4, 9), shareOf(29, 30), shareOf(395, 400)], 0.97, 'shares');
		expect(places.map((place) => place !== null)).toEqual([false, false, true]);
	});
});

describe('a funnel of means', () => {
	test('limits narrow with the root of the number of cases', () => {
		const units = [100, 400, 900].map((n) => meanOf(300, 120, n));
		const { limitsAt, places } = funnelOf(units, 300, 'means');
		expect(places.map((place) => Math.round(place?.weight ?? 0))).toEqual([100, 400, 900]);
		const half = (n: number): number => limitsAt(n).inner.high - 300;
		expect(half(100)).toBeCloseTo(z95 * 12, 6);
		expect(half(400)).toBeCloseTo(half(100) / 2, 6);
	});

	test('a unit far from the others is outside on its own side', () => {
		const units = [meanOf(300, 120, 400), meanOf(340, 120, 400), meanOf(262, 120, 400)];
		expect(funnelOf(units, 300, 'means').places.map((place) => place?.side)).toEqual(['within', 'above', 'below']);
	});

	test('a unit without any spread of its own is not judged', () => {
		const { places } = funnelOf([{ value: 60, low: 60, high: 60, n: 12 }, meanOf(60, 10, 12)], 60, 'means');
		expect(places[0]).toBeNull();
		expect(places[1]?.side).toBe('within');
	});
});

describe('a league table of noise', () => {
	test('is never made: of 400 offices with 40 teams that are all alike, about 2 teams in 1,000 are called different', () => {
		const random = randomStream(9, 'teams');
		let called = 0;
		for (let office = 0; office < 400; office++) {
			const teams = Array.from({ length: 40 }, () => {
				const n = 60 + Math.floor(random.uniform() * 700);
				return meanOf(random.normal(300, 200 / Math.sqrt(n)), 200, n);
			});
			called += outsideOf(funnelOf(teams, 300, 'means')).length;
		}
		expect(called / 16_000).toBeLessThan(0.003);
		expect(called).toBeGreaterThan(0);
	});

	test('a team that truly differs is found among 40 that are alike', () => {
		const random = randomStream(10, 'teams');
		const teams = Array.from({ length: 40 }, (_, place) =>
			meanOf(random.normal(place === 7 ? 345 : 300, 200 / Math.sqrt(500)), 200, 500)
		);
		expect(outsideOf(funnelOf(teams, 300, 'means'))).toEqual([8]);
	});
});

test('a unit inside its limits stays inside when all cases are counted in another unit of time', () => {
	const some = fc.array(
		fc.record({ value: fc.double({ min: 200, max: 400, noNaN: true }), n: fc.integer({ min: 30, max: 900 }) }),
		{ minLength: 2, maxLength: 30 }
	);
	fc.assert(
		fc.property(some, (list) => {
			const sides = (factor: number) =>
				funnelOf(
					list.map(({ value, n }) => meanOf(value * factor, 150 * factor, n)),
					300 * factor,
					'means'
				).places.map((place) => place?.side);
			expect(sides(64)).toEqual(sides(1));
		})
	);
});
