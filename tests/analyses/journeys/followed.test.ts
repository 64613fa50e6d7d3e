import { describe, expect, test } from 'vitest';
import { followedJourneys, followedWeights } from '#lib/analyses/journeys/followed.ts';
import { journeysOf } from '#lib/analyses/journeys/journeys.ts';
import { evidenceByHand, type EvidenceParts } from '../evidence-by-hand.ts';
import { simulatedJourneys } from '../simulated-journeys.ts';

const begin = { day: 0, customer: 'somebody', agent: 'Anna' };
const followed = (days: readonly number[], orders: readonly number[], parts: EvidenceParts = {}) => {
	const evidence = evidenceByHand({
		contacts: [begin, ...days.map((day) => ({ day, customer: 'c', agent: 'Anna' }))],
		orders: orders.map((day) => ({ customer: 'c', day })),
		throughDay: 1000,
		...parts
	});
	return followedJourneys(evidence, journeysOf(evidence), 180).map(({ days: count, ending }) => [count, ending]);
};

describe('a customer who is followed', () => {
	test('is followed until buying', () => {
		expect(followed([200], [180, 230, 240])).toEqual([[30, 'bought']]);
	});

	test('is followed until in touch about something else', () => {
		expect(followed([200, 240], [250])).toEqual([[40, 'again']]);
	});

	test('is followed half a year at most, and no longer than the data reach', () => {
		expect(followed([200], [])).toEqual([[180, 'unseen']]);
		expect(followed([200], [], { throughDay: 302 })).toEqual([[100, 'unseen']]);
	});

	test('had been quiet for 90 days before', () => {
		expect(followed([200, 280, 400], [])).toEqual([
			[80, 'again'],
			[180, 'unseen']
		]);
	});

	test('is left out where that cannot be known, or where 90 days have not yet gone by', () => {
		expect(followed([60], [])).toEqual([]);
		expect(followed([200], [], { throughDay: 291 })).toEqual([]);
	});

	test('buys on the same day before being in touch on it', () => {
		expect(followed([200, 240], [240])).toEqual([[40, 'bought']]);
	});
});

describe('what a journey counts for', () => {
	test('is one each where nobody was in touch again', () => {
		const evidence = simulatedJourneys(1);
		const all = followedJourneys(evidence, journeysOf(evidence), 90);
		const weights = followedWeights(all);
		expect(all.length).toBeGreaterThan(1000);
		expect(new Set(weights)).toEqual(new Set([1]));
	});

	test('makes those who stay stand for those who were in touch again', () => {
		const journey = { customer: 1, first: 0, last: 0, lastHandled: 0, endDay: 0, contacts: 1, handled: 1 };
		const whole = { ...journey, waitSeconds: 0, wasPassedOn: false, wasPutBack: false, hasCallback: false };
		const of = (days: number, ending: 'bought' | 'again' | 'unseen') => ({ journey: whole, days, ending });
		const weights = followedWeights([of(10, 'bought'), of(20, 'again'), of(90, 'unseen'), of(90, 'unseen')]);
		// of three who had not bought by day 20 one was in touch: the two others stand for three
		expect(weights.map((weight) => Number(weight.toFixed(9)))).toEqual([1, 0, 1.5, 1.5]);
		expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(4, 12);
	});
});
