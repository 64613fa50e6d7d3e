import { describe, expect, test } from 'vitest';
import { gaveUp, satisfied } from '#lib/analyses/journeys/unheard.ts';
import { evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';

const many = (count: number, contact: Partial<ContactByHand>): ContactByHand[] =>
	Array.from({ length: count }, () => ({ day: 100, ...contact }));

describe('those who are not heard', () => {
	test('gave up waiting: so many of all who wanted an answer, short abandons and callbacks aside', () => {
		const contacts = [
			...many(190, {}),
			...many(10, { outcome: 'abandoned_queue', waitSeconds: 60 }),
			...many(5, { outcome: 'abandoned_queue', waitSeconds: 3 }),
			...many(5, { outcome: 'callback_requested' })
		];
		const [told] = gaveUp(evidenceByHand({ contacts }).contacts);
		expect(told).toMatchObject({ name: 'gave_up', value: 0.05, n: { contacts: 200 }, claim: 0 });
		expect(told?.low ?? NaN).toBeLessThan(0.05);
	});

	test('are told of nothing where nobody called', () => {
		expect(gaveUp(evidenceByHand({}).contacts)).toEqual([]);
		expect(satisfied([])).toEqual([]);
	});

	test('did not answer: the answers are weighted for them, and bounded whatever they think', () => {
		const [told, worst] = satisfied([
			{ asked: 100, answered: 10, satisfied: 9 },
			{ asked: 100, answered: 30, satisfied: 15 }
		]);
		expect(told?.value).toBeCloseTo((0.9 * 100 + 0.5 * 100) / 200, 12);
		expect(worst).toMatchObject({ value: null, low: 24 / 200, high: 184 / 200 });
	});
});
