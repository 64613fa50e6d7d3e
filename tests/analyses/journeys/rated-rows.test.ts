import { describe, expect, test } from 'vitest';
import { keptRows, ratedRows } from '#lib/analyses/journeys/rated-rows.ts';
import { evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';

const many = (count: number, contact: Partial<ContactByHand>): ContactByHand[] =>
	Array.from({ length: count }, () => ({ day: 100, agent: 'Anna', waitSeconds: 30, asked: true, ...contact }));
const answer = { rating: 4, saidSolved: true };
const ratedOf = (...contacts: ContactByHand[]) => ratedRows(evidenceByHand({ contacts }));

describe('answers of customers', () => {
	test('count as many as are like them and did not answer', () => {
		const { rated, cells } = ratedOf(
			...many(6, { reason: 'Bill' }),
			...many(2, { reason: 'Bill', ...answer }),
			...many(1, { reason: 'Fault', ...answer, rating: 2 })
		);
		expect(rated.weights).toEqual([4, 4, 1]);
		expect(cells).toEqual([
			{ asked: 8, answered: 2, satisfied: 2 },
			{ asked: 1, answered: 1, satisfied: 0 }
		]);
	});

	test('count five times the middle one at most', () => {
		const { rated } = ratedOf(
			...many(2, { ...answer }),
			...many(99, { reason: 'Bill' }),
			...many(1, { reason: 'Bill', ...answer })
		);
		expect(rated.weights).toEqual([1, 1, 5]);
	});

	test('stand for those who were asked, where it is known who was', () => {
		const { cells } = ratedOf(
			...many(5, { asked: false }),
			...many(3, { asked: true }),
			...many(1, { asked: true, ...answer })
		);
		expect(cells).toEqual([{ asked: 4, answered: 1, satisfied: 1 }]);
	});

	test('all weigh alike, and stand for nobody else, where it is not known who was asked', () => {
		const { rated, cells } = ratedOf(
			...many(6, { asked: null, reason: 'Bill' }),
			...many(2, { asked: null, reason: 'Bill', ...answer }),
			...many(1, { asked: null, reason: 'Fault', ...answer })
		);
		expect(rated.weights).toEqual([1, 1, 1]);
		expect(cells).toEqual([]);
	});

	test('know how long the wait was, and whether the call was passed on or put back into the menu', () => {
		const { rated } = ratedOf(...many(1, { ...answer, waitSeconds: 90, transfers: 2, ivrEntries: 2 }));
		expect(rated).toMatchObject({
			waitMinutes: [1.5],
			passedOn: [1],
			putBack: [1],
			extra: [0],
			saidSolved: [1],
			ratings: [4]
		});
	});

	test('of contacts without a wait or an agent tell nothing here', () => {
		const { rated } = ratedOf(...many(1, { ...answer, waitSeconds: null }), ...many(1, { ...answer, agent: null }));
		expect(rated.rows).toEqual([]);
	});

	test('can be taken by their place, all lists alike', () => {
		const { rated } = ratedOf(...many(1, { ...answer, rating: 1 }), ...many(1, { ...answer, rating: 5 }));
		const kept = keptRows(rated, (place) => place === 1);
		expect(Object.values(kept).map((list) => list.length)).toEqual(Object.values(rated).map(() => 1));
		expect(kept.ratings).toEqual([5]);
	});
});
