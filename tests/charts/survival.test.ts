import { describe, expect, test } from 'vitest';
import { survival, survivalHeights, type Survival } from '#lib/charts/survival.ts';
import { survivalInWords } from '#lib/charts/survival-in-words.ts';

const curve = {
	name: 'Aarhus',
	steps: [
		{ at: 1, value: 0.9, low: 0.85, high: 0.94 },
		{ at: 7, value: 0.75, low: 0.69, high: 0.8 }
	],
	until: 28,
	followed: [
		{ at: 0, count: 812 },
		{ at: 28, count: 190 }
	]
};
const other = { ...curve, name: 'Odense', steps: [{ at: 2, value: 0.76, low: 0.7, high: 0.82 }] };
const data: Survival = { unit: 'days', across: 'days', curves: [curve, other] };
const box = { width: 680, height: survivalHeights(data).wide };

describe('a survival curve', () => {
	const chart = survival(data, box);

	test('falls in steps, from all at the start, and goes on to where nobody is followed further', () => {
		const points = (chart.curves[0]?.path ?? '').slice(1).split('L');
		const places = points.map((point) => point.split(',').map(Number));
		for (const [index, [x = 0, y = 0]] of places.slice(1).entries()) {
			const [before = 0, above = 0] = places[index] ?? [];
			expect(x === before || y === above).toBe(true);
			expect(x).toBeGreaterThanOrEqual(before);
			expect(y).toBeGreaterThanOrEqual(above);
		}
		expect(places[0]).toEqual([chart.plot.left, chart.plot.top]);
		expect(places.at(-1)?.[0]).toBe(chart.plot.right);
	});

	test('is named at its end, names never over each other', () => {
		const [first, second] = chart.curves.map(({ end }) => end);
		expect(first?.text.replace('\u00a0', ' ')).toBe('75.0 %');
		expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(17);
	});

	test('is named above all curves where it ends before the others do', () => {
		const early = { ...curve, name: 'Malmö', until: 7 };
		const [, , end] = survival({ ...data, curves: [curve, other, early] }, box).curves.map((each) => each.end);
		const highest = (chart.curves[0]?.path ?? '')
			.slice(1)
			.split('L')
			.map((point) => point.split(',').map(Number))
			.filter(([x = 0]) => x >= (end?.x ?? 0) - 8)
			.map(([, y = 0]) => y);
		expect(end?.x).toBeLessThan(chart.plot.right);
		expect(end?.y).toBeLessThan(Math.min(...highest) - 8);
	});

	test('tells how many are still followed, a line for each curve beneath the axis', () => {
		expect(chart.curves[0]?.followed.map(({ text }) => text)).toEqual(['812', '190']);
		const [first, second] = chart.curves.map(({ followed }) => followed[0]?.y ?? 0);
		expect(first).toBeGreaterThan(chart.plot.bottom);
		expect(second).toBeGreaterThan(first ?? NaN);
		expect(second).toBeLessThan(box.height);
	});

	test('leaves long names the room that they take, and no count reaches into one', () => {
		const long = { ...curve, name: 'Says that it was not solved', until: 28.4 };
		const { plot, curves } = survival({ ...data, curves: [long, other] }, box);
		const [end, last] = [curves[0]?.end, curves[0]?.followed.at(-1)];
		// a bold letter of 13.5 pixels takes some 7
		expect((end?.x ?? 0) + (long.name.length + '75.0 %'.length) * 7).toBeLessThan(box.width + 8);
		expect(last?.anchor).toBe('end');
		expect(last?.x).toBeLessThanOrEqual(plot.right);
	});

	test('can be walked through step by step, with its interval', () => {
		expect(chart.places).toHaveLength(3);
		const { spoken, twin } = survivalInWords(data);
		expect(spoken[1]?.replaceAll('\u00a0', ' ')).toBe('Aarhus, after 7 days: 75.0 % (69.0–80.0)');
		expect(twin.rows).toHaveLength(3);
	});
});
