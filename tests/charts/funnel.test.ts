import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, freeLabels, meet } from '#lib/charts/free-labels.ts';
import { funnel, type FunnelPoint, type FunnelSeries } from '#lib/charts/funnel.ts';
import { funnelOf } from '#lib/statistics/funnel-of.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { cansInSample, leakingCans } from '../statistics/orange-juice.ts';

const box = { width: 680, height: 360 };
const narrow = { width: 280, height: 300 };
const point = (name: string, value: number, weight: number, more: Partial<FunnelPoint> = {}): FunnelPoint => ({
	name,
	value,
	beside: null,
	weight,
	signal: null,
	isOpen: false,
	isChosen: false,
	...more
});

/** Montgomery's leaking cans of orange juice, the limits without any allowance for how much samples vary. */
const target = leakingCans.reduce((sum, each) => sum + each, 0) / (leakingCans.length * cansInSample);
const alone = funnelOf([{ ...wilson(12, cansInSample), n: cansInSample }], target, 'shares');
const juice: FunnelSeries = {
	unit: 'share',
	target,
	targetName: 'All: 23.1 %',
	weightName: 'cans',
	points: leakingCans.map((leaking, sample) => {
		const { outer } = alone.limitsAt(cansInSample);
		const value = leaking / cansInSample;
		return point(`sample ${sample + 1}`, value, cansInSample, { signal: value > outer.high ? 'worse' : null });
	}),
	limits: [10, 20, 30, 40, 50].map((weight) => ({ weight, ...alone.limitsAt(weight) }))
};

describe('a funnel', () => {
	test('names the two samples of orange juice that lie outside, and no other', () => {
		const { labels } = funnel(juice, box);
		expect(labels.map(({ text }) => text)).toEqual(['sample 15', 'sample 23']);
	});

	test('draws who is outside above the outer limit, who is inside below it', () => {
		const { points, limitNames } = funnel(juice, box);
		const outer = limitNames[0]?.y ?? NaN;
		expect(points.filter(({ y }) => y < outer).map(({ signal }) => signal)).toEqual(['worse', 'worse']);
		expect(limitNames.map(({ text }) => text)).toEqual(['99.8\u00a0%', '95\u00a0%']);
		expect((limitNames[1]?.y ?? 0) - outer).toBeGreaterThanOrEqual(15.9);
	});

	test('stands further right the more a figure tells, and keeps within the plot', () => {
		const sizes = { ...juice, points: [20, 80, 320].map((weight) => point(`${weight}`, 0.2, weight)) };
		const { points, plot } = funnel(sizes, narrow);
		const [small, middle, large] = points.map(({ x }) => x);
		// by the root of its size, as the limits narrow
		expect((large ?? 0) - (middle ?? 0)).toBeCloseTo(2 * ((middle ?? 0) - (small ?? 0)), 0);
		expect(small).toBeGreaterThan(plot.left);
		expect(large).toBeLessThanOrEqual(plot.right);
	});

	test('names the unit picked out, and marks what was counted beside what is shown', () => {
		const chosen = {
			...juice,
			points: [point('Lind', 0.3, 40, { isChosen: true, beside: 0.2 }), point('Alm', 0.2, 50)]
		};
		const { labels, points } = funnel(chosen, box);
		expect(labels.map(({ text }) => text)).toEqual(['Lind']);
		expect(points[0]?.beside).toBeGreaterThan(points[0]?.y ?? NaN);
		expect(points[1]?.beside).toBeNull();
	});

	test('of nobody is still a drawing', () => {
		const { inner, places } = funnel({ ...juice, points: [], limits: [] }, box);
		expect(places).toEqual([]);
		expect(inner).not.toContain('NaN');
	});

	test('has coordinates of one decimal at most, and the same place for walking as for drawing', () => {
		const { inner, outer, points, places } = funnel(juice, box);
		const numbers = `${inner} ${outer}`.match(/-?\d+(\.\d+)?/g) ?? [];
		expect(numbers.length).toBeGreaterThan(20);
		expect(numbers.filter((number) => !/^-?\d+(\.\d)?$/.test(number))).toEqual([]);
		expect(places).toEqual(points.map(({ x, y }) => ({ x, y })));
	});

	test('of two thousand units is worked out in the blink of an eye', () => {
		const many = {
			...juice,
			points: Array.from({ length: 2000 }, (_, unit) => point(`team ${unit}`, (unit % 97) / 200, 10 + (unit % 41)))
		};
		const before = performance.now();
		expect(funnel(many, box).places).toHaveLength(2000);
		expect(performance.now() - before).toBeLessThan(100);
	});
});

describe('names beside marks', () => {
	const plot = { left: 0, right: 600, top: 0, bottom: 400 };

	test('go to the other side where a mark stands in the way', () => {
		const [label] = freeLabels([{ place: { x: 300, y: 200 }, text: 'Lind' }], [{ x: 320, y: 200 }], plot);
		expect(label).toMatchObject({ anchor: 'end', x: 291, y: 200 });
	});

	test('never cover one another while there is room', () => {
		const spots = fc.array(fc.record({ x: fc.integer({ min: 1, max: 4 }), y: fc.integer({ min: 1, max: 6 }) }), {
			maxLength: 8
		});
		fc.assert(
			fc.property(spots, (found) => {
				const marks = found.map(({ x, y }) => ({ x: x * 120, y: y * 55 }));
				const free = marks.filter(
					(mark, index) => marks.findIndex((other) => other.x === mark.x && other.y === mark.y) === index
				);
				const areas = freeLabels(
					free.map((place) => ({ place, text: 'Team Odense' })),
					free,
					plot
				).map(areaOf);
				for (const [index, area] of areas.entries())
					expect(areas.slice(index + 1).some((other) => meet(area, other))).toBe(false);
			})
		);
		expect.hasAssertions();
	});
});
