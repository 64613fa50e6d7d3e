import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csat, csatWeighted } from '#lib/metrics/csat.ts';
import { viewOf, type Day } from './view-of.ts';

const span = { from: '2026-01-01', through: '2026-12-31' };
const february = { from: '2026-02-01', to: '2026-02-28', extent: { contacts: span, surveys: span } };
const day = '2026-02-10';

/** Customers of one reason: how many were asked, the share of them who are satisfied, and the share who answers. */
type Reason = { asked: number; satisfied: number; answers: number };

function viewOfReasons(reasons: Record<string, Reason>) {
	const days = Object.entries(reasons).map(([name, { asked, satisfied, answers }]): [string, Day] => {
		const ratings = Math.round(asked * answers);
		return [name, { surveysAsked: asked, ratings, ratingsTop: Math.round(ratings * satisfied) }];
	});
	const whole = (measure: 'surveysAsked' | 'ratings' | 'ratingsTop'): number =>
		days.reduce((sum, [, one]) => sum + (one[measure] ?? 0), 0);
	return viewOf(
		{ [day]: { surveysAsked: whole('surveysAsked'), ratings: whole('ratings'), ratingsTop: whole('ratingsTop') } },
		{ ...february, reasons: Object.fromEntries(days.map(([name, one]) => [name, { [day]: one }])) }
	);
}

/** What all who were asked would have said. */
function ofEverybody(reasons: readonly Reason[]): number {
	const asked = reasons.reduce((sum, one) => sum + one.asked, 0);
	return reasons.reduce((sum, one) => sum + one.asked * one.satisfied, 0) / asked;
}

describe('satisfaction weighted for those who did not answer', () => {
	test('is that of all customers, where the angry about one matter answer more often than others', () => {
		// 75 of 100 are satisfied; of those who answer it is fewer, as every third with a wrong bill does
		const reasons = {
			bill: { asked: 1000, satisfied: 0.3, answers: 0.3 },
			order: { asked: 3000, satisfied: 0.9, answers: 0.1 }
		};
		const view = viewOfReasons(reasons);
		expect(ofEverybody(Object.values(reasons))).toBeCloseTo(0.75, 10);
		expect(csat.figure(view).value).toBeCloseTo((90 + 270) / 600, 10);
		expect(csatWeighted.figure(view).value).toBeCloseTo(0.75, 10);
	});

	test('is that of all customers whatever the reasons, as long as within each it does not matter who answers', () => {
		const reason = fc.record({
			asked: fc.constantFrom(200, 400, 1000),
			satisfied: fc.constantFrom(0, 0.25, 0.5, 1),
			// no weight is more than five times the median, where it would be cut
			answers: fc.constantFrom(0.2, 0.4, 0.6)
		});
		fc.assert(
			fc.property(fc.array(reason, { minLength: 1, maxLength: 6 }), (all) => {
				const view = viewOfReasons(Object.fromEntries(all.map((one, index) => [`reason ${index}`, one])));
				expect(csatWeighted.figure(view).value).toBeCloseTo(ofEverybody(all), 10);
			})
		);
	});

	test('does not see anger that has nothing to do with the reason', () => {
		// within the one reason, the angry answer three times as often: 50 of 100 are satisfied, 25 of 100 answers
		const view = viewOfReasons({ bill: { asked: 1000, satisfied: 0.25, answers: 0.2 } });
		expect(csatWeighted.figure(view).value).toBe(csat.figure(view).value);
	});
});
