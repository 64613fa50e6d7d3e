import { describe, expect, test } from 'vitest';
import { controlChart } from '#lib/charts/control-chart.ts';
import { controlChartInWords } from '#lib/charts/control-chart-in-words.ts';
import { drop, gap, ordinary, point, touched } from './example-series.ts';

const box = { width: 320, height: 112 };

describe('a control chart', () => {
	const chart = controlChart(drop, box);

	test('draws a dot for every signal and every point that is not final, and for no other', () => {
		expect(chart.dots.map(({ kind }) => kind)).toEqual([
			...Array<string>(3).fill('signal'),
			'provisional',
			'provisional',
			'unfinished'
		]);
		expect(controlChart(ordinary, box).dots).toEqual([]);
	});

	test('draws one line through final points and another to what is still open', () => {
		const moves = (path: string): number => path.split('M').length - 1;
		expect(moves(chart.firm)).toBe(10);
		expect(moves(chart.open)).toBe(3);
	});

	test('keeps every point, the limits and the mean within the plot', () => {
		for (const place of chart.places) {
			expect(place?.x).toBeGreaterThan(chart.plot.left);
			expect(place?.x).toBeLessThan(chart.plot.right);
			expect(place?.y).toBeGreaterThanOrEqual(chart.plot.top);
			expect(place?.y).toBeLessThanOrEqual(chart.plot.bottom);
		}
		expect(chart.band?.y).toBeGreaterThan(chart.plot.top);
		expect(chart.band?.mean).toBeGreaterThan(chart.band?.y ?? NaN);
		expect(chart.band?.mean).toBeLessThan((chart.band?.y ?? NaN) + (chart.band?.height ?? NaN));
	});

	test('names the last value at the end of its line', () => {
		expect(chart.end?.text.replace('\u00a0', ' ')).toBe('80.0 %');
		expect(chart.end?.x).toBe(chart.places.at(-1)?.x);
	});

	test('stands at higher places for higher values', () => {
		expect(chart.places[8]?.y).toBeGreaterThan(chart.places[0]?.y ?? NaN);
	});

	test('has coordinates of one decimal at most, so that drawings can be compared', () => {
		const numbers = `${chart.firm} ${chart.open}`.match(/-?\d+(\.\d+)?/g) ?? [];
		expect(numbers.length).toBeGreaterThan(20);
		expect(numbers.filter((number) => !/^-?\d+(\.\d)?$/.test(number))).toEqual([]);
	});
});

describe('a gap', () => {
	const chart = controlChart(gap, box);

	test('is not bridged, and a point without neighbours is still seen', () => {
		expect(chart.firm.split('M')).toHaveLength(2);
		expect(chart.places[2]).toBeNull();
		expect(chart.dots.map(({ kind }) => kind)).toEqual(['lone', 'lone']);
	});

	test('without limits there is no band', () => {
		expect(chart.band).toBeNull();
	});

	test('at the end, the last value that there is is named', () => {
		const series = { ...gap, points: [point(61), point(null)] };
		expect(controlChart(series, box).end?.text).toBe('61');
	});
});

test('a series that never moves is drawn flat in the middle', () => {
	const flat = { ...ordinary, limits: null, points: [point(300), point(300), point(300)] };
	const { places, plot } = controlChart(flat, box);
	expect(new Set(places.map((place) => place?.y)).size).toBe(1);
	expect(places[0]?.y).toBeCloseTo((plot.top + plot.bottom) / 2, 0);
});

test('the axis of a share does not go below nothing or above all', () => {
	const none = { ...drop, limits: null, points: [point(0), point(0)] };
	const all = { ...drop, limits: null, points: [point(1), point(0.99)] };
	const texts = [none, all].flatMap((series) => controlChart(series, box).ticks.map(({ text }) => text));
	expect(texts.map((text) => text.replace('\u00a0', ' '))).toEqual(['0.0 %', '0.5 %', '1.0 %', '99 %', '100 %']);
});

test('a chart of nothing has nothing to name', () => {
	expect(controlChart({ ...gap, points: [point(null)] }, box)).toMatchObject({
		dots: [],
		end: null,
		firm: '',
		open: ''
	});
});

describe('what touches a chart', () => {
	const chart = controlChart(touched, { width: 320, height: 138 });

	test('has its names above the plot and its numbers below', () => {
		expect(chart.plot).toMatchObject({ top: 23, bottom: 105 });
		expect(chart.events.map(({ text, letter }) => [text, letter])).toEqual([
			['New menu', null],
			['A', 'A'],
			['Campaign', null]
		]);
		expect(chart.comments.map(({ text }) => text)).toEqual(['1–2', '3']);
	});

	test('what is to be reached is seen, however far it is from the values', () => {
		const [first, last] = chart.targets;
		const heights = [first, last].flatMap((one) =>
			(one?.path.match(/,([\d.]+)/g) ?? []).map((y) => Number(y.slice(1)))
		);
		expect(heights).toHaveLength(4);
		for (const y of heights) {
			expect(y).toBeGreaterThanOrEqual(chart.plot.top);
			expect(y).toBeLessThanOrEqual(chart.plot.bottom);
		}
		expect([first?.label, last?.label?.text]).toEqual([null, 'Target 82.0 %']);
	});

	test('limits that began again leave the old ones visible to their left', () => {
		const [old] = chart.earlier;
		expect(old?.x).toBe(chart.plot.left);
		expect((old?.x ?? 0) + (old?.width ?? 0)).toBeCloseTo(chart.band?.x ?? 0, 0);
		expect((chart.band?.x ?? 0) + (chart.band?.width ?? 0)).toBe(chart.plot.right);
		expect(chart.band?.mean).toBeGreaterThan(old?.mean ?? Infinity);
	});

	test('is said where one walks, point by point', () => {
		const said = controlChartInWords(touched);
		expect(said[4]?.replaceAll('\u00a0', ' ')).toBe(
			'week 5: 78.1 % (77.1–79.1); Target 80.0 %; New menu, 2 March; Comment 1: It snowed'
		);
		expect(said[0]).not.toContain('Target');
	});
});
