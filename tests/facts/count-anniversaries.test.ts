import { describe, expect, test } from 'vitest';
import { anniversaryWindow, countAnniversaries, type CustomerSpell } from '#lib/facts/count-anniversaries.ts';
import { Tally } from '#lib/facts/tally.ts';
import { factsOf, spoken } from './facts-by-hand.ts';

const customer = (fromDay: string, untilDay: string | null = null, customers = 1, language = 5): CustomerSpell => ({
	fromDay,
	untilDay,
	language,
	customers
});

const anyDay = { from: '2000-01-01', to: '2026-06-30' };

function factsOfCustomers(customers: CustomerSpell[], dimension: 'all' | 'language' = 'all', window = anyDay) {
	const tally = new Tally();
	for (const one of customers) countAnniversaries(tally, one, window, 1);
	return factsOf(tally, dimension).map(({ member, day, sums }) => ({ member, day, ...spoken(sums) }));
}

describe('an anniversary', () => {
	test('comes every year as long as the customer stays', () => {
		expect(factsOfCustomers([customer('2023-05-04', '2025-06-01'), customer('2024-05-04')])).toEqual([
			{ member: '', day: '2024-05-04', anniversaries: 1 },
			{ member: '', day: '2025-05-04', anniversaries: 2, leftWithin90: 1 },
			{ member: '', day: '2026-05-04', anniversaries: 1 }
		]);
	});

	test('tells those who leave after it by how soon: 90, 180 or 365 days', () => {
		const leaving = (untilDay: string) => customer('2024-01-01', untilDay);
		// 2025-01-01 + 90 = 04-01, + 180 = 06-30, + 365 = 2026-01-01, which is an anniversary on which nobody stays
		const last = ['2025-01-02', '2025-04-01', '2025-04-02', '2025-06-30', '2025-07-01', '2026-01-01'];
		expect(factsOfCustomers(last.map(leaving))).toEqual([
			{ member: '', day: '2025-01-01', anniversaries: 6, leftWithin90: 2, leftWithin180: 2, leftWithin365: 2 }
		]);
	});

	test('is none on the last day of all', () => {
		expect(factsOfCustomers([customer('2024-01-01', '2025-01-01')])).toEqual([]);
	});

	test('of 29 February is 1 March in other years', () => {
		const days = factsOfCustomers([customer('2020-02-29', '2025-01-01')]).map(({ day }) => day);
		expect(days).toEqual(['2021-03-01', '2022-03-01', '2023-03-01', '2024-02-29']);
	});

	test('counts for all and for the customer’s language, as many as began and left alike', () => {
		expect(factsOfCustomers([customer('2025-05-04', null, 40)], 'language')).toEqual([
			{ member: 'language 5', day: '2026-05-04', anniversaries: 40 }
		]);
	});
});

describe('anniversaries are told', () => {
	test('from a year before the first known leaving to the last day known', () => {
		const known = [customer('2019-01-01'), customer('2023-05-04', '2025-03-01'), customer('2026-02-02')];
		expect(anniversaryWindow(known)).toEqual({ from: '2024-03-01', to: '2026-02-02' });
		expect(factsOfCustomers(known.slice(0, 1), 'all', { from: '2024-03-01', to: '2026-02-02' })).toEqual([
			{ member: '', day: '2025-01-01', anniversaries: 1 },
			{ member: '', day: '2026-01-01', anniversaries: 1 }
		]);
	});

	test('not at all where nobody is known to have left', () => {
		expect(anniversaryWindow([customer('2019-01-01'), customer('2020-01-01')])).toBeNull();
		expect(anniversaryWindow([])).toBeNull();
	});

	test('without minding that some systems write 9999 for "still"', () => {
		const known = [customer('2019-01-01', '9999-12-31'), customer('2023-05-04', '2025-03-01')];
		expect(anniversaryWindow(known)).toEqual({ from: '2024-03-01', to: '2025-03-01' });
		expect(anniversaryWindow([customer('2019-01-01', '9999-12-31')])).toBeNull();
	});
});
