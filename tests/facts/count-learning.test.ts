import { describe, expect, test } from 'vitest';
import { countCoaching, countTraining, type LearningSession } from '#lib/facts/count-learning.ts';
import { Tally } from '#lib/facts/tally.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
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
			{ member: '', day: '2026-04-05', coachingSessions: 1, coachingPauses: 1 },
			{ member: '', day: '2026-03-01', coachingSquares: 1800 ** 2 }
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

	test('has the seconds of an agent’s month squared together, where the first talk of the month was', () => {
		const talks = [session('2026-03-05'), session('2026-03-20', { members: { ...nowhere, team: 2 } })];
		expect(factsOfAgent(talks, 'team').filter(({ coachingSquares }) => coachingSquares)).toEqual([
			{ member: 'team 1', day: '2026-03-01', coachingSquares: 3600 ** 2, coachedTwice: 1 }
		]);
	});

	test('has its pauses counted in days, on the day that ends each; two talks on one day are no pause', () => {
		const tally = new Tally();
		const days = ['2026-03-01', '2026-03-08', '2026-03-08', '2026-04-07'];
		countCoaching(
			tally,
			days.map((day) => session(day)),
			1
		);
		const pauses = factsOf(tally).map(({ day, shapes }) => [day, shapes.coachingPause]);
		expect(pauses.filter(([, pause]) => pause instanceof Map && pause.size > 0)).toEqual([
			['2026-03-08', new Map([[bucketOf(7), 1]])],
			['2026-04-07', new Map([[bucketOf(30), 1]])]
		]);
	});

	test('is no queue’s', () => {
		expect(factsOfAgent([session('2026-03-05', { members: { ...nowhere, queue: 3 } })], 'queue')).toEqual([]);
	});
});

test('training is counted by seconds, with the square of an agent’s month on its first day', () => {
	const tally = new Tally();
	const sessions = [session('2026-03-05', { seconds: 3600 }), session('2026-03-09', { seconds: null })];
	countTraining(tally, [...sessions, session('2026-04-01')], 1);
	countTraining(tally, [session('2026-04-01')], -1);
	expect(factsOf(tally).map(({ day, sums }) => [day, spoken(sums)])).toEqual([
		['2026-03-05', { trainingSeconds: 3600 }],
		['2026-03-01', { trainingSquares: 3600 ** 2 }]
	]);
});
