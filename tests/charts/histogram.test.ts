import { describe, expect, test } from 'vitest';
import { histogram, type Histogram } from '#lib/charts/histogram.ts';
import { waits } from './example-spreads.ts';

const box = { width: 680, height: 300 };

describe('a histogram', () => {
	test('has bars as high as their shares, all on one foot', () => {
		const { bars, plot, places } = histogram(waits, box);
		expect(bars).toHaveLength(waits.shares.length);
		expect(places).toHaveLength(bars.length);
		const [first, second] = bars;
		expect((second?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(
			(waits.shares[1] ?? 0) / (waits.shares[0] ?? 1),
			1
		);
		for (const { y, height } of bars) expect(y + height).toBeCloseTo(plot.bottom, 0);
	});

	test('marks percentiles and the target above each other, and none beyond its end', () => {
		const { marks } = histogram({ ...waits, marks: [...waits.marks, { value: 9999, label: 'far' }] }, box);
		expect(marks.map(({ text }) => text)).toEqual(['50 %: 0:20', '90 %: 1:10', 'Target 0:20']);
		expect(new Set(marks.map(({ y }) => y)).size).toBe(3);
		expect(marks.map(({ target }) => target)).toEqual([false, false, true]);
	});

	test('keeps within its box, wide and narrow', () => {
		for (const width of [680, 280]) {
			const { bars, plot } = histogram(waits, { width, height: 240 });
			for (const { x, width: breadth } of bars) {
				expect(x).toBeGreaterThanOrEqual(plot.left);
				expect(x + breadth).toBeLessThanOrEqual(plot.right + 0.1);
			}
		}
	});

	test('of nothing draws nothing that is not a number', () => {
		const empty: Histogram = { unit: 'days', width: 1, shares: [], outline: null, marks: [], target: null };
		expect(JSON.stringify(histogram(empty, box))).not.toMatch(/null|NaN/);
	});
});
