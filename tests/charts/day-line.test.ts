import { describe, expect, test } from 'vitest';
import { dayLine, type DayPoint } from '#lib/charts/day-line.ts';
import { dayLineInWords } from '#lib/charts/day-line-in-words.ts';
import { daysFrom } from '#lib/charts/examples/days.ts';

const box = { width: 680, height: 300 };
const pointsOf = (values: (number | null)[], first = '2026-03-23'): DayPoint[] =>
	daysFrom(first, values.length).map((day, place) => ({ day, value: values[place] ?? null, state: 'final' }));

describe('a line over days', () => {
	test('gives every day the same breadth, those on which clocks change too', () => {
		const { places } = dayLine({ unit: 'seconds', points: pointsOf([1, 2, 3, 4, 5, 6, 7, 8, 9]), events: [] }, box);
		const steps = places.slice(1).map((place, day) => (place?.x ?? 0) - (places[day]?.x ?? 0));
		expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.21);
	});

	test('is dashed from the last final day on, and open there', () => {
		const points = pointsOf([280, 290, 285, 288]).map((point, place): DayPoint => ({
			...point,
			state: place < 2 ? 'final' : place === 2 ? 'provisional' : 'unfinished'
		}));
		const { firm, open, dots, end } = dayLine({ unit: 'seconds', points, events: [] }, box);
		expect(firm.split('L')).toHaveLength(2);
		expect(open.split('L')).toHaveLength(3);
		expect(dots.map(({ kind }) => kind)).toEqual(['open', 'open']);
		expect(end?.text).toBe('4:48');
	});

	test('is broken where nothing is known, and a lone day is a dot', () => {
		const points = pointsOf([280, 290, null, 285, null]);
		const { firm, dots, places, end } = dayLine({ unit: 'seconds', points, events: [] }, box);
		expect(firm.split('M').filter((part) => part.includes('L'))).toHaveLength(1);
		expect(dots).toEqual([{ ...places[3], kind: 'lone' }]);
		expect(places[2]).toBeNull();
		expect(end?.text).toBe('4:45');
	});

	test('names the events that fall within it, and makes room above for their names', () => {
		const points = pointsOf([280, 290, 285, 288, 281]);
		const named = (day: string, name: string) => ({ day, name });
		const events = [named('2026-03-24', 'New menu'), named('2026-03-25', 'Training'), named('2027-01-01', 'Later')];
		const bare = dayLine({ unit: 'seconds', points, events: [] }, box);
		const chart = dayLine({ unit: 'seconds', points, events }, box);
		expect(chart.events.map(({ text }) => text)).toEqual(['New menu', 'Training']);
		expect(chart.plot.top).toBeGreaterThan(bare.plot.top);
		expect(dayLineInWords({ unit: 'seconds', points, events }).spoken[1]).toMatch(/: 4:50, New menu$/);
	});

	test('over years has years beneath it', () => {
		const values = Array.from({ length: 1500 }, (_, day) => 280 + (day % 7));
		const { along } = dayLine({ unit: 'seconds', points: pointsOf(values, '2021-06-01'), events: [] }, box);
		expect(along.map(({ text }) => text).filter((text) => /^20\d\d$/.test(text)).length).toBeGreaterThan(2);
	});

	test('says what is not final and what has no value', () => {
		const points = pointsOf([280, null]).map((point, place): DayPoint => ({
			...point,
			state: place === 0 ? 'provisional' : 'final'
		}));
		const { spoken, twin } = dayLineInWords({ unit: 'seconds', points, events: [] });
		expect(spoken[0]).toMatch(/: 4:40, not final$/);
		expect(spoken[1]).toMatch(/: no value$/);
		expect(twin.rows).toHaveLength(2);
	});
});
