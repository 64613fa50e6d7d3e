import { expect, test } from 'vitest';
import { toldMonths } from '#lib/metrics/told-months.ts';
import { viewOf, type Day } from './view-of.ts';

/** People told of in January to May, month by month. */
function toldIn(days: number[], from = '2026-01-01', to = '2026-05-31') {
	const months = days.map((employedDays, index): [string, Day] => [`2026-0${index + 1}-01`, { employedDays }]);
	const contacts = { from: '2026-01-01', through: '2026-12-31' };
	const period = toldMonths(viewOf(Object.fromEntries(months), { from, to, extent: { contacts } }));
	return 'missing' in period ? period.missing.code : [period.view.from, period.view.to, period.maturity];
}

test('of a unit whose people are told of month by month, its whole months in the period count', () => {
	expect(toldIn([150, 140, 150, 150, 150])).toEqual(['2026-01-01', '2026-05-31', 'final']);
	expect(toldIn([150, 140, 150, 150, 150], '2026-01-02', '2026-04-29')).toEqual(['2026-02-01', '2026-03-31', 'final']);
	expect(toldIn([150, 140, 150, 150, 150], '2026-02-02', '2026-02-27')).toBe('none_in_period');
});

test('months before people were told of, and those that are not told of yet, are left out', () => {
	expect(toldIn([0, 140, 150, 0, 0])).toEqual(['2026-02-01', '2026-03-31', 'final']);
});

test('where too few work in a month between, or never were enough, it is withheld', () => {
	expect(toldIn([150, 0, 150, 150, 150])).toBe('withheld');
	expect(toldIn([0, 0, 0, 0, 0])).toBe('withheld');
});
