import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hatch } from '#lib/charts/hatch.ts';

test('hatching lies within its area, slanting upwards to the right', () => {
	const size = fc.integer({ min: 1, max: 80 });
	fc.assert(
		fc.property(size, size, size, size, (x, y, width, height) => {
			const lines = hatch({ x, y, width, height }).split('M').slice(1);
			expect(lines.length).toBe(Math.ceil((width + height) / 5) - 1);
			for (const line of lines) {
				const [fromX = NaN, fromY = NaN, toX = NaN, toY = NaN] = line.split(/[,L]/).map(Number);
				expect([fromX >= x, toX <= x + width, toY >= y, fromY <= y + height]).not.toContain(false);
				expect(toX - fromX).toBeCloseTo(fromY - toY, 5);
			}
		})
	);
});
