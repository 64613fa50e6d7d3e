import { describe, expect, test } from 'vitest';
import { countCoaching, countTraining, type LearningSession } from '#lib/facts/count-learning.ts';
import { Tally } from '#lib/facts/tally.ts';
import { factsOf, nowhere, spoken } from './facts-by-hand.ts';

const session = (day: string, more: Partial<LearningSession> = {}): LearningSession => ({
	day,
	seconds: 1800,
	members: { ...nowhere, team: 1 },
	...more
});
const factsOfAgent = (sessions: LearningSession[], dimension: 'all' | 'team' | 'queue' = 'all') => {
	const tally = new Tally();
	countCoaching(tally, sessions, 1);
	return factsOf(tally, dimension).map(({ member, day, sums }) => ({ member, day, ...spoken(sums) }));
};

describe('coaching', () => {
	test('is counted by sessions and their seconds; one whose length is not told is still one', () => {
		expect(factsOfAgent([session('2026-03-05'), session('2026-04-05', { seconds: null })])).toEqual([
			{ member: '', day: '2026-03-05', coachingSessions: 1, coachingSeconds: 1800 },
			{ member: '', day: '2026-04-05', coachingSessions: 1 }
		]);
	});

	test('twice in a calendar month counts once, on its first day; 31 March and 1 April are two months', () => {
		const days = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-05-02', '2026-05-03', '2026-05-04'];
		const twice = factsOfAgent(days.map((day) => session(day))).filter(({ coachedTwice }) => coachedTwice);
		expect(twice.map(({ day, coachedTwice }) => [day, coachedTwice])).toEqual([
			['2026-03-01', 1],
			['2026-05-01', 1]
		]);
	});

	test('twice in a month is the team of the first session', () => {
		const moved = session('2026-03-20', { members: { ...nowhere, team: 2 } });
		const facts = factsOfAgent([session('2026-03-05'), moved], 'team');
		expect(facts.filter(({ coachedTwice }) => coachedTwice).map(({ member }) => member)).toEqual(['team 1']);
	});

	test('is no queue’s', () => {
		expect(factsOfAgent([session('2026-03-05', { members: { ...nowhere, queue: 3 } })], 'queue')).toEqual([]);
	});
});

test('training is counted by seconds', () => {
	const tally = new Tally();
	countTraining(tally, session('2026-03-05', { seconds: 3600 }), 1);
	countTraining(tally, session('2026-03-05', { seconds: null }), 1);
	countTraining(tally, session('2026-03-06'), 1);
	countTraining(tally, session('2026-03-06'), -1);
	expect(factsOf(tally).map(({ day, sums }) => [day, spoken(sums)])).toEqual([
		['2026-03-05', { trainingSeconds: 3600 }]
	]);
});
