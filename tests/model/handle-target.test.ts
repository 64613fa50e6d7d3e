import { expect, test } from 'vitest';
import { handleTargetsAmong } from '#lib/model/handle-target.ts';

const target = {
	identity: 't',
	value: 300,
	dimension: null,
	member: null,
	fromDay: '2026-01-01',
	untilDay: null,
	payLinked: null
};

test.each(['AHT', 'Average handle time', 'behandlingstid', 'Genomsnittlig hanteringstid', 'handle_time'])(
	'a target for %s is one for handle time',
	(metric) => {
		expect(handleTargetsAmong([{ ...target, metric }])).toEqual([
			{ seconds: 300, dimension: 'all', member: '', fromDay: '2026-01-01', untilDay: null }
		]);
	}
);

test('targets for other numbers, and those without a value, are left out', () => {
	expect(
		handleTargetsAmong([
			{ ...target, metric: 'csat' },
			{ ...target, metric: 'aht', value: null }
		])
	).toEqual([]);
});

test('a target of one team keeps its team', () => {
	expect(handleTargetsAmong([{ ...target, metric: 'aht', dimension: 'team', member: 'Birk' }])).toMatchObject([
		{ dimension: 'team', member: 'Birk' }
	]);
});
