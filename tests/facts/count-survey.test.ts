import { expect, test } from 'vitest';
import { countSurvey, type CountedSurvey } from '#lib/facts/count-survey.ts';
import { nowhere, sumsOf } from './facts-by-hand.ts';

const silent: CountedSurvey = { rating: null, recommend: null, effort: null, resolved: null };
const place = { day: '2026-03-02', members: nowhere, isRated: false };

const sumsOfAnswers = (answers: Partial<CountedSurvey>[], isRated = false) =>
	sumsOf((tally) => {
		for (const answer of answers) countSurvey(tally, { ...silent, ...answer }, { ...place, isRated }, 1);
	});

const answered = (count: number) => ({ surveysAsked: count, surveysAnswered: count });

test('those who were asked count, and those of them who answered anything', () => {
	expect(sumsOfAnswers([{}, { resolved: false }, { resolved: true }])).toEqual({
		surveysAsked: 3,
		surveysAnswered: 2,
		saidKnown: 2,
		saidResolved: 1
	});
});

test('ratings of four and five are top, of five highest, with sum and squares', () => {
	// 1 + 3 + 4 + 5 = 13; 1 + 9 + 16 + 25 = 51
	expect(sumsOfAnswers([1, 3, 4, 5].map((rating) => ({ rating })))).toEqual({
		...answered(4),
		ratings: 4,
		ratingSum: 13,
		ratingSquares: 51,
		ratingsTop: 2,
		ratingsHighest: 1
	});
});

test('a rating gives way to the one that the contact itself carries, the other answers do not', () => {
	expect(sumsOfAnswers([{ rating: 5, recommend: 10, effort: 5 }], true)).toEqual({
		...answered(1),
		npsAnswers: 1,
		npsPromoters: 1,
		effortAnswers: 1,
		effortEasy: 1
	});
});

test('nine and ten promote, up to six do not, seven and eight are neither', () => {
	expect(sumsOfAnswers([0, 6, 7, 8, 9, 10].map((recommend) => ({ recommend })))).toEqual({
		...answered(6),
		npsAnswers: 6,
		npsPromoters: 2,
		npsDetractors: 2
	});
});

test('five to seven of seven is easy', () => {
	expect(sumsOfAnswers([1, 4, 5, 6, 7].map((effort) => ({ effort })))).toEqual({
		...answered(5),
		effortAnswers: 5,
		effortEasy: 3
	});
});

test('a score outside its scale counts as no score', () => {
	expect(sumsOfAnswers([{ rating: 0 }, { rating: 6 }, { recommend: 11 }, { effort: 0 }, { effort: 8 }])).toEqual(
		answered(5)
	);
});

test('an answer taken out leaves nothing', () => {
	const answer = { rating: 4, recommend: 3, effort: 6, resolved: true };
	expect(
		sumsOf((tally) => {
			countSurvey(tally, answer, place, 1);
			countSurvey(tally, answer, place, -1);
		})
	).toEqual({});
});
