import { describe, expect, test } from 'vitest';
import { enps } from '#lib/metrics/enps.ts';
import { who5 } from '#lib/metrics/who5.ts';
import { dimensions, type Dimension } from '#lib/model/fact.ts';
import { viewOf, type Day } from './view-of.ts';

const pulse = { from: '2025-11-01', through: '2026-01-20' };
const january = { from: '2026-01-01', to: '2026-01-31', extent: { pulse } };
const answered = (day: Day, dimension: Dimension = 'team') =>
	viewOf({ '2026-01-01': day, '2026-01-31': {} }, { ...january, dimension });

describe('what people say about themselves', () => {
	test('five answers are shown with their mean and their interval', () => {
		// 40, 52, 60, 68, 80
		const figure = who5.figure(answered({ who5Answers: 5, who5Sum: 300, who5Squares: 18_928 }));
		expect(figure).toMatchObject({ value: 60, n: 5, maturity: 'final', missing: null, indicative: true });
		expect(figure.low).toBeCloseTo(60 - 2.7764 * Math.sqrt(928 / 4 / 5), 0);
	});

	test('four are withheld, and look the same as none', () => {
		const four = who5.figure(answered({ who5Answers: 4, who5Sum: 240, who5Squares: 15_000 }));
		expect(four).toEqual({
			value: null,
			low: null,
			high: null,
			n: 0,
			maturity: 'unknown',
			indicative: false,
			missing: { code: 'withheld', least: 5 }
		});
		expect(who5.figure(answered({}))).toEqual(four);
		expect(enps.figure(answered({ recommendAnswers: 4, promoters: 4 }))).toEqual(four);
	});

	test('a pulse that was never taken is a blind spot', () => {
		const view = viewOf({ '2026-01-31': { contacts: 9 } }, { from: '2026-01-01', to: '2026-01-31' });
		expect(who5.figure(view).missing).toEqual({ code: 'not_imported', sources: ['pulse'] });
		expect(enps.figure(view).missing).toEqual({ code: 'not_imported', sources: ['pulse'] });
	});

	test('a period that no month begins in has no pulse to withhold', () => {
		const view = viewOf({ '2026-01-01': {}, '2026-01-31': {} }, { ...january, from: '2026-01-02' });
		expect(who5.figure(view).missing).toEqual({ code: 'none_in_period' });
	});

	test('neither is shown by queue, channel, reason or language', () => {
		const shown = dimensions.filter((dimension) => {
			const day = { who5Answers: 30, who5Sum: 1800, who5Squares: 110_000, recommendAnswers: 30, promoters: 9 };
			const figures = [who5, enps].map((metric) => metric.figure(answered(day, dimension)));
			expect(new Set(figures.map(({ missing }) => missing?.code)).size).toBe(1);
			return figures.every(({ value }) => value !== null);
		});
		expect(shown).toEqual(['all', 'site', 'team', 'employer']);
	});

	test('recommending the workplace needs twenty answers to be a number', () => {
		const few = enps.figure(answered({ recommendAnswers: 19, promoters: 10, detractors: 4 }));
		expect(few).toMatchObject({ value: null, n: 19, missing: { code: 'too_few', least: 20 } });
		const enough = enps.figure(answered({ recommendAnswers: 400, promoters: 200, detractors: 80 }));
		expect(enough).toMatchObject({ value: 30, n: 400, indicative: false });
		expect(enough.high).toBeCloseTo(37.654, 3);
	});

	test('everyone of one mind is shown without an interval, as an indication', () => {
		expect(enps.figure(answered({ recommendAnswers: 25, promoters: 25 }))).toMatchObject({
			value: 100,
			low: null,
			high: null,
			indicative: true
		});
	});
});
