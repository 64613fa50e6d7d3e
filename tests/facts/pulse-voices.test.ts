import { describe, expect, test } from 'vitest';
import { pulseVoices, type CountedAnswer } from '#lib/facts/pulse-voices.ts';
import { addedUp, isSound, toldOf } from '#lib/facts/subjects.ts';

const answer = (more: Partial<CountedAnswer> = {}): CountedAnswer => ({
	key: 'a',
	team: 1,
	day: '2026-03-17',
	who5: null,
	recommend: null,
	items: null,
	favourable: null,
	...more
});

describe('an answer to the staff pulse', () => {
	test('has a voice in each question that it answers, in its month', () => {
		const voices = pulseVoices([answer({ who5: 60, recommend: 9, items: 4, favourable: 3 })]);
		expect(voices.map(({ subject, month, values }) => [subject, month, values])).toEqual([
			['answered', '2026-03-01', []],
			['who5', '2026-03-01', [60]],
			['recommend', '2026-03-01', [9]],
			['items', '2026-03-01', [4, 3]]
		]);
	});

	test('has none in the questions that it leaves out', () => {
		expect(pulseVoices([answer({ recommend: 0 })]).map(({ subject }) => subject)).toEqual(['answered', 'recommend']);
		expect(pulseVoices([answer({ items: 0, favourable: 0 })]).map(({ subject }) => subject)).toEqual(['answered']);
	});
});

describe('answers added up', () => {
	test('nine and ten recommend, up to six do not, seven and eight are neither', () => {
		const scores = [10, 9, 8, 7, 6, 0].map((score) => [score]);
		expect(toldOf.recommend.measures).toEqual(['recommendAnswers', 'promoters', 'detractors']);
		expect(addedUp('recommend', scores)).toEqual([6, 2, 2]);
	});

	test('of wellbeing give their sum, squares, and how many are at most 50', () => {
		expect(addedUp('who5', [[48], [50], [52], [100], [0]])).toEqual([5, 250, 17_508, 3]);
	});

	test('of statements give the six sums of favourable over all', () => {
		expect(
			addedUp('items', [
				[4, 3],
				[6, 6],
				[5, 0]
			])
		).toEqual([3, 9, 45, 15, 77, 48]);
	});

	test('of nobody are nothing', () => {
		expect(addedUp('who5', [])).toEqual([0, 0, 0, 0]);
		expect(addedUp('answered', [[], []])).toEqual([2]);
	});
});

describe('five answers may not be told', () => {
	const five = (...values: number[][]) =>
		isSound(values.map((one) => ({ subject: 'recommend' as const, values: one })));

	test('where all recommend, or none does, and may where one differs', () => {
		expect(five([9], [10], [9], [10], [10])).toBe(false);
		expect(five([0], [6], [3], [2], [1])).toBe(false);
		expect(five([9], [10], [9], [10], [8])).toBe(true);
	});

	test('where every statement is favourable for all of them, or none is', () => {
		const items = (...values: number[][]) => isSound(values.map((one) => ({ subject: 'items' as const, values: one })));
		expect(items([4, 4], [5, 5], [6, 6], [4, 4], [1, 1])).toBe(false);
		expect(items([4, 0], [5, 0], [6, 0], [4, 0], [1, 0])).toBe(false);
		expect(items([4, 4], [5, 5], [6, 6], [4, 4], [4, 3])).toBe(true);
	});

	test('where there are only four of them', () => {
		expect(five([9], [1], [5], [10])).toBe(false);
	});
});
