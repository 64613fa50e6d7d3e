import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsWithoutAnswer } from '#lib/statistics/non-response-bounds.ts';

const cell = fc
	.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 }), fc.nat({ max: 200 }))
	.map((three) => three.toSorted((a, b) => a - b))
	.map(([events = 0, answered = 0, asked = 0]) => ({ events, answered, asked }));

describe('what those who did not answer might have said', () => {
	test('half answered, 80 per cent content: between 40 and 90 per cent of all', () => {
		expect(boundsWithoutAnswer({ asked: 100, answered: 50, events: 40 })).toEqual({ low: 0.4, high: 0.9 });
		expect(boundsWithoutAnswer({ asked: 0, answered: 0, events: 0 })).toBeNull();
	});

	test('more that count than answered are refused', () => {
		expect(() => boundsWithoutAnswer({ asked: 5, answered: 2, events: 3 })).toThrow(RangeError);
	});

	test('they hold the share among answers and are as far apart as those who kept silent', () => {
		fc.assert(
			fc.property(cell, ({ asked, answered, events }) => {
				fc.pre(answered > 0);
				const bounds = boundsWithoutAnswer({ asked, answered, events });
				expect(bounds?.low).toBeLessThanOrEqual(events / answered);
				expect(bounds?.high).toBeGreaterThanOrEqual(events / answered - 1e-12);
				expect((bounds?.high ?? NaN) - (bounds?.low ?? NaN)).toBeCloseTo(1 - answered / asked, 12);
			})
		);
	});
});
