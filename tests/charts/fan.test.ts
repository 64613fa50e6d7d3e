import { describe, expect, test } from 'vitest';
import { fan, type Fan, type FanPoint } from '#lib/charts/fan.ts';
import { fanInWords } from '#lib/charts/fan-in-words.ts';

const point = (at: number, value: number): FanPoint => ({
	at,
	value,
	low: value - 4,
	high: value + 4,
	low80: value - 2,
	high80: value + 2
});
const data: Fan = {
	unit: 'count',
	across: 'count',
	upName: 'Returning customers',
	acrossName: 'Contacts a day',
	points: [point(20, 10), point(40, 12), point(60, 9)],
	seen: { from: 20, to: 50 }
};
const box = { width: 680, height: 300 };
const heights = (path: string): number[] => [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));

describe('a fan', () => {
	const chart = fan(data, box);

	test('holds the likely band within the possible one, and the line within both', () => {
		const [outer, inner, line] = [chart.outer, chart.inner, chart.line].map(heights) as [number[], number[], number[]];
		expect(Math.min(...outer)).toBeLessThan(Math.min(...inner));
		expect(Math.min(...inner)).toBeLessThan(Math.min(...line));
		expect(Math.max(...outer)).toBeGreaterThan(Math.max(...inner));
		expect(Math.max(...inner)).toBeGreaterThan(Math.max(...line));
	});

	test('greys what was never seen, and says where it was', () => {
		expect(chart.unseen).toHaveLength(1);
		expect(chart.unseen[0]?.x).toBeGreaterThan(chart.seen?.x ?? NaN);
		expect(fan({ ...data, seen: null }, box)).toMatchObject({ unseen: [], seen: null });
	});

	test('leaves the likely band out where it is not known', () => {
		const known = data.points.map((one, place) => (place === 2 ? { ...one, low80: null, high80: null } : one));
		const part = fan({ ...data, points: known }, box);
		expect(heights(part.inner)).toHaveLength(4);
		expect(heights(part.outer)).toHaveLength(6);
	});

	test('draws nothing within its scale only where differences lie on both sides of it', () => {
		expect(chart.zero).toBeNull();
		expect(fan({ ...data, points: [point(1, -2), point(2, 3)] }, box).zero).not.toBeNull();
	});

	test('says every point with both bands, and leaves the unknown one empty', () => {
		const said = fanInWords({ ...data, points: [point(20, 10), { ...point(40, 12), low80: null, high80: null }] });
		expect(said.spoken).toEqual(['20.0: 10.0 (6.0–14.0)', '40.0: 12.0 (8.0–16.0)']);
		expect(said.twin.rows.map((row) => row[2])).toEqual(['8.0–12.0', '']);
	});
});
