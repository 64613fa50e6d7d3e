import { expect, test } from 'vitest';
import { onDays } from '#lib/facts/on-days.ts';
import { runningTotals } from '#lib/facts/running-totals.ts';
import { shapesBy, sumsBy } from '#lib/facts/sums.ts';
import { addDays } from '#lib/model/day.ts';
import { emptyExtent, type DailyFact } from '#lib/model/fact.ts';

const monday = '2026-03-02';
const facts = Array.from({ length: 14 }, (_, day): DailyFact => ({
	dimension: 'all',
	member: '',
	day: addDays(monday, day),
	sums: sumsBy((measure) => (measure === 'contacts' ? 10 ** (day % 7) : 0)),
	shapes: shapesBy((place) => new Map(place === 0 ? [[day % 7, 1]] : []))
}));
const view = runningTotals(facts, emptyExtent).view('all', '', monday, addDays(monday, 13));
const isMonday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

test('the Mondays of a fortnight are two days, and nothing of the others', () => {
	const mondays = onDays(view, isMonday);
	expect(mondays.sums().contacts).toBe(2);
	expect([...mondays.shape('handle')]).toEqual([[0, 2]]);
	const sums = view.sums();
	expect(onDays(view, () => true).sums()).toEqual(sumsBy((measure) => sums[measure]));
});

test('days that are too young are left out as anywhere, and a shorter period keeps its weekdays', () => {
	const mondays = onDays(view, isMonday);
	expect(mondays.sums(addDays(monday, 6)).contacts).toBe(1);
	expect(mondays.over(addDays(monday, 1), addDays(monday, 6)).sums().contacts).toBe(0);
	expect(mondays.byReason()).toBeNull();
});
