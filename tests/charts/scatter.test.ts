import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scatter, scatterMarks, type Scatter, type ScatterPoint } from '#lib/charts/scatter.ts';
import { scatterInWords } from '#lib/charts/scatter-in-words.ts';

const box = { width: 680, height: 300 };
const scatterOf = (points: ScatterPoint[]): Scatter => ({
	x: { unit: 'seconds', name: 'Handle time' },
	y: { unit: 'share', name: 'Solved' },
	points
});
const cloud = (count: number): ScatterPoint[] =>
	Array.from({ length: count }, (_, index) => ({
		name: `unit ${index}`,
		x: 200 + ((index * 7919) % 211),
		y: 0.5 + ((index * 104_729) % 97) / 250
	}));

describe('a scatter', () => {
	test('of few points shows each with its name, walked from left to right', () => {
		const data = scatterOf([
			{ name: 'Odense', x: 300, y: 0.8 },
			{ name: 'Aarhus', x: 250, y: 0.7 }
		]);
		const chart = scatter(data, box);
		expect(chart.labels.map(({ text }) => text)).toEqual(['Aarhus', 'Odense']);
		expect(chart.dots[0]?.x).toBeLessThan(chart.dots[1]?.x ?? NaN);
		expect(chart.dots[0]?.y).toBeGreaterThan(chart.dots[1]?.y ?? NaN);
		expect(scatterInWords(data).spoken[0]?.replaceAll('\u00a0', ' ')).toBe('Aarhus: Handle time 4:10, Solved 70.0 %');
	});

	test('of more points leaves their names to the walk and the table', () => {
		const chart = scatter(scatterOf(cloud(100)), box);
		expect(chart.dots).toHaveLength(100);
		expect(chart.labels).toEqual([]);
	});

	test('of very many shows how many fell where: nobody is lost and nobody counted twice', () => {
		fc.assert(
			fc.property(fc.integer({ min: 251, max: 3000 }), (count) => {
				const marks = scatterMarks(scatterOf(cloud(count)));
				expect(marks.of === 'bins' && marks.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count);
			}),
			{ numRuns: 20 }
		);
	});

	test('draws squares whose areas are as the numbers, the fullest as large as its part', () => {
		const points = [...cloud(300).map((one) => ({ ...one, x: 200, y: 0.5 })), { name: 'far', x: 400, y: 0.9 }];
		const chart = scatter(scatterOf(points), box);
		const [full, lone] = chart.squares;
		expect(chart.squares).toHaveLength(2);
		expect((full?.side ?? 0) ** 2 / (lone?.side ?? 1) ** 2).toBeGreaterThan(100);
		expect(scatterInWords(scatterOf(points)).spoken.at(-1)).toMatch(/: one point$/);
	});

	test('of points that are all alike is still drawn', () => {
		const chart = scatter(scatterOf(cloud(400).map((one) => ({ ...one, x: 300, y: 0.5 }))), box);
		expect(chart.places).toHaveLength(1);
		expect(chart.places[0]?.x).toBeGreaterThan(chart.plot.left);
	});
});
