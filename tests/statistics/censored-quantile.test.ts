import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { censoredQuantile, type Happening } from '#lib/statistics/censored-quantile.ts';

/** Weeks in remission with 6-MP, a star for those lost from sight; ten of each, so that enough are seen to the end. */
const remission = '6 6 6 6* 7 9* 10 10* 11* 13 16 17* 19* 20* 22 23 25* 32* 32* 34* 35*'
	.split(' ')
	.map((week): Happening => ({
		at: parseInt(week),
		events: week.endsWith('*') ? 0 : 10,
		lost: week.endsWith('*') ? 10 : 0
	}));

const merged = (happenings: Happening[]): Happening[] =>
	[...Map.groupBy(happenings, ({ at }) => at)].map(([at, own]) => ({
		at,
		events: own.reduce((sum, { events }) => sum + events, 0),
		lost: own.reduce((sum, { lost }) => sum + lost, 0)
	}));

describe('a quantile with some lost from sight', () => {
	test('is 23 weeks for the median of the remission data, as published (Freireich et al. 1963)', () => {
		expect(censoredQuantile(merged(remission), 0.5)?.value).toBe(23);
	});

	test('is the plain quantile where nobody is lost', () => {
		const hundred = Array.from({ length: 100 }, (_, place) => ({ at: place + 1, events: 1, lost: 0 }));
		const found = censoredQuantile(hundred, 0.5);
		expect(found?.value).toBe(50);
		// ranks 50 ± 1.96·5 by order statistics
		expect(Math.abs((found?.low ?? 0) - 40)).toBeLessThanOrEqual(2);
		expect(Math.abs((found?.high ?? 0) - 60)).toBeLessThanOrEqual(2);
		expect(censoredQuantile(hundred, 0.9)).toBeNull();
	});

	test('does not exist where the curve never falls so far, or too few are left when it does', () => {
		expect(censoredQuantile([{ at: 10, events: 40, lost: 60 }], 0.5)).toBeNull();
		expect(
			censoredQuantile(
				[
					{ at: 10, events: 40, lost: 50 },
					{ at: 20, events: 10, lost: 0 }
				],
				0.5
			)
		).toBeNull();
	});

	test('has no upper end where the band does not fall so far', () => {
		const found = censoredQuantile(
			[
				{ at: 10, events: 22, lost: 0 },
				{ at: 60, events: 0, lost: 18 }
			],
			0.5
		);
		expect(found).toEqual({ value: 10, low: 10, high: null });
	});

	test('is never earlier than without those who are lost, whatever the data and their order', () => {
		const some = fc.array(fc.record({ at: fc.integer({ min: 1, max: 40 }), events: fc.nat(30), lost: fc.nat(10) }), {
			minLength: 5,
			maxLength: 30
		});
		fc.assert(
			fc.property(some, (happenings) => {
				const all = merged(happenings);
				const found = censoredQuantile(all, 0.5);
				expect(censoredQuantile([...all].reverse(), 0.5)).toEqual(found);
				const taken = censoredQuantile(
					all.map(({ at, events, lost }) => ({ at, events: events + lost, lost: 0 })),
					0.5
				);
				if (!found || !taken) return;
				expect(taken.value).toBeLessThanOrEqual(found.value);
				expect(found.low ?? 0).toBeLessThanOrEqual(found.value);
				expect(found.high ?? Infinity).toBeGreaterThanOrEqual(found.value);
			})
		);
	});
});
