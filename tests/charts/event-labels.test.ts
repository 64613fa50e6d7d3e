import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventLabels } from '#lib/charts/event-labels.ts';

const plot = { left: 50, right: 600, top: 40, bottom: 280 };

describe('the names of events', () => {
	test('begin at their hairlines, in one row where there is room', () => {
		const labels = eventLabels(
			[
				{ x: 400, name: 'Training' },
				{ x: 100, name: 'New menu' }
			],
			plot
		);
		expect(labels).toEqual([
			{ x: 100, text: 'New menu', textX: 100, row: 0 },
			{ x: 400, text: 'Training', textX: 400, row: 0 }
		]);
	});

	test('stand above a later name that they would lie over', () => {
		const rows = eventLabels(
			[100, 120, 140].map((x) => ({ x, name: 'A name of some length' })),
			plot
		).map(({ row }) => row);
		expect(rows).toEqual([2, 1, 0]);
	});

	test('end with the drawing where the right edge is near', () => {
		const [label] = eventLabels([{ x: 590, name: 'New menu' }], plot);
		expect(label?.textX).toBeLessThan(590);
		expect((label?.textX ?? 0) + 7 * 'New menu'.length).toBeLessThanOrEqual(plot.right);
	});

	test('of one row never lie over each other', () => {
		const event = fc.record({ x: fc.integer({ min: 50, max: 600 }), name: fc.string({ minLength: 1, maxLength: 30 }) });
		fc.assert(
			fc.property(fc.array(event, { maxLength: 8 }), (events) => {
				const labels = eventLabels(events, plot);
				expect(labels).toHaveLength(events.length);
				for (const [index, one] of labels.entries())
					for (const other of labels.slice(index + 1).filter(({ row }) => row === one.row))
						expect(one.textX + one.text.length * 7).toBeLessThanOrEqual(other.textX + 0.1);
			})
		);
	});
});
