import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart } from '#lib/charts/apart.ts';
import { slope, slopeHeight, type SlopeLine, type SlopeSeries } from '#lib/charts/slope.ts';

const line = (name: string, before: number, now: number, more: Partial<SlopeLine> = {}): SlopeLine => ({
	name,
	before,
	now,
	signal: null,
	isOpen: false,
	isChosen: false,
	...more
});
const teams: SlopeSeries = {
	unit: 'seconds',
	before: 'before',
	now: 'now',
	lines: [line('Alm', 300, 280), line('Birk', 301, 340), line('Eg', 299, 281)]
};
const box = { width: 680, height: slopeHeight(3) };

describe('places pushed apart', () => {
	test('keep their distance, their order and their bounds', () => {
		const places = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 20 });
		fc.assert(
			fc.property(places, (wanted) => {
				const found = apart(wanted, 17, 0, 400);
				const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
				const inOrder = order.map((index) => found[index] ?? NaN);
				for (const [rank, place] of inOrder.entries()) {
					if (rank > 0) expect(place - (inOrder[rank - 1] ?? NaN)).toBeGreaterThanOrEqual(17 - 1e-9);
					expect(place).toBeGreaterThanOrEqual(0);
					expect(place).toBeLessThanOrEqual(400 + 1e-9);
				}
			})
		);
		expect(apart([], 17, 0, 400)).toEqual([]);
	});

	test('move only where they must, and then about their middle', () => {
		expect(apart([10, 100, 300], 17, 0, 400)).toEqual([10, 100, 300]);
		expect(apart([100, 100], 20, 0, 400)).toEqual([90, 110]);
		expect(apart([395, 399], 20, 0, 400)).toEqual([380, 400]);
	});
});

describe('a slope chart', () => {
	test('joins each unit’s two values, the higher the longer', () => {
		const [alm, birk, eg] = slope(teams, box).lines;
		expect(alm?.y2).toBeGreaterThan(alm?.y1 ?? NaN);
		expect(birk?.y2).toBeLessThan(birk?.y1 ?? NaN);
		expect(eg?.y1).toBeGreaterThan(alm?.y1 ?? NaN);
	});

	test('writes names and values so that none covers another', () => {
		const { lines } = slope(teams, box);
		for (const side of ['left', 'right'] as const) {
			const heights = lines.map((one) => one[side].y).sort((a, b) => a - b);
			for (const [place, height] of heights.slice(1).entries())
				expect(height - (heights[place] ?? NaN)).toBeGreaterThan(16.8);
		}
		expect(lines.map(({ right }) => right.text)).toEqual(['4:40  Alm', '5:40  Birk', '4:41  Eg']);
	});

	test('shortens a long name on a phone, and has room for it elsewhere', () => {
		const long = { ...teams, lines: [line('Kundeservice Erhverv Nord', 300, 280), line('Alm', 280, 300)] };
		expect(slope(long, box).lines[0]?.right.text).toBe('4:40  Kundeservice Erhverv Nord');
		expect(slope(long, { ...box, width: 280 }).lines[0]?.right.text).toMatch(/^4:40 {2}Kundes.*…$/);
	});

	test('grows with the number of its lines', () => {
		expect(slopeHeight(40)).toBeGreaterThan(40 * 17);
		expect(slopeHeight(2)).toBe(slopeHeight(3));
	});

	test('is walked along the ends of its lines', () => {
		const { places, plot } = slope(teams, box);
		expect(places.map(({ x }) => x)).toEqual([plot.right, plot.right, plot.right]);
		expect(slope({ ...teams, lines: [] }, box).places).toEqual([]);
	});
});
