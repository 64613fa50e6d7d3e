import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enteredIn, inOrder, kaplanMeier, readable, timeBy, type Happening } from '#lib/statistics/kaplan-meier.ts';
import { treated } from './remission.ts';

const some = fc.array(fc.record({ at: fc.integer({ min: 1, max: 30 }), events: fc.nat(9), lost: fc.nat(9) }), {
	minLength: 1,
	maxLength: 20
});

describe('the share without an event', () => {
	test('is that of the leukaemia trial of 1963 in every step, with its errors and intervals', () => {
		const printed = [
			[6, 0.8571, 0.07636, 0.6197, 0.9516],
			[7, 0.8067, 0.08694, 0.5631, 0.9228],
			[10, 0.7529, 0.09635, 0.5032, 0.8894],
			[13, 0.6902, 0.10681, 0.4316, 0.8491],
			[16, 0.6275, 0.11405, 0.3675, 0.8049],
			[22, 0.5378, 0.12823, 0.2678, 0.7468],
			[23, 0.4482, 0.13459, 0.1881, 0.6801]
		] as const;
		const curve = kaplanMeier(treated);
		expect(curve.map(({ at }) => at)).toEqual(printed.map(([at]) => at));
		for (const [place, [, survival, error, low, high]] of printed.entries()) {
			expect(curve[place]?.survival).toBeCloseTo(survival, 4);
			expect(curve[place]?.error).toBeCloseTo(error, 4);
			expect(curve[place]?.low).toBeCloseTo(low, 4);
			expect(curve[place]?.high).toBeCloseTo(high, 4);
		}
	});

	test('falls to half by week 23 in that trial, and to a quarter never', () => {
		expect(timeBy(kaplanMeier(treated), 0.5)).toBe(23);
		expect(timeBy(kaplanMeier(treated), 0.75)).toBeNull();
	});

	test('of ten openers, some seen for less than a week, leaves 32.5 per cent repeated', () => {
		const [days, repeated] = [
			[1, 3, 8, 2, 5, 7, 4, 6, 7, 10],
			[1, 1, 0, 0, 0, 0, 1, 0, 0, 0]
		];
		const openers = days.map((at, place) => ({ at, events: repeated[place] ?? 0, lost: 1 - (repeated[place] ?? 0) }));
		expect(kaplanMeier(openers).map(({ survival }) => Math.round(survival * 1e9) / 1e9)).toEqual([0.9, 0.7875, 0.675]);
	});

	test('is the plain share where nobody is lost', () => {
		const hundred = Array.from({ length: 100 }, (_, place) => ({ at: place + 1, events: 1, lost: 0 }));
		const curve = kaplanMeier(hundred);
		expect(curve[29]?.survival).toBeCloseTo(0.7, 12);
		expect(curve[29]?.error).toBeCloseTo(Math.sqrt((0.7 * 0.3) / 100), 12);
		expect(curve[99]?.survival).toBe(0);
		expect(curve[99]?.high).toBeGreaterThan(0.5);
	});

	test('never rises, lies in its interval, and does not mind the order or a time told in two parts', () => {
		fc.assert(
			fc.property(some, (happenings) => {
				const curve = kaplanMeier(happenings);
				const parts = happenings.flatMap(({ at, events, lost }): Happening[] => [
					{ at, events: 0, lost },
					{ at, events, lost: 0 }
				]);
				expect(kaplanMeier(parts.toReversed())).toEqual(curve);
				for (const [place, step] of curve.entries()) {
					expect(step.survival).toBeLessThanOrEqual(curve[place - 1]?.survival ?? 1);
					expect(step.low).toBeLessThanOrEqual(step.survival + 1e-12);
					expect(step.high).toBeGreaterThanOrEqual(step.survival - 1e-12);
				}
			})
		);
	});

	test('is told only as long as twenty, and a tenth of all, are seen', () => {
		const many = [
			{ at: 1, events: 50, lost: 100 },
			{ at: 2, events: 30, lost: 5 },
			{ at: 3, events: 4, lost: 5 },
			{ at: 4, events: 3, lost: 3 }
		];
		expect(enteredIn(many)).toBe(200);
		expect(readable(kaplanMeier(many), 200).map(({ at, atRisk }) => [at, atRisk])).toEqual([
			[1, 200],
			[2, 50]
		]);
		expect(readable(kaplanMeier(treated), 21).map(({ at }) => at)).toEqual([6]);
	});

	test('with nobody there is no curve, and fewer than nobody are refused', () => {
		expect(kaplanMeier([])).toEqual([]);
		expect(() => inOrder([{ at: 1, events: -1, lost: 0 }])).toThrow(RangeError);
		expect(() => kaplanMeier([{ at: NaN, events: 1, lost: 0 }])).toThrow(RangeError);
	});
});
