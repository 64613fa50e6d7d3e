import { describe, expect, test } from 'vitest';
import { fields } from '#lib/intake/fields.ts';
import { fieldOfValue, plainAssembler } from '#lib/intake/record/assemble-plain.ts';
import { surveyAssembler } from '#lib/intake/record/assemble-survey.ts';
import { plainKinds, plainRecords } from '#lib/model/plain-records.ts';
import { madeOf, recipeOf } from './made-of.ts';

const epoch = (iso: string) => Date.parse(iso) / 1000;

describe('every plain kind', () => {
	test.each(plainKinds)('%s has a field for each of its values', (kind) => {
		const known = Object.keys(fields[kind]);
		const wanted = Object.keys(plainRecords[kind]).map((name) => fieldOfValue(kind, name));
		expect(wanted.filter((field) => !known.includes(field))).toEqual([]);
	});

	test.each(plainKinds)('%s of a file without the columns are records of nothing, and never of zero', (kind) => {
		const { records } = madeOf(plainAssembler(kind), recipeOf(kind, {}), ['A'], [['x']]);
		const values = Object.entries(records[0] ?? {}).flatMap(([name, value]): unknown[] =>
			name === 'identity' ? [] : [value]
		);
		expect(values.every((value) => value === null)).toBe(true);
	});
});

describe('an answer to a survey', () => {
	const recipe = recipeOf('surveys', {
		contact_id: ['Contact', 'text'],
		customer_key: ['Phone', 'customer'],
		answered_at: ['Answered', 'instant:ymd'],
		rating: ['Rating', 'scale:1-5'],
		recommend: ['NPS', 'scale:0-10'],
		resolved: ['Solved', 'flag']
	});
	const header = ['Contact', 'Phone', 'Answered', 'Rating', 'NPS', 'Solved'];
	const made = (...rows: string[][]) => madeOf(surveyAssembler, recipe, header, rows);

	test('belongs to the day it was given, and its customer is known by pseudonym only', () => {
		const { records } = made(['C1', '+45 12 34 56 78', '2026-03-04 23:30:00', '4', '9', 'ja']);
		expect(records).toEqual([
			{
				identity: 'C1|+45 12 34 56 78|2026-03-04 23:30:00|4|9|ja',
				contactId: 'C1',
				customer: 'hashed 4512345678',
				answeredAt: epoch('2026-03-04T22:30:00Z'),
				day: '2026-03-04',
				askedAt: null,
				agent: null,
				team: null,
				queue: null,
				language: null,
				rating: 4,
				recommend: 9,
				effort: null,
				resolved: true
			}
		]);
	});

	test('that was asked for and never given counts as missing, not as the worst', () => {
		const { records } = made(['C1', '', '2026-03-04 10:00:00', 'Offered', '', '']);
		expect(records[0]).toMatchObject({ rating: null, recommend: null, resolved: null });
	});

	test('without a day is refused, and what is wrong is noted once', () => {
		expect(made(['C1', '', 'soon', '4', '', '']).issues).toEqual(['1 Answered unreadable']);
		expect(made(['C1', '', 'soon', '4', '', '']).records).toEqual([null]);
	});

	test('in the hour that summer time skips is noted once, though its day and instant are both kept', () => {
		expect(made(['C1', '', '2026-03-29 02:30:00', '4', '', '']).issues).toEqual(['1 Answered missing_hour']);
	});
});

test('a spell of absence keeps its days as they stand, and its hours as a number', () => {
	const recipe = recipeOf('absence', {
		agent: ['Agent', 'text'],
		absence_type: ['Type', 'text'],
		from_day: ['From', 'day:dmy'],
		until_day: ['To', 'day:dmy'],
		hours: ['Hours', 'number:comma']
	});
	const { records, issues } = madeOf(
		plainAssembler('absence'),
		recipe,
		['Agent', 'Type', 'From', 'To', 'Hours'],
		[
			['Eva', 'Sygdom', '02-03-2026', '04-03-2026', '22,2'],
			['Eva', 'Sygdom', '05-03-2026', '', '#N/A'],
			['', 'Sygdom', '05-03-2026', '', '']
		]
	);
	expect(records.map((record) => record && [record.fromDay, record.untilDay, record.hours, record.type])).toEqual([
		['2026-03-02', '2026-03-04', 22.2, 'Sygdom'],
		['2026-03-05', null, null, 'Sygdom'],
		null
	]);
	expect(issues).toEqual(['2 Hours error_cell']);
});

test('a share of full time is a share, however it is written', () => {
	const recipe = recipeOf('employment', {
		agent: ['Agent', 'text'],
		from_day: ['From', 'day:ymd'],
		full_time_share: ['Share', 'share']
	});
	const rows = ['80 %', '0,8', '1', ''].map((share) => ['Eva', '2020-01-01', share]);
	const { records } = madeOf(plainAssembler('employment'), recipe, ['Agent', 'From', 'Share'], rows);
	expect(records.map((record) => record?.fullTime)).toEqual([0.8, 0.8, 1, null]);
});

test('a target is a number of its own unit: a share, seconds, or points', () => {
	const recipe = recipeOf('targets', {
		metric: ['Metric', 'text'],
		target_value: ['Target', 'target'],
		from_day: ['From', 'day:ymd'],
		pay_linked: ['Pay', 'flag']
	});
	const rows = ['80 %', '5:00', '4.2', '45 sek.', 'high'].map((value) => ['AHT', value, '2026-01-01', 'ja']);
	const { records, issues } = madeOf(plainAssembler('targets'), recipe, ['Metric', 'Target', 'From', 'Pay'], rows);
	expect(records.map((record) => record?.value)).toEqual([0.8, 300, 4.2, 45, undefined]);
	expect(records[0]?.payLinked).toBe(true);
	expect(issues).toEqual(['5 Target unreadable']);
});

test('an agent’s day counts its hours in seconds', () => {
	const recipe = recipeOf('agent_days', {
		agent: ['Agent', 'text'],
		day: ['Day', 'day:ymd'],
		logged_in_seconds: ['In', 'duration:hours-comma'],
		contacts: ['Contacts', 'count']
	});
	const { records } = madeOf(
		plainAssembler('agent_days'),
		recipe,
		['Agent', 'Day', 'In', 'Contacts'],
		[['Eva', '2026-03-04', '7,5', '52']]
	);
	expect(records[0]).toMatchObject({ day: '2026-03-04', loggedInSeconds: 27_000, contacts: 52, awaySeconds: null });
});
