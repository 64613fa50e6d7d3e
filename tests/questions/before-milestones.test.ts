import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#lib/model/day.ts';
import { beforeMilestones, daysBeforeMilestone, sinceMilestones } from '#lib/questions/before-milestones.ts';

const period = { from: '2026-08-24', to: '2026-11-15' };
const span = { from: '2025-06-01', to: '2026-11-20' };
const named = (...days: string[]) => days.map((day) => ({ day, name: `what happened on ${day}` }));

describe('the days before a milestone', () => {
	test('are as many as are asked about, and end on the day before it', () => {
		const begin = daysBeforeMilestone(period, '2025-11-22', span);
		expect(begin).toBe('2025-08-30');
		expect(addDays(begin ?? '', daysBetween(period.from, period.to))).toBe('2025-11-21');
	});

	test.each([
		['after the period began', '2026-09-01'],
		['on its first day, where the usual comparison says the same', '2026-08-24'],
		['before the data reach back so far', '2025-08-01']
	])('are not offered for one %s', (_, day) => {
		expect(daysBeforeMilestone(period, day, span)).toBeNull();
	});

	test('are offered for five at most, the newest first, and once for a day', () => {
		const days = ['2025-10-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-05-01'];
		const offered = beforeMilestones(period, span, named(...days), 'en');
		expect(offered).toHaveLength(5);
		expect(offered[0]?.name).toBe('the 12 weeks before what happened on 2026-05-01');
		expect(offered.at(-1)?.name).toContain('2026-01-01');
	});

	test('are counted in days where they are no whole weeks', () => {
		const [offered] = beforeMilestones({ from: '2026-10-01', to: '2026-10-31' }, span, named('2026-05-01'), 'da');
		expect(offered).toEqual({ compare: '2026-03-31', name: 'de 31 dage før what happened on 2026-05-01' });
	});
});

describe('the days since a milestone', () => {
	const since = (...days: string[]) => sinceMilestones(period, span, named(...days), 'en');

	test('are the rest of the period in which it lies, to be held against as many before', () => {
		expect(since('2026-09-07', '2026-10-05')).toEqual([
			{ from: '2026-10-05', to: '2026-11-15', name: 'Since what happened on 2026-10-05' },
			{ from: '2026-09-07', to: '2026-11-15', name: 'Since what happened on 2026-09-07' }
		]);
	});

	test.each([
		['before the period', '2026-08-23'],
		['after it', '2026-11-16']
	])('are not offered for one %s', (_, day) => {
		expect(since(day)).toEqual([]);
	});

	test('are not offered where the data do not reach as many days back', () => {
		expect(sinceMilestones(period, { ...span, from: '2026-08-01' }, named('2026-09-07', '2026-10-05'), 'en')).toEqual([
			expect.objectContaining({ from: '2026-10-05' })
		]);
	});
});
