import { describe, expect, it } from 'vitest';
import { randomStream } from './random.ts';

const many = (draw: () => number, count = 20_000) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('random streams', () => {
	it('give the same draws for the same seed and name', () => {
		const [first, second] = [randomStream(7, 'contacts'), randomStream(7, 'contacts')];
		expect(many(first.uniform, 100)).toEqual(many(second.uniform, 100));
	});

	it('differ by name and by seed', () => {
		const start = many(randomStream(7, 'contacts').uniform, 5);
		expect(many(randomStream(7, 'orders').uniform, 5)).not.toEqual(start);
		expect(many(randomStream(8, 'contacts').uniform, 5)).not.toEqual(start);
	});

	it('begin with numbers that are written here, so that no machine tells another story', () => {
		const random = randomStream(2026, 'contacts in Odense');
		expect(many(random.uniform, 3).map((value) => value.toFixed(8))).toMatchInlineSnapshot(`
			[
			  "0.21878886",
			  "0.04520613",
			  "0.30095113",
			]
		`);
	});

	it('are spread evenly over the unit interval', () => {
		const tenths = new Map<number, number>();
		for (const value of many(randomStream(1, 'even').uniform)) {
			const tenth = Math.floor(value * 10);
			tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
		}
		expect([...tenths.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		for (const count of tenths.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
	});

	it('draw normal, exponential and Poisson numbers with the moments asked for', () => {
		const random = randomStream(3, 'moments');
		const normals = many(() => random.normal(62, 8));
		expect(mean(normals)).toBeCloseTo(62, 0);
		expect(Math.sqrt(mean(normals.map((value) => (value - 62) ** 2)))).toBeCloseTo(8, 0);
		expect(mean(many(() => random.exponential(40)))).toBeGreaterThan(39);
		expect(mean(many(() => random.poisson(6.6)))).toBeCloseTo(6.6, 0);
	});

	it('draw whole numbers and choices within their bounds, both ends included', () => {
		const random = randomStream(4, 'bounds');
		expect(new Set(many(() => random.whole(2, 4), 200))).toEqual(new Set([2, 3, 4]));
		expect(new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b'])))).toEqual(new Set(['a', 'b']));
	});
});
