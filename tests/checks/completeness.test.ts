import { expect, test } from 'vitest';
import { completenessOf, type DayCompleteness } from '#lib/checks/completeness.ts';
import { centreHours, hourOf, zone } from './hours-by-hand.ts';

const tenWeeks = centreHours({ from: '2026-03-02', days: 70 });
const stateOn = (days: DayCompleteness[], day: string) => days.find((one) => one.day === day)?.state;

test('a centre that is open on weekdays is whole on weekdays and closed at weekends', () => {
	const days = completenessOf(tenWeeks, zone);
	expect(days).toHaveLength(68);
	expect(new Set(days.map(({ state }) => state))).toEqual(new Set(['whole', 'closed']));
	expect(days.filter(({ state }) => state === 'closed').every(({ contacts }) => contacts === 0)).toBe(true);
});

test('days that are asked for alone are judged against the same days around', () => {
	const lacking = tenWeeks.filter(({ day }) => day !== '2026-04-08');
	const asked = { from: '2026-04-06', to: '2026-04-12' };
	const all = completenessOf(lacking, zone);
	const week = completenessOf(lacking, zone, new Set(), asked);
	expect(week).toEqual(all.filter(({ day }) => day >= asked.from && day <= asked.to));
	expect(stateOn(week, '2026-04-08')).toBe('gap');
});

test('a day without contacts is a gap and not a dip', () => {
	const days = completenessOf(
		tenWeeks.filter(({ day }) => day !== '2026-04-08'),
		zone
	);
	expect(days.find(({ day }) => day === '2026-04-08')).toMatchObject({ state: 'gap', contacts: 0, perOpenHour: 0 });
	expect(days.find(({ day }) => day === '2026-04-08')?.missingHours).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
});

test('a day with less than half of what its weekday brings is a gap, one with a little less is not', () => {
	const thinned = (share: number) =>
		completenessOf(
			tenWeeks.map((hour) =>
				hour.day === '2026-04-08' ? { ...hour, contacts: Math.round(hour.contacts * share) } : hour
			),
			zone
		);
	expect(stateOn(thinned(0.4), '2026-04-08')).toBe('gap');
	expect(stateOn(thinned(0.75), '2026-04-08')).toBe('whole');
});

test('a day that lacks some hours says which', () => {
	const days = completenessOf(
		tenWeeks.filter(({ startedAt }) => startedAt < hourOf('2026-04-08', 13) || startedAt > hourOf('2026-04-08', 15)),
		zone
	);
	expect(days.find(({ day }) => day === '2026-04-08')).toMatchObject({
		state: 'hours_missing',
		missingHours: [13, 14, 15]
	});
});

test('the day a file begins or ends within is its edge', () => {
	const days = completenessOf(
		tenWeeks.filter(({ startedAt }) => startedAt >= hourOf('2026-03-02', 14)),
		zone
	);
	expect(stateOn(days, '2026-03-02')).toBe('edge');
});

test('with fewer than four like weekdays nothing is said', () => {
	const days = completenessOf(centreHours({ from: '2026-03-02', days: 21 }), zone);
	expect(new Set(days.map(({ state }) => state))).toEqual(new Set(['unknown']));
});

test('with fewer like weekdays, an empty day is told where they leave no doubt', () => {
	const month = centreHours({ from: '2026-03-02', days: 28 });
	const days = completenessOf(
		month.filter(({ day }) => day !== '2026-03-11'),
		zone
	);
	expect(days.find(({ day }) => day === '2026-03-11')).toMatchObject({ state: 'gap', contacts: 0 });
	expect(stateOn(days, '2026-03-08')).toBe('closed');
	expect(stateOn(days, '2026-03-10')).toBe('unknown');
	const thin = month.filter(({ day }) => day !== '2026-03-11').map((hour) => ({ ...hour, contacts: 1 }));
	expect(stateOn(completenessOf(thin, zone), '2026-03-11')).toBe('unknown');
});

test('a day that a person says was closed is closed, and no measure for others', () => {
	const days = completenessOf(
		tenWeeks.filter(({ day }) => day !== '2026-04-06'),
		zone,
		new Set(['2026-04-06'])
	);
	expect(stateOn(days, '2026-04-06')).toBe('closed');
	expect(days.filter(({ state }) => state === 'gap')).toEqual([]);
});

test('hours are those of the clock, also across the night of summer time', () => {
	const days = completenessOf(tenWeeks, zone);
	const around = days.filter(({ day }) => day === '2026-03-27' || day === '2026-03-30');
	expect(around.map(({ state, missingHours }) => [state, missingHours])).toEqual([
		['whole', []],
		['whole', []]
	]);
});

test('no contacts, no days', () => {
	expect(completenessOf([], zone)).toEqual([]);
});

test('a quiet hour of a small centre is no missing hour, three of them after each other are', () => {
	const small = centreHours({ from: '2026-03-02', days: 70 }).map((hour) => ({ ...hour, contacts: 5 }));
	const without = (hours: number[]) =>
		completenessOf(
			small.filter(({ startedAt }) => !hours.some((hour) => startedAt === hourOf('2026-04-08', hour))),
			zone
		);
	expect(stateOn(without([9]), '2026-04-08')).toBe('whole');
	expect(without([9, 10, 11]).find(({ day }) => day === '2026-04-08')).toMatchObject({
		state: 'hours_missing',
		missingHours: [9, 10, 11]
	});
});
