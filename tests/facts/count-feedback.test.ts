import { describe, expect, test } from 'vitest';
import { countFeedback, type CountedFeedback } from '#lib/facts/count-feedback.ts';
import { Tally } from '#lib/facts/tally.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { factsOf, nowhere, spoken, sumsOf } from './facts-by-hand.ts';

const received: CountedFeedback = {
	type: null,
	day: '2026-03-02',
	forwardedDay: null,
	decidedDay: null,
	customerToldDay: null,
	agentToldDay: null
};
const factsOfFeedback = (more: Partial<CountedFeedback>) => {
	const tally = new Tally();
	countFeedback(tally, { ...received, ...more }, nowhere, 1);
	return factsOf(tally).map(({ day, sums }) => ({ day, ...spoken(sums) }));
};

test('praise, criticism and complaints are told apart; an idea is feedback all the same', () => {
	const types = ['Ros', 'ris', 'Klagomål', 'Idé', 'something else', null];
	expect(
		sumsOf((tally) => {
			for (const type of types) countFeedback(tally, { ...received, type }, nowhere, 1);
		})
	).toEqual({ feedback: 6, praise: 1, criticism: 1, complaints: 1 });
});

describe('what became of it', () => {
	const forwardedDay = '2026-03-10';

	test('belongs to the day it was passed on', () => {
		expect(factsOfFeedback({ forwardedDay })).toEqual([
			{ day: '2026-03-02', feedback: 1 },
			{ day: '2026-03-10', forwarded: 1 }
		]);
	});

	const closed = (more: Partial<CountedFeedback>) =>
		factsOfFeedback({ forwardedDay, ...more })
			.filter(({ forwarded }) => forwarded)
			.map(({ decided = 0, loopClosed = 0 }) => [decided, loopClosed]);

	test('is a closed loop when it is decided, and the customer or the agent told, within 30 days', () => {
		expect(closed({ decidedDay: '2026-03-12', customerToldDay: '2026-04-09' })).toEqual([[1, 1]]);
		expect(closed({ decidedDay: '2026-03-12', agentToldDay: '2026-03-12' })).toEqual([[1, 1]]);
	});

	test('is none when nobody was told, or too late, or nothing was decided', () => {
		expect(closed({ decidedDay: '2026-03-12' })).toEqual([[1, 0]]);
		expect(closed({ decidedDay: '2026-03-12', customerToldDay: '2026-04-10' })).toEqual([[1, 0]]);
		expect(closed({ customerToldDay: '2026-03-12' })).toEqual([[0, 0]]);
		expect(closed({ decidedDay: '2026-04-10', customerToldDay: '2026-03-12' })).toEqual([[1, 0]]);
	});

	test('counts the days from passing on to the decision', () => {
		const tally = new Tally();
		countFeedback(tally, { ...received, day: forwardedDay, forwardedDay, decidedDay: '2026-03-24' }, nowhere, 1);
		countFeedback(tally, { ...received, day: forwardedDay, forwardedDay, decidedDay: '2026-03-01' }, nowhere, 1);
		expect(factsOf(tally).map(({ shapes }) => shapes.decision)).toEqual([
			new Map([
				[-1, 1],
				[bucketOf(14), 1]
			])
		]);
	});

	test('is nothing where it was never passed on', () => {
		expect(factsOfFeedback({ decidedDay: '2026-03-24', customerToldDay: '2026-03-24' })).toEqual([
			{ day: '2026-03-02', feedback: 1 }
		]);
	});
});
