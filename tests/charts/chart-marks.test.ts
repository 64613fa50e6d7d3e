import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentMarks, eventMarks, roomFor } from '#lib/charts/chart-marks.ts';

const width = 320;
const place = fc.double({ min: 44, max: 268, noNaN: true });
const letter = 6.6;

describe('names of events', () => {
	const events = fc.array(
		fc
			.record({ name: fc.string({ minLength: 1, maxLength: 30 }), x: place })
			.map((one) => ({ ...one, told: one.name })),
		{ maxLength: 12 }
	);
	const extent = ({ textX, text, anchor }: ReturnType<typeof eventMarks>[number]): [number, number] => {
		const size = text.length * letter;
		return anchor === 'start'
			? [textX, textX + size]
			: anchor === 'end'
				? [textX - size, textX]
				: [textX - size / 2, textX + size / 2];
	};

	test('never touch each other and never leave the drawing', () => {
		fc.assert(
			fc.property(events, (some) => {
				const written = eventMarks(some, { left: 0, right: width }).filter(({ text }) => text !== '');
				const extents = written.map(extent).sort(([a], [b]) => a - b);
				for (const [index, [from, to]] of extents.entries()) {
					expect(from).toBeGreaterThanOrEqual(-0.1);
					expect(to).toBeLessThanOrEqual(width + 0.1);
					expect(from).toBeGreaterThanOrEqual((extents[index - 1]?.[1] ?? -1) - 0.1);
				}
			})
		);
	});

	test('every one is told: written out, or under a letter of its own', () => {
		fc.assert(
			fc.property(events, (some) => {
				const marks = eventMarks(some, { left: 0, right: width });
				expect(marks.map(({ told }) => told).sort()).toEqual(some.map(({ told }) => told).sort());
				const letters = marks.flatMap((mark) => mark.letter ?? []);
				expect(new Set(letters).size).toBe(letters.length);
				expect(marks.every(({ text, letter: own, told }) => own !== null || text === told)).toBe(true);
			})
		);
	});
});

describe('numbers of comments', () => {
	test('never touch each other, and leave no number out', () => {
		fc.assert(
			fc.property(fc.array(place, { maxLength: 30 }), (places) => {
				const sorted = places.toSorted((a, b) => a - b).map((x, index) => ({ x, number: index + 1 }));
				const marks = commentMarks(sorted);
				const covered = marks.flatMap(({ text }) => {
					const [first = 0, last = first] = text.split('–').map(Number);
					return Array.from({ length: last - first + 1 }, (_, step) => first + step);
				});
				expect(covered).toEqual(sorted.map(({ number }) => number));
				for (const [index, { x, text }] of marks.entries()) {
					const before = marks[index - 1];
					const reach = before ? ((before.text.length + text.length) * letter) / 2 : -Infinity;
					expect(x - (before?.x ?? 0)).toBeGreaterThanOrEqual(reach - 0.1);
				}
			})
		);
	});
});

test('a chart that nothing touches needs no more room than it had', () => {
	expect(roomFor(undefined)).toEqual({ head: 0, foot: 0 });
	expect(roomFor({ targets: [], events: [], comments: [{ number: 1, place: 0 }] })).toEqual({ head: 0, foot: 13 });
});
