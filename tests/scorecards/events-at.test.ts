import { expect, test } from 'vitest';
import { eventsAt } from '#lib/scorecards/events-at.ts';
import type { Trend } from '#lib/scorecards/scorecard.ts';
import { noPlan, type Happening, type Plan } from '#lib/targets/plan.ts';

const signal: Pick<Trend, 'reading' | 'points'> = {
	reading: { code: 'signal', direction: 'worse', rise: true, since: '2026-08-31', rule: 'shift' },
	points: []
};
const event = (
	name: string,
	fromDay: string,
	unit: Happening['unit'] = { dimension: 'all', member: '' }
): Happening => ({
	id: name,
	type: null,
	name,
	unit,
	fromDay,
	untilDay: null
});
const plan: Plan = {
	...noPlan,
	events: [
		event('Sunday after', '2026-09-07'),
		event('Friday', '2026-09-04'),
		event('Odense', '2026-09-01', { dimension: 'site', member: 'Odense' }),
		event('Sunday before', '2026-08-30')
	],
	homes: [{ team: 'Ask', site: 'Odense', employer: null }]
};
const names = (unit: Parameters<typeof eventsAt>[2]) => eventsAt(plan, signal, unit).map(({ name }) => name);

test('events of the week that a signal began in are named, oldest first; the days before and after are not', () => {
	expect(names(null)).toEqual(['Odense', 'Friday']);
});

test('a unit is told of what touches it: events of all, its own, and those of the site that a team is of', () => {
	expect(names({ dimension: 'team', member: 'Ask' })).toEqual(['Odense', 'Friday']);
	expect(names({ dimension: 'site', member: 'Aarhus' })).toEqual(['Friday']);
});

test('a month’s signal is held against the whole month', () => {
	const month = { ...signal.reading, since: '2026-09-01' };
	const points = [{ from: '2026-09-01', to: '2026-09-30' }] as Trend['points'];
	expect(eventsAt(plan, { reading: month, points }, null).map(({ name }) => name)).toEqual([
		'Odense',
		'Friday',
		'Sunday after'
	]);
});

test('where there is no signal nothing coincides with it', () => {
	expect(eventsAt(plan, { ...signal, reading: { code: 'ordinary' } }, null)).toEqual([]);
});
