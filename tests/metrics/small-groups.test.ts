import { describe, expect, test } from 'vitest';
import { toldOf, subjects } from '#lib/facts/subjects.ts';
import { catalogue, metricOf } from '#lib/metrics/catalogue.ts';
import type { Source } from '#lib/metrics/metric.ts';
import { measures } from '#lib/model/fact.ts';
import { everyDay, viewOf } from './view-of.ts';

/** What records of people themselves tell: what they say, that they were away, came and went, and how they learn. */
const ofPeople: readonly Source[] = ['pulse', 'absence', 'leaving_reason', 'employment', 'coaching', 'training'];
/** Measures that groups of five or more are told by, and none other. */
const told = new Set<string>([...subjects.flatMap((subject) => toldOf[subject].measures), 'pulseAsked']);

const span = { from: '2026-01-01', through: '2026-12-31' };
/** One agent’s January. */
const alone = viewOf(
	everyDay('2026-01-01', '2026-01-31', {
		...{ contacts: 20, handled: 20, toldDays: 1, toldDayContacts: 20, toldDayContactSquares: 400, gaps: 10 },
		...{ gapsWithin5: 3, occupancyUnits: 1, occupancyTop: 60, occupancyTopSquares: 3600, occupancyBase: 100 },
		...{ occupancyBaseSquares: 10_000, occupancyProducts: 6000, adherenceUnits: 1, adherenceTop: 90 },
		...{ adherenceTopSquares: 8100, adherenceBase: 100, adherenceBaseSquares: 10_000, adherenceProducts: 9000 },
		values: { gap: [5, 8, 20] }
	}),
	{ from: '2026-01-01', to: '2026-01-31', dimension: 'team', extent: { contacts: span, agent_days: span } }
);

describe('a team of one', () => {
	const people = catalogue.filter(({ sources }) => sources.some((source) => ofPeople.includes(source)));

	test('is told nothing of its people', () => {
		expect(people.map(({ key }) => key)).toEqual(
			expect.arrayContaining(['who5', 'pulse', 'enps', 'sick_absence', 'turnover', 'tenure.median', 'training_hours'])
		);
		for (const { key, figure } of people) expect(figure(alone).value, key).toBeNull();
	});

	test('is told nothing by any measure that is not of five or more', () => {
		for (const { key, source } of people) {
			const named = measures.filter((measure) => new RegExp(`\\b${measure}\\b`).test(source));
			expect(
				named.filter((measure) => !told.has(measure)),
				key
			).toEqual([]);
		}
	});

	test('is told how its work falls, as every team is', () => {
		for (const key of ['load', 'heavy_days', 'occupancy', 'adherence', 'gap_le5', 'breathing_room.median']) {
			expect(metricOf(key)?.figure(alone).value, key).not.toBeNull();
		}
	});
});
