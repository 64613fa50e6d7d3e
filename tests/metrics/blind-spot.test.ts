import { describe, expect, test } from 'vitest';
import { blindSpot, type Sight } from '#lib/metrics/blind-spot.ts';
import { metricOf } from '#lib/metrics/catalogue.ts';
import { sources } from '#lib/metrics/metric.ts';
import { viewOf, type Day } from './view-of.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const figureOf = (key: string, day: Day) =>
	metricOf(key)?.figure(viewOf({ '2026-01-05': day, '2026-01-31': {} }, january));

describe('a blind spot', () => {
	test('is named by the data that were never imported, not by all that the metric rests on', () => {
		expect(figureOf('fcr_repeat', { contacts: 500, handled: 400 })?.missing).toEqual({
			code: 'not_imported',
			sources: ['customer_key']
		});
		expect(figureOf('handle_per_resolution.hpi', { contacts: 500, handled: 400, keyed: 300 })?.missing).toEqual({
			code: 'not_imported',
			sources: ['handle']
		});
		expect(figureOf('gap_le5', { contacts: 500, agentDays: 12 })?.missing).toEqual({
			code: 'not_imported',
			sources: ['second_clock']
		});
	});

	test('is not the same as a period without any', () => {
		const days = { '2025-11-03': { ratings: 80, ratingsTop: 60 }, '2026-01-31': { contacts: 1 } };
		expect(metricOf('csat')?.figure(viewOf(days, january)).missing).toEqual({ code: 'none_in_period' });
	});

	test('is what a file has that never shows an abandoned contact, not an abandonment of nought', () => {
		expect(figureOf('abandonment', { contacts: 900, handled: 900 })?.missing).toEqual({
			code: 'not_imported',
			sources: ['abandoned']
		});
		expect(figureOf('abandonment', { handled: 900, shortAbandoned: 2 })?.value).toBe(0);
		expect(figureOf('abandonment', { handled: 40 })?.value).toBe(0);
	});

	test('hides a service level of answered contacts alone', () => {
		const answered = { waits: 900, answeredWaits: 900, answeredInTarget: 800 };
		expect(figureOf('service_level', answered)?.missing).toEqual({
			code: 'not_imported',
			sources: ['abandoned_wait']
		});
		expect(figureOf('service_level', { ...answered, waits: 901, abandonedWaits: 1 })?.value).toBeCloseTo(800 / 901, 12);
	});

	test('is what orders of quite other customers make, not a return rate of nought', () => {
		const orders = { from: '2025-01-01', through: '2026-12-31' };
		const view = viewOf(
			{ '2025-12-01': {}, '2026-01-15': { handled: 400, keyed: 400, returnable: 300 }, '2026-02-28': {} },
			{ ...january, extent: { orders } }
		);
		expect(metricOf('return_rate')?.figure(view).missing).toEqual({ code: 'not_imported', sources: ['orders'] });
	});

	test('is said of orders that were never imported, however few customers there are', () => {
		expect(figureOf('return_rate', { handled: 40, keyed: 40, returnable: 40 })?.missing).toEqual({
			code: 'not_imported',
			sources: ['orders']
		});
	});

	test('is no blind spot once a menu is known by its time alone', () => {
		const day = { ivrKnown: 50, transfersKnown: 50, straightKnown: 50, straight: 40 };
		expect(figureOf('straight_through', day)?.value).toBe(0.8);
	});

	test('every kind of data is lacking from an empty database', () => {
		const sight: Sight = { sources, known: ['contacts'] };
		expect(blindSpot(viewOf({}, january), sight)).toEqual({ code: 'not_imported', sources });
	});
});
