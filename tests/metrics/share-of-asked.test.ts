import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csat, csatLeast, csatMost } from '#lib/metrics/csat.ts';
import { boundsWithoutAnswer } from '#lib/statistics/non-response-bounds.ts';
import { viewOf } from './view-of.ts';

const span = { from: '2026-01-01', through: '2026-12-31' };
const viewOfAnswers = (surveysAsked: number, ratings: number, ratingsTop: number) =>
	viewOf(
		{ '2026-02-10': { surveysAsked, ratings, ratingsTop } },
		{ from: '2026-02-01', to: '2026-02-28', extent: { contacts: span, surveys: span } }
	);

describe('what satisfaction can be, whatever those think who did not answer', () => {
	test('70 of 100 answers among 1,000 asked are from 7 to 97 per cent', () => {
		const view = viewOfAnswers(1000, 100, 70);
		expect(csatLeast.figure(view)).toMatchObject({ value: 0.07, n: 1000 });
		expect(csatMost.figure(view)).toMatchObject({ value: 0.97, n: 1000 });
	});

	test('is p·r and p·r + (1 − r), with what those who answered say in between', () => {
		const asked = fc.integer({ min: 100, max: 5000 });
		const share = fc.double({ min: 0.4, max: 1, noNaN: true });
		fc.assert(
			fc.property(asked, share, share, (all, heard, satisfied) => {
				const answered = Math.floor(all * heard);
				const events = Math.floor(answered * satisfied);
				const view = viewOfAnswers(all, answered, events);
				const [low, high] = [csatLeast.figure(view).value ?? NaN, csatMost.figure(view).value ?? NaN];
				const bounds = boundsWithoutAnswer({ asked: all, answered, events });
				expect([low, high]).toEqual([bounds?.low, bounds?.high]);
				const said = csat.figure(view).value ?? NaN;
				expect(low <= said && said <= high).toBe(true);
			})
		);
	});

	test('is not told where more answered than are known to have been asked', () => {
		const missing = { code: 'not_imported', sources: ['surveys'] };
		expect(csatLeast.figure(viewOfAnswers(50, 100, 70))).toMatchObject({ value: null, missing });
		expect(csatMost.figure(viewOfAnswers(0, 100, 70))).toMatchObject({ value: null, missing });
	});
});
