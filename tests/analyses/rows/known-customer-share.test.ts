import { expect, test } from 'vitest';
import { knownCustomerShare } from '#lib/analyses/rows/known-customer-share.ts';
import { dayNumber, evidenceByHand } from '../evidence-by-hand.ts';

const day = dayNumber('2026-03-02');

test('half of the answered contacts have a known customer, and those who gave up are not counted', () => {
	const { contacts } = evidenceByHand({
		contacts: [
			{ day, customer: 'a', agent: 'Anna' },
			{ day, customer: null, agent: 'Anna' },
			{ day, customer: 'b', outcome: 'abandoned_queue' }
		]
	});
	expect(knownCustomerShare(contacts)).toBe(0.5);
});

test('a day on which nothing was answered has no share', () => {
	expect(knownCustomerShare(evidenceByHand({ contacts: [] }).contacts)).toBeNull();
});
