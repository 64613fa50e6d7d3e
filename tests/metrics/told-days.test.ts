import { describe, expect, test } from 'vitest';
import { breathingRoomMedian } from '#lib/metrics/breathing-room.ts';
import { csatResponse } from '#lib/metrics/csat.ts';
import { gapLe5 } from '#lib/metrics/gap-le5.ts';
import { heavyDays } from '#lib/metrics/heavy-days.ts';
import { load } from '#lib/metrics/load.ts';
import type { Day } from './view-of.ts';
import { viewOf } from './view-of.ts';

const span = { from: '2026-03-01', through: '2026-04-30' };
const view = (day: Day) =>
	viewOf(
		{ '2026-03-10': day, '2026-04-30': {} },
		{ from: '2026-03-01', to: '2026-03-31', extent: { agent_days: span } }
	);
const counted = { agentDays: 40, agentDayContacts: 120, agentDayContactSquares: 400, agentDaysOver50: 1, handled: 200 };
const told = { toldDays: 50, toldDayContacts: 2500, toldDayContactSquares: 126_000, toldDaysOver50: 20 };
const gaps = { gaps: 100, gapsWithin5: 30, values: { gap: Array.from({ length: 100 }, () => 40) } };

describe('agents’ days that the telephone system tells', () => {
	test('are counted in place of those that contacts make up', () => {
		expect(load.figure(view({ ...counted, ...told }))).toMatchObject({ value: 50, n: 50 });
		expect(heavyDays.figure(view({ ...counted, ...told }))).toMatchObject({ value: 0.4, n: 50 });
	});

	test('leave the days made up of contacts where there are none', () => {
		expect(load.figure(view(counted))).toMatchObject({ value: 3, n: 40 });
		expect(heavyDays.figure(view(counted))).toMatchObject({ value: 1 / 40, n: 40 });
	});
});

describe('pauses between contacts', () => {
	test('are not told where the contacts are a sample of what the telephone system counted', () => {
		const sampled = view({ ...counted, ...told, ...gaps });
		for (const metric of [gapLe5, breathingRoomMedian]) {
			expect(metric.figure(sampled).missing).toEqual({ code: 'not_imported', sources: ['all_contacts'] });
		}
	});

	test('are told where four of five are here', () => {
		expect(gapLe5.figure(view({ ...counted, ...told, ...gaps, handled: 2000 })).value).toBe(0.3);
		expect(gapLe5.figure(view({ ...counted, ...gaps })).value).toBe(0.3);
	});
});

test('a list of answers alone says nothing of how many answer', () => {
	const answers = { contacts: 1, surveysAsked: 500, surveysAnswered: 500 };
	const surveyed = (day: Day) =>
		viewOf(
			{ '2026-03-10': day, '2026-04-30': {} },
			{ from: '2026-03-01', to: '2026-03-31', extent: { surveys: span } }
		);
	expect(csatResponse.figure(surveyed(answers)).missing).toEqual({ code: 'not_imported', sources: ['surveys'] });
	expect(csatResponse.figure(surveyed({ ...answers, surveysAnswered: 100 })).value).toBe(0.2);
});
