import { describe, expect, test } from 'vitest';
import { coachedTwice, coachingCadence } from '#lib/metrics/coaching-cadence.ts';
import { trainingHours } from '#lib/metrics/training-hours.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { viewOf, type Day } from './view-of.ts';

const span = { from: '2025-01-01', through: '2026-12-31' };
const extent = { coaching: span, training: span, employment: span };
const month = 365.25 / 12;
/** So many agents for two months: each month half of them were coached for an hour, the other half not at all. */
const halfCoached = (agents: number): Day => ({
	coachingDays: 2 * agents * month,
	trainingDays: 2 * agents * month,
	coachingSeconds: agents * 3600,
	coachingSquares: agents * 3600 ** 2,
	coachedTwice: agents,
	trainingSeconds: agents * 3600,
	trainingSquares: agents * 3600 ** 2
});
const viewOfAgents = (agents: number, more: Partial<Parameters<typeof viewOf>[1]> = {}) =>
	viewOf({ '2026-01-01': halfCoached(agents) }, { from: '2026-01-01', to: '2026-02-28', extent, ...more });

describe('so much for each month that an agent is employed', () => {
	test('is known as well as twenty agents tell: 30 minutes, give or take 2.093 × √(30² × 40/39 / 20)', () => {
		const { value, low, high, n } = coachingCadence.figure(viewOfAgents(20));
		const half = 2.0930240544 * Math.sqrt((900 * 40) / 39 / 20);
		expect([value, n]).toEqual([expect.closeTo(30, 10), 40]);
		expect(low).toBeCloseTo(30 - half, 6);
		expect(high).toBeCloseTo(30 + half, 6);
	});

	test('is told in hours of training the same way', () => {
		const [minutes, hours] = [coachingCadence, trainingHours].map(({ figure }) => figure(viewOfAgents(20)));
		expect(hours?.value).toBeCloseTo(0.5, 10);
		expect(hours?.high).toBeCloseTo((minutes?.high ?? NaN) / 60, 10);
	});

	test('as a share of months has Wilson’s interval of twenty agents', () => {
		const { low, high } = wilson(10, 20);
		const found = coachedTwice.figure(viewOfAgents(20));
		expect(found.low).toBeCloseTo(low, 10);
		expect(found.high).toBeCloseTo(high, 10);
	});

	test('has no interval below ten agents, and none of the months of one agent count as others', () => {
		expect(coachingCadence.figure(viewOfAgents(9))).toMatchObject({ low: null, high: null, n: 18 });
		expect(coachedTwice.figure(viewOfAgents(9))).toMatchObject({ low: null, high: null });
	});

	test('of a team is taken for that of its quarter: five told of by the quarter are not fifteen agents of January', () => {
		const january = { to: '2026-01-31', dimension: 'team' } as const;
		expect(coachingCadence.figure(viewOfAgents(12, january))).toMatchObject({ value: 30, low: null, high: null });
		expect(coachingCadence.figure(viewOfAgents(12, { ...january, dimension: 'site' })).low).not.toBeNull();
		const { low } = coachingCadence.figure(viewOfAgents(20, { to: '2026-03-31', dimension: 'team' }));
		expect(low).toBeCloseTo(30 - 2.17881283 * Math.sqrt((900 * 40) / 39 / (40 / 3)), 6);
	});

	test('is never below nothing', () => {
		const few = { ...halfCoached(10), coachingSeconds: 3600, coachingSquares: 3600 ** 2 };
		const view = viewOf({ '2026-01-01': few }, { from: '2026-01-01', to: '2026-02-28', extent });
		expect(coachingCadence.figure(view).low).toBe(0);
	});
});
