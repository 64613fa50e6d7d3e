import { describe, expect, test } from 'vitest';
import { smallMultiples, smallMultiplesHeights, type SmallMultiples } from '#lib/charts/small-multiples.ts';
import { smallMultiplesInWords } from '#lib/charts/small-multiples-in-words.ts';
import { drop, gap, point } from './example-series.ts';

const data: SmallMultiples = {
	unit: 'share',
	panels: [
		{ name: 'Aarhus', series: drop },
		{ name: 'Odense', series: { ...drop, limits: null, points: drop.points.map((each) => ({ ...each, value: 0.5 })) } },
		{ name: 'Malmö', series: { ...gap, unit: 'share', points: [point(0.6), point(null), point(0.7)] } },
		{ name: 'Oslo', series: { ...gap, unit: 'share', points: [point(null)] } }
	]
};
const box = (width: 680 | 280) => ({
	width,
	height: width === 280 ? smallMultiplesHeights(data).narrow : smallMultiplesHeights(data).wide
});

describe('small multiples', () => {
	const chart = smallMultiples(data, box(680));

	test('share one scale: the same value stands at the same height in every panel of a row', () => {
		const [first, second] = chart.panels;
		expect(first?.levels).toEqual(second?.levels);
		expect(second?.end?.y).toBeGreaterThan(first?.end?.y ?? NaN);
	});

	test('keep the order given, and write the scale beside the first panel of a row alone', () => {
		expect(chart.panels.map(({ name }) => name)).toEqual(['Aarhus', 'Odense', 'Malmö', 'Oslo']);
		expect(chart.panels.map(({ up }) => up.length > 0)).toEqual([true, false, false, true]);
		expect(smallMultiples(data, box(280)).panels.map(({ up }) => up.length > 0)).toEqual([true, false, true, false]);
	});

	test('draw what is not final open, what signals as a dot and what stands alone as a point', () => {
		const [drops, , gaps] = chart.panels;
		expect(drops?.dots.map(({ kind }) => kind)).toEqual(['signal', 'signal', 'signal', 'open', 'open', 'open']);
		expect(drops?.open.split('M')).toHaveLength(4);
		expect(gaps?.dots.map(({ kind }) => kind)).toEqual(['lone', 'lone']);
	});

	test('never lie over each other, and stay within the drawing', () => {
		for (const size of [box(680), box(280)]) {
			const { panels, places } = smallMultiples(data, size);
			for (const [index, { plot }] of panels.entries()) {
				expect(plot.right).toBeLessThan(size.width);
				expect(plot.bottom).toBeLessThan(size.height);
				const overlapping = panels
					.slice(index + 1)
					.filter(
						(other) => other.plot.left < plot.right && other.plot.right > plot.left && other.plot.top < plot.bottom
					);
				expect(overlapping).toEqual([]);
			}
			expect(places).toHaveLength(4);
		}
	});

	test('are spoken one panel at a time: the latest value and the range, or that there is none', () => {
		const spoken = smallMultiplesInWords(data).spoken.map((text) => text.replaceAll('\u00a0', ' '));
		expect(spoken[0]).toBe('Aarhus: 80.0 %, week 14; between 73.5 % and 80.0 %');
		expect(spoken[3]).toBe('Oslo: no value');
	});
});
