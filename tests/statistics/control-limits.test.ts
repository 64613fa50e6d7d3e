import fc from 'fast-check';
import { movingRanges } from '#lib/statistics/moving-ranges.ts';
import { describe, expect, test } from 'vitest';
import { average } from '#lib/statistics/average.ts';
import { controlLimits, signals, tooAlike, type ControlLimits } from '#lib/statistics/control-limits.ts';

const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
const oneAndTwo = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const limits: ControlLimits = { low: -3, mean: 0, high: 3, basedOn: 20, trial: false };
const rulesOf = (points: readonly number[]): (string | null)[] =>
	signals(points, limits).map((signal) => signal && `${signal.rule} ${signal.rise ? 'up' : 'down'}`);
const series = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 5, maxLength: 60 });

describe('control limits', () => {
	test('the flow rates of the NIST handbook get the printed limits', () => {
		const chart = controlLimits(flowRates);
		expect(chart?.mean).toBeCloseTo(50.81, 9);
		expect(chart?.high).toBeCloseTo(55.804889, 6);
		expect(chart?.low).toBeCloseTo(45.815111, 6);
		expect(chart).toMatchObject({ basedOn: 10, trial: true });
	});

	test('one wild point does not widen the limits, as in the vignette of NHSRplotthedots', () => {
		const chart = controlLimits(oneAndTwo);
		expect(chart?.mean).toBeCloseTo(1.9444444, 6);
		expect(chart?.high).toBeCloseTo(4.6044444, 6);
		expect(chart?.low).toBeCloseTo(-0.71555556, 6);
		expect(chart).toMatchObject({ basedOn: 18, trial: false });
		// with the two great steps left in, the vignette has 6.95 and −3.06
		const reach = 2.66 * average(movingRanges(oneAndTwo));
		expect((chart?.mean ?? NaN) + reach).toBeCloseTo(6.9515033, 6);
		expect((chart?.mean ?? NaN) - reach).toBeCloseTo(-3.0626144, 6);
		expect(signals(oneAndTwo, chart ?? limits).map((signal) => signal?.rule ?? null)).toEqual(
			oneAndTwo.map((point) => (point === 10 ? 'outside' : null))
		);
	});

	test('by the median step, one leap does not touch the limits at all', () => {
		const calm = controlLimits(flowRates, 'median');
		// steps in order of size: .2 1.2 1.4 1.4 1.5 2 2.3 3.4 3.5
		expect(calm?.mean).toBeCloseTo(50.81, 9);
		expect(calm?.high).toBeCloseTo(50.81 + 3.145 * 1.5, 9);
		expect(calm?.low).toBeCloseTo(50.81 - 3.145 * 1.5, 9);
		const leaping = controlLimits([...oneAndTwo.slice(0, 4), 1000, ...oneAndTwo.slice(5)], 'median');
		expect((leaping?.high ?? NaN) - (leaping?.mean ?? NaN)).toBeCloseTo(3.145, 9);
	});

	test('after 25 points the limits stand still', () => {
		const steady = Array.from({ length: 25 }, (_, index) => 100 + (index % 2));
		expect(controlLimits([...steady, 500, 600, 700])).toEqual(controlLimits(steady));
	});

	test('below five points there are none, below twelve they are on trial', () => {
		expect(controlLimits([1, 2, 3, 4])).toBeNull();
		expect(controlLimits(oneAndTwo.slice(0, 11))?.trial).toBe(true);
		expect(controlLimits(oneAndTwo.slice(0, 12))?.trial).toBe(false);
	});

	test('in other units they are the same limits', () => {
		fc.assert(
			fc.property(series, (points) => {
				const plain = controlLimits(points);
				const scaled = controlLimits(points.map((point) => 60 * point + 7));
				expect(scaled?.high).toBeCloseTo(60 * (plain?.high ?? NaN) + 7, 5);
				expect(scaled?.low).toBeCloseTo(60 * (plain?.low ?? NaN) + 7, 5);
			})
		);
	});

	test('a level that never moves gives no signal, whatever the level', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (level) => {
				const points = Array.from({ length: 26 }, () => level);
				const chart = controlLimits(points);
				expect(chart && signals(points, chart)).toEqual(points.map(() => null));
			})
		);
	});
});

describe('what a chart says of its points', () => {
	test('ordinary ups and downs say nothing', () => {
		expect(rulesOf([1, -1, 0.5, -2, 1, 1.5, -1])).toEqual(Array.from({ length: 7 }, () => null));
	});

	test('a point beyond a limit stands out, one on the limit does not', () => {
		expect(rulesOf([3.01, 0, -3.01, 3])).toEqual(['outside up', null, 'outside down', null]);
	});

	test('seven points that rise are a trend, six are not, and a tie breaks it', () => {
		expect(rulesOf([-1.5, -1, -0.5, 0.2, 0.6, 1, 1.5])).toEqual(Array.from({ length: 7 }, () => 'trend up'));
		expect(rulesOf([-1.5, -1, -0.5, 0.2, 0.6, 1])).toEqual(Array.from({ length: 6 }, () => null));
		expect(rulesOf([-1.5, -1, -0.5, -0.5, 0.2, 0.6, 1])).toEqual(Array.from({ length: 7 }, () => null));
	});

	test('a fall after a rise is marked apart from it', () => {
		const up = [-1.5, -1, -0.5, 0.2, 0.6, 1, 1.5];
		const marked = rulesOf([...up, 0.9, 0.5, 0.1, -0.1, -0.6, -0.9]);
		expect(marked.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 'trend up'));
		expect(marked.slice(6)).toEqual(Array.from({ length: 7 }, () => 'trend down'));
	});

	test('two of three near a limit are marked when all three lie on that side', () => {
		expect(rulesOf([2.2, 0.5, 2.5])).toEqual(['near_limit up', null, 'near_limit up']);
		expect(rulesOf([-2.5, -2.1, -0.1])).toEqual(['near_limit down', 'near_limit down', null]);
		expect(rulesOf([2.2, -0.5, 2.5])).toEqual([null, null, null]);
		expect(rulesOf([2.2, -2.2, 2.5])).toEqual([null, null, null]);
	});

	test('a point beyond a limit is not one of the two near it', () => {
		expect(rulesOf([3.5, 2.5, 0.5])).toEqual(['outside up', null, null]);
	});

	test('two near a limit with nothing after or before them are not yet three', () => {
		expect(rulesOf([2.2, 2.3])).toEqual([null, null]);
		expect(rulesOf([-1, 2.2, 2.3])).toEqual([null, null, null]);
	});

	test('seven on one side are a shift, and one on the mean itself breaks it', () => {
		expect(rulesOf([0.5, 0.2, 0.6, 0.1, 0.9, 0.3, 0.4])).toEqual(Array.from({ length: 7 }, () => 'shift up'));
		expect(rulesOf([0.5, 0.2, 0.6, 0, 0.9, 0.3, 0.4])).toEqual(Array.from({ length: 7 }, () => null));
		expect(rulesOf([-1, -0.2, -0.6, -0.1, -0.9, -0.3, -0.4, -0.2])).toEqual(
			Array.from({ length: 8 }, () => 'shift down')
		);
	});

	test('a point beyond a limit is called that, even inside a shift', () => {
		const marked = rulesOf([0.5, 0.2, 3.6, 0.1, 0.9, 0.3, 0.4]);
		expect(marked[2]).toBe('outside up');
		expect(marked.filter((rule) => rule === 'shift up')).toHaveLength(6);
	});

	test('seen upside down, the same points give the same signals downwards', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 40 }), (points) => {
				const flipped = signals(
					points.map((point) => -point),
					limits
				).map((signal) => signal && { ...signal, rise: !signal.rise });
				expect(flipped).toEqual(signals(points, limits));
			})
		);
	});
});

describe('points that are mostly one value', () => {
	test.each([
		[[0, 0, 0, 5, 0, 0, 0, 0], true],
		[[3, 3, 3, 3], true],
		[[0, 1, 0, 0, 2, 0, 1, 0], false],
		[[4, 4, 5, 6, 7], false],
		[[1], false]
	])('are too alike to tell what is ordinary: %j, %s', (points, alike) => {
		expect(tooAlike(points)).toBe(alike);
	});
});
