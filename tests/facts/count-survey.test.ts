import { expect, test } from 'vitest';
import { countSurvey, type CountedSurvey } from '#lib/facts/count-survey.ts';
import { shapeAt } from '#lib/facts/sums.ts';
import { Tally, type TallyEntry } from '#lib/facts/tally.ts';
import { nowhere, sumsOf } from './facts-by-hand.ts';

const silent: CountedSurvey = { rating: null, recommend: null, effort: null, resolved: null };
const place = { day: '2026-03-02', members: nowhere, ownRating: null, cameAgain: null, waitSeconds: null };

const sumsOfAnswers = (answers: Partial<CountedSurvey>[], ownRating: number | null = null) =>
	sumsOf((tally) => {
		for (const answer of answers) countSurvey(tally, { ...silent, ...answer }, { ...place, ownRating }, 1);
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
	expect(sumsOfAnswers([{ rating: 5, recommend: 10, effort: 5 }], 2)).toEqual({
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

test('those asked are told apart by weekday, coming again and wait, of all, their site, their reason and both', () => {
	const tally = new Tally();
	const members = { ...nowhere, site: 7, team: 8, reason: 9 };
	const about = { ...place, day: '2026-03-04', members, cameAgain: true, waitSeconds: 45 };
	countSurvey(tally, { ...silent, rating: 3 }, about, 1);
	countSurvey(tally, { ...silent, rating: 5 }, about, 1);
	countSurvey(tally, silent, about, 1);
	// the contact's own rating is the one that counts
	countSurvey(tally, { ...silent, rating: 1 }, { ...about, ownRating: 4 }, 1);
	// Wednesday, came again, half a minute to two
	const bucket = 2 * 12 + 2 * 4 + 2;
	const counts: [number, number][] = [
		[bucket, 4],
		[bucket, 3],
		[bucket, 2]
	];
	const told = (entries: Iterable<TallyEntry>) =>
		[...entries].flatMap(({ dimension, member, reason, cell }) => {
			const shapes = [shapeAt.asked, shapeAt.rated, shapeAt.satisfied].map((at) => cell.shapes[at]?.toBuckets());
			return shapes.every((shape) => !shape) ? [] : [{ dimension, member, reason, shapes }];
		});
	const shapes = counts.map((one) => new Map([one]));
	expect(told(tally.dayEntries())).toEqual([
		{ dimension: 'all', member: 0, reason: 0, shapes },
		{ dimension: 'site', member: 7, reason: 0, shapes },
		{ dimension: 'reason', member: 9, reason: 0, shapes }
	]);
	expect(told(tally.weekEntries())).toEqual([{ dimension: 'site', member: 7, reason: 9, shapes }]);
});
