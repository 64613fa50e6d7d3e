import { expect, test } from 'vitest';
import { handleTargetsAmong } from '#lib/model/handle-target.ts';

const target = {
	identity: 't',
	value: 300,
	endValue: null,
	band: null,
	dimension: null,
	member: null,
	fromDay: '2026-01-01',
	untilDay: null,
	payLinked: null,
	counterweight: null,
	reviewDay: null,
	owner: null
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

test.each([
	['team', 'Birk'],
	['Hold', 'Birk']
])('whatever language says that it is for a %s, it is for that one', (dimension, member) => {
	expect(handleTargetsAmong([{ ...target, metric: 'aht', dimension, member }])).toMatchObject([
		{ dimension: 'team', member: 'Birk' }
	]);
});

test('a target for a part that nobody knows is nobody’s', () => {
	expect(handleTargetsAmong([{ ...target, metric: 'aht', dimension: 'department', member: 'Sales' }])).toEqual([]);
	expect(handleTargetsAmong([{ ...target, metric: 'aht', member: 'Birk' }])).toEqual([]);
	expect(handleTargetsAmong([{ ...target, metric: 'aht', member: 'birk' }], () => ['Birk'])).toMatchObject([
		{ dimension: 'team', member: 'Birk' }
	]);
});
