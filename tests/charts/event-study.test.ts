import { describe, expect, test } from 'vitest';
import { eventStudy, type EventStudy, type EventStudyPoint } from '#lib/charts/event-study.ts';
import { eventStudyInWords } from '#lib/charts/event-study-in-words.ts';

const point = (at: number, value: number | null, half = 5): EventStudyPoint => ({
	at,
	name: `week ${at}`,
	value,
	low: value === null ? null : value - half,
	high: value === null ? null : value + half
});
const data: EventStudy = {
	unit: 'seconds',
	upName: 'Difference',
	acrossName: 'Weeks from the new menu',
	event: 'New menu',
	points: [point(-3, 2), point(-2, null), { ...point(-1, 0), low: 0, high: 0 }, point(0, -20), point(1, -3)]
};
const box = { width: 680, height: 300 };

describe('an event study', () => {
	const chart = eventStudy(data, box);

	test('shades the time before the event, which stands between the last period before and the first after', () => {
		const [, , base, first] = chart.places;
		const start = chart.before.x + chart.before.width;
		expect(start).toBeGreaterThan(base?.x ?? NaN);
		expect(start).toBeLessThan(first?.x ?? NaN);
		expect(chart.event).toMatchObject([{ text: 'New menu', x: start }]);
	});

	test('fills only estimates whose interval leaves nothing out, and marks the one that is nothing by definition', () => {
		expect(chart.estimates.map(({ kind }) => kind)).toEqual(['plain', 'base', 'clear', 'plain']);
	});

	test('marks no period that was estimated as nothing by definition, whatever its number', () => {
		const estimated = eventStudy({ ...data, points: [point(-2, 1), point(-1, 2), point(0, -20)] }, box);
		expect(estimated.estimates.map(({ kind }) => kind)).toEqual(['plain', 'plain', 'clear']);
	});

	test('draws nothing where nothing can be told', () => {
		expect(chart.places[1]).toBeNull();
		expect(chart.estimates).toHaveLength(4);
	});

	test('holds nothing within its scale, so that one sees how far from it an estimate lies', () => {
		const far = eventStudy({ ...data, points: [point(0, 80), point(1, 90)] }, box);
		expect(far.zero).toBeLessThanOrEqual(far.plot.bottom);
		expect(far.estimates.every(({ y }) => y < far.zero)).toBe(true);
	});

	test('that begins with its event has no time before it', () => {
		expect(eventStudy({ ...data, points: [point(0, 8), point(1, 9)] }, box).before.width).toBe(0);
	});

	test('is spoken period by period', () => {
		expect(eventStudyInWords(data).spoken).toEqual([
			'week -3: 0:02 (−0:03 to 0:07)',
			'week -2: no value',
			'week -1: the others are held against this one',
			'week 0: −0:20 (−0:25 to −0:15)',
			'week 1: −0:03 (−0:08 to 0:02)'
		]);
	});
});
