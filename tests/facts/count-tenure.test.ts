import { expect, test } from 'vitest';
import { countTenure } from '#lib/facts/count-tenure.ts';
import { Employments } from '#lib/facts/employments.ts';
import { Tally } from '#lib/facts/tally.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { factsOf, nowhere, spoken } from './facts-by-hand.ts';

// on 2 March 2026: 60, 182 and 183 days
const employments = new Employments(
	[
		{ agent: 1, fromDay: '2026-01-01' },
		{ agent: 2, fromDay: '2025-09-01' },
		{ agent: 3, fromDay: '2025-08-31' }
	].map((spell) => ({ ...spell, untilDay: null, languages: null }))
);

function factsOfContacts(...handled: [agent: number, contacts: number][]) {
	const tally = new Tally();
	for (const [agent, contacts] of handled) {
		const members = { ...nowhere, team: 7, queue: 8 };
		countTenure(tally, { agent, contacts, day: '2026-03-02', members }, employments, 1);
	}
	return tally;
}

test('tenure is weighed by contacts: who answers most weighs most', () => {
	const [fact] = factsOf(factsOfContacts([1, 10], [2, 5], [3, 20]), 'team');
	expect(fact && spoken(fact.sums)).toEqual({ tenureKnown: 35, tenureUnderHalfYear: 15 });
	expect(fact?.shapes.tenure).toEqual(
		new Map([
			[bucketOf(60), 10],
			[bucketOf(182), 25]
		])
	);
});

test('contacts of an agent who is not known to be employed are left out', () => {
	expect(factsOf(factsOfContacts([4, 10]))).toEqual([]);
});

test('tenure is a team’s, never a queue’s', () => {
	expect(factsOf(factsOfContacts([1, 10]), 'queue')).toEqual([]);
});
