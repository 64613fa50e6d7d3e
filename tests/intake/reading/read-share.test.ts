import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negative, unreadable } from '#lib/intake/reading/mishap.ts';
import { readTarget, shareReader } from '#lib/intake/reading/read-share.ts';

describe('shares', () => {
	test.each([
		['78 %', 0.78],
		['78%', 0.78],
		['78,5 %', 0.785],
		['94.01%', 0.9401],
		['78\u00a0%', 0.78],
		['80 pct.', 0.8],
		['0.78', 0.78],
		['0,785', 0.785],
		['.5', 0.5],
		['1', 1],
		['0', 0],
		['7.8E-01', 0.78],
		['', null],
		['-', null],
		['78', unreadable],
		['-5 %', unreadable],
		['most', unreadable]
	])('%j is the share %j', (cell, share) => {
		const read = shareReader('one')(cell);
		if (typeof share === 'number') expect(read).toBeCloseTo(share, 12);
		else expect(read).toBe(share);
	});

	test('a bare number counts in percent where the column does', () => {
		expect(['78', '100', '0', '1', '78,125', '78 %'].map(shareReader('hundred'))).toEqual([
			0.78, 1, 0, 0.01, 0.78125, 0.78
		]);
		expect(shareReader('hundred')('780')).toBe(unreadable);
	});

	test('every share reads back from percent, fraction, point and comma', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('.', ','), (points, mark) => {
				const percent = (points / 100).toFixed(2).replace('.', mark);
				const fraction = (points / 10_000).toFixed(4).replace('.', mark);
				expect(shareReader('one')(`${percent} %`)).toBeCloseTo(points / 10_000, 12);
				expect(shareReader('one')(fraction)).toBeCloseTo(points / 10_000, 12);
				expect(shareReader('hundred')(percent)).toBeCloseTo(points / 10_000, 12);
			})
		);
	});
});

test.each([
	['80 %', 0.8],
	['0,8', 0.8],
	['300', 300],
	['5:00', 300],
	['0:05:00', 300],
	['1 200', 1200],
	['', null],
	['-5:00', negative],
	['1.200', unreadable],
	['fast', unreadable]
])('the target %j is %j', (cell, value) => {
	expect(readTarget(cell)).toBe(value);
});
