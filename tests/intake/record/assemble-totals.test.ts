import { describe, expect, test } from 'vitest';
import { totalsAssembler } from '#lib/intake/record/assemble-totals.ts';
import { madeOf, recipeOf } from './made-of.ts';

const columns = {
	day: ['Date', 'day:ymd'],
	offered: ['Offered', 'count'],
	answered: ['Answered', 'count'],
	abandoned: ['Abandoned', 'count'],
	talk_seconds: ['Talk', 'duration:seconds'],
	talk_average: ['Avg talk', 'duration:clock'],
	handle_average: ['AHT', 'duration:seconds'],
	wait_average: ['ASA', 'duration:seconds'],
	answered_share: ['Answered %', 'share'],
	abandoned_share: ['Abandoned %', 'share:percent'],
	service_level_share: ['SL', 'share']
} satisfies Record<string, [string, string]>;
type Field = keyof typeof columns;

function totalOf(cells: Partial<Record<Field, string>>) {
	const named = Object.entries(columns).filter(([field]) => field in cells);
	const header = named.map(([, [column]]) => column);
	const row = named.map(([field]) => cells[field as Field] ?? '');
	return madeOf(totalsAssembler, recipeOf('totals', Object.fromEntries(named)), header, [row]).records[0];
}

describe('totals of a source', () => {
	test('that are averages become sums, times those answered', () => {
		const total = totalOf({
			day: '2026-03-04',
			offered: '110',
			answered: '100',
			talk_average: '0:02:30',
			handle_average: '200',
			wait_average: '17'
		});
		expect(total).toMatchObject({ talkSeconds: 15_000, handleSeconds: 20_000, waitSeconds: 1700 });
	});

	test('that are averages are rounded once, when they are sums', () => {
		const total = totalOf({ day: '2026-03-04', answered: '1000', talk_average: '0:02:30.4', handle_average: '200,4' });
		expect(total).toMatchObject({ talkSeconds: 150_400, handleSeconds: 200_400 });
	});

	test('that are shares become counts of those offered', () => {
		const total = totalOf({
			day: '2026-03-04',
			offered: '217',
			answered_share: '94.01%',
			abandoned_share: '5,99',
			service_level_share: '0.7628'
		});
		expect(total).toMatchObject({ answered: 204, abandoned: 13, answeredInTime: 166 });
	});

	test('are taken as they stand where the source gives the sum itself', () => {
		const total = totalOf({
			day: '2026-03-04',
			offered: '100',
			answered: '90',
			answered_share: '50 %',
			talk_seconds: '9001',
			talk_average: '0:01:40'
		});
		expect(total).toMatchObject({ answered: 90, talkSeconds: 9001 });
	});

	test('that cannot be computed are missing, and never zero', () => {
		const total = totalOf({ day: '2026-03-04', abandoned: '3', talk_average: '0:02:30', answered_share: '90 %' });
		expect(total).toMatchObject({ offered: null, answered: null, talkSeconds: null, abandoned: 3 });
	});
});

describe('the interval', () => {
	const recipe = recipeOf('totals', {
		interval_start: ['Date+Time', 'instant:dmy'],
		interval_end: ['End', 'instant:dmy'],
		offered: ['Offered', 'count']
	});
	const made = (...rows: string[][]) => madeOf(totalsAssembler, recipe, ['Date', 'Time', 'End', 'Offered'], rows);

	test('begins at its first clock and lies in the day of that', () => {
		const { records } = made(['04-03-2026', '08:00 - 08:30', '04-03-2026 08:30', '12']);
		expect(records[0]).toMatchObject({
			startedAt: Date.parse('2026-03-04T07:00:00Z') / 1000,
			day: '2026-03-04',
			intervalSeconds: 1800,
			offered: 12
		});
	});

	test('without a day refuses the row and says what is missing', () => {
		const { records, issues } = made(['', '08:00', '', '12']);
		expect([records, issues]).toEqual([[null], ['1 Date + Time missing_required']]);
	});

	test('that is unreadable is noted once', () => {
		expect(made(['tomorrow', '08:00', '', '12']).issues).toEqual(['1 Date + Time unreadable']);
	});

	test.each([
		['day:week', 'Uge 24 2026', '2026-06-08', 7],
		['day:month', 'februar 2026', '2026-02-01', 28],
		['day:ymd', '2026-02-01', '2026-02-01', null]
	])('of a report by %s is as long as the calendar says', (reading, cell, day, days) => {
		const week = recipeOf('totals', { day: ['Period', reading], offered: ['Offered', 'count'] });
		const { records } = madeOf(totalsAssembler, week, ['Period', 'Offered'], [[cell, '12']]);
		expect(records[0]).toMatchObject({ day, intervalSeconds: days === null ? null : days * 86_400 });
	});
});
