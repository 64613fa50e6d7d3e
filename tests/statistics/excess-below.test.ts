import { describe, expect, test } from 'vitest';
import { excessBelow } from '#lib/statistics/excess-below.ts';
import { curved } from './bunched-counts.ts';

const window = { degree: 2, below: 3, above: 0 };

describe('more than a curve predicts below a threshold', () => {
	test('two hundred added to an exact curve come back as two hundred', () => {
		const found = excessBelow(curved(200), window);
		expect(found?.excess).toBeCloseTo(200, 6);
		// 1031.8 + 1020.8 + 1010.2 by hand
		expect(found?.expected).toBeCloseTo(3062.8, 6);
	});

	test('a heap at every sixth bin is no surplus, inside the window or outside', () => {
		const heap = Array.from({ length: 31 }, (_, bin) => bin % 6 === 2);
		const counts = curved(200).counts.map((count, bin) => count + (heap[bin] ? 400 : 0));
		expect(excessBelow({ counts, below: 15, rounds: [heap] }, window)?.excess).toBeCloseTo(200, 6);
		expect(excessBelow({ counts, below: 15 }, window)?.excess).not.toBeCloseTo(200, 0);
	});

	test('a heap that stands in the window only cannot be told from the surplus and counts to it', () => {
		const heap = Array.from({ length: 31 }, (_, bin) => bin === 13);
		expect(excessBelow({ ...curved(200), rounds: [heap] }, window)?.excess).toBeCloseTo(200, 6);
	});

	test('what was cut from above does not bend the curve where the window is open that way', () => {
		const counts = curved(200).counts.map((count, bin) => count - (bin === 15 || bin === 16 ? 100 : 0));
		expect(excessBelow({ counts, below: 15 }, { ...window, above: 2 })?.excess).toBeCloseTo(200, 6);
		expect(excessBelow({ counts, below: 15 }, window)?.excess).toBeGreaterThan(200.5);
	});

	test('too few bins for the degree give nothing, and a window that leaves the bins is refused', () => {
		expect(excessBelow({ counts: [5, 6, 7, 8], below: 3 }, { degree: 3, below: 2, above: 0 })).toBeNull();
		expect(() => excessBelow({ counts: [5, 6, 7], below: 1 }, { degree: 0, below: 2, above: 0 })).toThrow(RangeError);
		expect(() => excessBelow({ counts: [5, 6, 7], below: 2 }, { degree: 0, below: 1, above: 2 })).toThrow(RangeError);
	});
});
