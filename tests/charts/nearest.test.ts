import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, nearestInTime } from '#lib/charts/nearest.ts';

describe('the mark under a pointer', () => {
	const places = [{ x: 10, y: 10 }, null, { x: 50, y: 80 }, { x: 90, y: 40, width: 20, height: 30 }];

	test('is the nearest one within reach, and none beyond it', () => {
		expect(nearest(places, { x: 12, y: 14 }, 24)).toBe(0);
		expect(nearest(places, { x: 45, y: 70 }, 24)).toBe(2);
		expect(nearest(places, { x: 30, y: 45 }, 24)).toBeNull();
	});

	test('is an area anywhere within it', () => {
		expect(nearest(places, { x: 81, y: 54 }, 0)).toBe(3);
		expect(nearest(places, { x: 79, y: 54 }, 0)).toBeNull();
	});

	test('in time is found from left to right alone, however high it stands, and a gap is never found', () => {
		expect(nearestInTime(places, 48)).toBe(2);
		expect(nearestInTime([null, { x: 3, y: 900 }], 0)).toBe(1);
		expect(nearestInTime([null], 0)).toBeNull();
	});

	test('no other mark is nearer', () => {
		const place = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) });
		fc.assert(
			fc.property(fc.array(place, { minLength: 1 }), place, (marks, at) => {
				const distances = marks.map(({ x, y }) => Math.hypot(x - at.x, y - at.y));
				expect(distances[nearest(marks, at, Infinity) ?? -1]).toBe(Math.min(...distances));
			})
		);
	});
});
