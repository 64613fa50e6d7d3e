import { describe, expect, test } from 'vitest';
import { tenureMedian, tenureUnderHalfYear } from '#lib/metrics/tenure.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { viewOf } from './view-of.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const span = { from: '2025-01-01', through: '2026-12-31' };
/** A thousand contacts, of agents who are worth so many: half of them with 100 to 299 days, half with 500. */
const contactsOf = (agents: number, dimension: 'all' | 'team' = 'all') =>
	viewOf(
		{
			'2026-01-31': {
				employedDays: 31 * 40,
				handled: 1000,
				tenureKnown: 1000,
				tenureUnderHalfYear: 200,
				monthContactSquares: dimension === 'all' ? 1_000_000 : 0,
				agentContactSquares: dimension === 'all' ? 1_000_000 / agents : 0,
				values: { tenure: Array.from({ length: 1000 }, (_, contact) => 100 + contact) }
			}
		},
		{ ...january, dimension, extent: { employment: span } }
	);

describe('tenure', () => {
	test('of a thousand contacts that forty agents took is known as well as forty agents tell', () => {
		const { low, high } = wilson(8, 40);
		expect(tenureUnderHalfYear.figure(contactsOf(40))).toMatchObject({ value: 0.2, low, high, n: 1000 });
	});

	test('has a median whose interval is that of as many agents: ranks 500 ± 1.96 × 1000 × √(¼ / 40)', () => {
		const { value, low, high } = tenureMedian.figure(contactsOf(40));
		// ranks 345 and 655 of days that begin with 100
		expect((value ?? 0) / 599).toBeCloseTo(1, 1);
		expect((low ?? 0) / 444).toBeCloseTo(1, 1);
		expect((high ?? 0) / 754).toBeCloseTo(1, 1);
		expect(Math.abs((low ?? 0) / 444 - 1)).toBeLessThan(0.0101);
		expect(Math.abs((high ?? 0) / 754 - 1)).toBeLessThan(0.0101);
	});

	test('of fewer than ten agents, or of a team, has no interval', () => {
		for (const view of [contactsOf(9), contactsOf(40, 'team')])
			expect(tenureUnderHalfYear.figure(view)).toMatchObject({ value: 0.2, low: null, high: null });
		expect(tenureMedian.figure(contactsOf(9))).toMatchObject({ low: null, high: null });
	});

	test('of a unit with too few people to be told of, or on single days, is not told, however many contacts they took', () => {
		const untold = { ...january, dimension: 'team' as const, extent: { employment: span } };
		const lonely = { tenureKnown: 1000, tenureUnderHalfYear: 1000, values: { tenure: Array<number>(1000).fill(41) } };
		for (const { figure } of [tenureMedian, tenureUnderHalfYear]) {
			const earlier = { '2025-06-30': { tenureKnown: 5 } };
			const found = figure(viewOf({ ...earlier, '2026-01-31': lonely }, untold));
			expect(found).toMatchObject({ value: null, n: 0, missing: { code: 'withheld', least: 5 } });
			expect(found).toEqual(figure(viewOf({ ...earlier, '2026-01-31': {} }, untold)));
			const oneDay = { ...untold, from: '2026-01-31' };
			const employed = { ...lonely, employedDays: 31 * 40 };
			expect(figure(viewOf({ '2026-01-31': employed }, oneDay)).missing).toEqual({ code: 'none_in_period' });
		}
	});
});
