import { expect, test } from 'vitest';
import { countTold } from '#lib/facts/count-told.ts';
import { Employments } from '#lib/facts/employments.ts';
import { Tally } from '#lib/facts/tally.ts';
import { tenureVoices, type HandledContacts } from '#lib/facts/tenure-voices.ts';
import { toldAfter } from '#lib/facts/told-groups.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { factsOf, spoken } from './facts-by-hand.ts';

// by the middle of March 2026: 60, 182, 183, 183 and 183 days
const employments = new Employments(
	[
		{ agent: 1, fromDay: '2026-01-14' },
		{ agent: 2, fromDay: '2025-09-14' },
		{ agent: 3, fromDay: '2025-09-13' },
		{ agent: 4, fromDay: '2025-09-13' },
		{ agent: 5, fromDay: '2025-09-13' },
		{ agent: 6, fromDay: '2026-03-28' }
	].map((spell) => ({ ...spell, untilDay: null, languages: null }))
);
const through = '2026-03-31';

type Handled = [agent: number, contacts: number, more?: Partial<HandledContacts>];
const voices = (handled: Handled[], until = through) =>
	tenureVoices(
		handled.map(([agent, contacts, more]) => ({ agent, contacts, day: '2026-03-02', team: 7, ...more })),
		{ employments, through: until, keyOf: (agent) => `agent ${agent}` }
	);
const told = (handled: Handled[]) => voices(handled).map(({ team, values }) => [team, ...values]);

function factsOfContacts(...handled: Handled[]) {
	const tally = new Tally();
	const placeOf = () => ({ site: null, employer: null });
	countTold(tally, toldAfter([], voices(handled), placeOf), placeOf, through, 1);
	return tally;
}

test('tenure is weighed by contacts: who answers most weighs most', () => {
	const [fact] = factsOf(factsOfContacts([1, 10], [2, 5], [3, 20], [4, 1], [5, 1]), 'all');
	expect(fact && spoken(fact.sums)).toEqual({ tenureKnown: 37, tenureUnderHalfYear: 15 });
	expect(fact?.shapes.tenure).toEqual(
		new Map([
			[bucketOf(60), 10],
			[bucketOf(182), 27]
		])
	);
});

test('the tenure of four is not told', () => {
	expect(factsOf(factsOfContacts([1, 10], [2, 5], [3, 20], [4, 1]))).toEqual([]);
});

test('contacts of an agent who is not known to be employed are left out, and so is an agent without a team', () => {
	expect(told([[6, 10]])).toEqual([]);
	expect(told([[1, 10, { day: '2025-12-31' }]])).toEqual([]);
	expect(told([[1, 10, { team: null }]])).toEqual([]);
});

test('tenure is a team’s, never a queue’s', () => {
	const tally = factsOfContacts([1, 10], [2, 5], [3, 20], [4, 1], [5, 1]);
	expect(factsOf(tally, 'team')).toHaveLength(1);
	expect(factsOf(tally, 'queue')).toEqual([]);
});

test('of one agent’s month, the days are those by its middle, and the team is that of most contacts', () => {
	const later = { day: '2026-03-12', team: 8 };
	const month = (...days: Handled[]) => told(days);
	expect(month([1, 3], [1, 1, later])).toEqual([[7, 4, 60]]);
	expect(month([1, 1], [1, 3, later])).toEqual([[8, 4, 60]]);
	expect(month([1, 2, { team: null }], [1, 1, later])).toEqual([[8, 3, 60]]);
});

test('who began after the middle of a month has been there for no days', () => {
	expect(told([[6, 2, { day: '2026-03-30' }]])).toEqual([[7, 2, 0]]);
});

test('a month is told when it is over, by itself', () => {
	const both: Handled[] = [
		[1, 3],
		[1, 1, { day: '2026-02-28' }]
	];
	expect(voices(both, '2026-03-30').map(({ month, key }) => [month, key])).toEqual([['2026-02-01', 'agent 1 2026-02']]);
	expect(voices(both).map(({ month }) => month)).toEqual(['2026-03-01', '2026-02-01']);
});
