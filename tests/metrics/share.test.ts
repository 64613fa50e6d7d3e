import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abandonment } from '#lib/metrics/abandonment.ts';
import { csat } from '#lib/metrics/csat.ts';
import { repeatRate } from '#lib/metrics/repeat-rate.ts';
import { serviceLevel, serviceLevelOffered } from '#lib/metrics/service-level.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { everyDay, viewOf } from './view-of.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const ratings = (n: number, top: number) => viewOf({ '2026-01-31': { ratings: n, ratingsTop: top } }, january);

describe('a share', () => {
	test('60 satisfied of 80 are 75 per cent, with the interval and the 80 beside it', () => {
		const { low, high } = wilson(60, 80);
		expect(csat.figure(ratings(80, 60))).toEqual({
			value: 0.75,
			low,
			high,
			n: 80,
			maturity: 'final',
			indicative: false,
			missing: null
		});
	});

	test('29 are too few to show, 30 are not', () => {
		expect(csat.figure(ratings(29, 20))).toMatchObject({ value: null, n: 29, missing: { code: 'too_few', least: 30 } });
		expect(csat.figure(ratings(30, 20)).value).toBeCloseTo(2 / 3, 12);
	});

	test('is only indicative while its interval reaches more than ten points to a side', () => {
		expect(csat.figure(ratings(60, 30)).indicative).toBe(true);
		expect(csat.figure(ratings(200, 100)).indicative).toBe(false);
	});

	test('of several days is that of all their contacts, never the average of the days', () => {
		const view = viewOf(
			{ '2026-01-30': { ratings: 90, ratingsTop: 90 }, '2026-01-31': { ratings: 10, ratingsTop: 0 } },
			january
		);
		expect(csat.figure(view).value).toBe(0.9);
	});

	test('leaves out the days beyond the period', () => {
		const view = viewOf(
			{ '2026-01-31': { ratings: 50, ratingsTop: 40 }, '2026-02-01': { ratings: 50, ratingsTop: 0 } },
			january
		);
		expect(csat.figure(view)).toMatchObject({ value: 0.8, n: 50 });
	});

	test('is provisional while the contacts do not reach the end of the period', () => {
		expect(csat.figure(viewOf({ '2026-01-30': { ratings: 80, ratingsTop: 60 } }, january)).maturity).toBe(
			'provisional'
		);
	});
});

describe('the shares that need a second look', () => {
	test('abandonment leaves the short waits out, above and below', () => {
		const view = viewOf({ '2026-01-31': { handled: 95, abandoned: 5, shortAbandoned: 40 } }, january);
		expect(abandonment.figure(view)).toMatchObject({ value: 0.05, n: 100 });
	});

	test('the service level forgives those who gave up within the promise, its variant does not', () => {
		// 100 offered: 70 answered in time, 15 later, 10 gave up in time, 5 later
		const day = { waits: 100, answeredWaits: 85, answeredInTarget: 70, abandonedWaits: 15, abandonedInTarget: 10 };
		const view = viewOf({ '2026-01-31': day }, january);
		expect(serviceLevel.figure(view)).toMatchObject({ value: 70 / 90, n: 90 });
		expect(serviceLevelOffered.figure(view)).toMatchObject({ value: 0.7, n: 100 });
	});

	test('repeats in the first week of all are not counted, since nobody knows what they repeat', () => {
		const days = everyDay('2026-01-01', '2026-01-31', { handled: 20, keyed: 20, repeats: 5 });
		days['2026-01-05'] = { handled: 20, keyed: 20, repeats: 0 };
		expect(repeatRate.figure(viewOf(days, january))).toMatchObject({ value: 0.25, n: 24 * 20 });
	});

	test('repeats are indicative when customers are known for under 70 per cent of contacts', () => {
		const known = (keyed: number) =>
			repeatRate.figure(viewOf(everyDay('2026-01-01', '2026-01-31', { handled: 100, keyed, repeats: 10 }), january));
		expect(known(70).indicative).toBe(false);
		expect(known(69).indicative).toBe(true);
	});

	test('a thousand contacts more of the same kind never widen the interval', () => {
		fc.assert(
			fc.property(fc.integer({ min: 30, max: 500 }), fc.nat(30), (n, top) => {
				const few = csat.figure(ratings(n, top));
				const many = csat.figure(ratings(n * 5, top * 5));
				expect(many.value).toBeCloseTo(few.value ?? NaN, 12);
				expect((many.high ?? 0) - (many.low ?? 0)).toBeLessThan((few.high ?? 0) - (few.low ?? 0));
			})
		);
	});
});
