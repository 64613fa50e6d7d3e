import { describe, expect, test } from 'vitest';
import { alongScale, upScale, valueDomain } from '#lib/charts/value-scale.ts';

const plot = { left: 50, right: 250, top: 10, bottom: 110 };

describe('the scale of values', () => {
	test('holds them all with a little air, and nothing that the unit cannot be', () => {
		const [low, high] = valueDomain('share', [0.01, null, 0.99]);
		expect([low, high]).toEqual([0, 1]);
		const [least, most] = valueDomain('seconds', [240, 300]);
		expect(least).toBeCloseTo(235.2, 5);
		expect(most).toBeCloseTo(304.8, 5);
		expect(valueDomain('points', [-99, 99])).toEqual([expect.closeTo(-100, -1.5), 100]);
	});

	test('lets differences lie below nothing, whatever their unit', () => {
		const [low] = valueDomain('seconds', [-30, 12]);
		expect(low).toBeLessThan(-30);
	});

	test('shows what never moves in its middle', () => {
		const [low, high] = valueDomain('seconds', [300, 300]);
		expect((low + high) / 2).toBeCloseTo(300, 5);
		expect(high).toBeGreaterThan(low);
	});

	test('of nothing at all is from nothing to one', () => {
		expect(valueDomain('count', []).every(Number.isFinite)).toBe(true);
	});

	test('stands higher for more, and has few ticks', () => {
		const { y, up } = upScale('share', [0, 1], plot);
		expect(y(1)).toBe(plot.top);
		expect(up.map(({ text }) => text.replace('\u00a0', ' '))).toEqual(['0 %', '50 %', '100 %']);
		const { x, along } = alongScale('seconds', [0, 600], plot);
		expect(x(600)).toBe(plot.right);
		expect(along.map(({ text }) => text)).toEqual(['0:00', '5:00', '10:00']);
	});
});
