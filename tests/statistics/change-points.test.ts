import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePoints, spreadOfSteps } from '#lib/statistics/change-points.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { nile } from './nile.ts';

const squares = (points: readonly number[]) => {
	const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
	return points.reduce((sum, point) => sum + (point - mean) ** 2, 0);
};

describe('when a mean changed', () => {
	test.each([2, 3, 4])('the Nile fell once, after 1898, at a penalty of %i', (penalty) => {
		const changes = changePoints(nile, { penalty, least: 4 });
		expect(changes).toHaveLength(1);
		expect(changes?.[0]?.after).toBe(28);
		expect(changes?.[0]?.before).toBeCloseTo(1097.75, 2);
		expect(changes?.[0]?.since).toBeCloseTo(849.97222, 4);
	});

	test('that one change takes the squares of the Nile from 2,835,157 to 1,597,457', () => {
		const after = changePoints(nile)?.[0]?.after ?? 0;
		expect(squares(nile)).toBeCloseTo(2_835_156.75, 2);
		expect(squares(nile.slice(0, after)) + squares(nile.slice(after))).toBeCloseTo(1_597_457.19, 1);
		expect(spreadOfSteps(nile)).toBeCloseTo(115.3192, 2);
		// what the best cut of either part would take off: less than 2·ln(100)·115.3192² = 122,484
		const saved = [nile.slice(0, after), nile.slice(after)].map((part) => {
			const cuts = part.flatMap((_, at) => (at === 0 ? [] : [squares(part.slice(0, at)) + squares(part.slice(at))]));
			return squares(part) - Math.min(...cuts);
		});
		expect(saved.toSorted((a, b) => b - a).map((each) => Math.round(each * 10) / 10)).toEqual([55_130.5, 49_676.9]);
	});

	test('its interval holds the year and the few that fit nearly as well', () => {
		const change = changePoints(nile)?.[0];
		expect(change?.earliest).toBeLessThanOrEqual(28);
		expect(change?.latest).toBeGreaterThanOrEqual(28);
		expect((change?.latest ?? 99) - (change?.earliest ?? 0)).toBeLessThanOrEqual(8);
	});

	test('two changes of a noisy level are found within their intervals', () => {
		const noise = randomStream(7, 'weeks');
		const weeks = Array.from(
			{ length: 78 },
			(_, week) => (week < 26 ? 320 : week < 52 ? 290 : 305) + noise.normal(0, 5)
		);
		const changes = changePoints(weeks) ?? [];
		expect(changes).toHaveLength(2);
		for (const [place, truth] of [26, 52].entries()) {
			expect(changes[place]?.earliest).toBeLessThanOrEqual(truth);
			expect(changes[place]?.latest).toBeGreaterThanOrEqual(truth);
		}
	});

	test('steady weeks rarely seem to change, and weeks that resemble each other not often', () => {
		const alarms = (resemblance: number) => {
			let found = 0;
			for (let world = 0; world < 200; world++) {
				const noise = randomStream(world, 'steady');
				let last = 0;
				const weeks = Array.from({ length: 60 }, () => (last = resemblance * last + noise.normal(0, 1)));
				if ((changePoints(weeks) ?? []).length > 0) found += 1;
			}
			return found / 200;
		};
		expect(alarms(0)).toBeLessThan(0.1);
		expect(alarms(0.3)).toBeLessThan(0.35);
	});

	test('another unit or starting point changes no date', () => {
		const weeks = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 40 });
		fc.assert(
			fc.property(weeks, fc.integer({ min: -500, max: 500 }), (points, base) => {
				const dates = (list: readonly number[]) => changePoints(list)?.map(({ after }) => after);
				expect(dates(points.map((point) => base + 8 * point))).toEqual(dates(points));
			})
		);
	});

	test('a level that never moves does not change, one clean step does', () => {
		expect(changePoints(Array.from({ length: 20 }, () => 5))).toEqual([]);
		const step = changePoints(Array.from({ length: 20 }, (_, week) => (week < 9 ? 5 : 8)));
		expect(step).toEqual([{ after: 9, earliest: 9, latest: 9, before: 5, since: 8 }]);
	});

	test('fewer than twelve points say nothing', () => {
		expect(changePoints([1, 2, 1, 2, 9, 8, 9, 8, 9, 9, 9])).toBeNull();
	});
});
