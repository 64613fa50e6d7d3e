import { askedBucket, type AskedAbout } from '#lib/model/asked-cell.ts';
import type { Dimension } from '#lib/model/fact.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import { countRating, leastTop } from './count-rating.ts';
import { at, shapeAt } from './sums.ts';
import type { Members, Tally } from './tally.ts';

/** The parts of a customer's answer that facts count. */
export type CountedSurvey = Pick<PlainRecord<'surveys'>, 'rating' | 'recommend' | 'effort' | 'resolved'>;

/** Where an answer is counted: the day and members of its contact where that is known, and the rating that it carries itself. */
export type SurveyPlace = AskedAbout & { day: string; members: Members; ownRating: number | null };

/** The dimensions by which those who were asked are told apart. */
const alikeBy: readonly Dimension[] = ['all', 'site', 'reason'];

const between = (score: number | null, least: number, most: number): score is number =>
	score !== null && score >= least && score <= most;

/**
 * Puts one customer's answer into the facts, or takes it out. Whoever has a record was asked; who answered nothing in it did
 * not answer. A rating gives way to the contact's own. Scores outside their scales (rating 1–5, recommend 0–10, effort 1–7)
 * count as no score. Source: metrics.md B3.3, C2, C9, C10, C11.
 */
export function countSurvey(tally: Tally, survey: CountedSurvey, place: SurveyPlace, sign: 1 | -1): void {
	const { rating, recommend, effort, resolved } = survey;
	tally.turnTo(place.day, place.members, sign);
	tally.add(at.surveysAsked, 1);
	if ([rating, recommend, effort, resolved].some((answer) => answer !== null)) tally.add(at.surveysAnswered, 1);
	if (resolved !== null) {
		tally.add(at.saidKnown, 1);
		if (resolved) tally.add(at.saidResolved, 1);
	}
	const ownRating = between(rating, 1, 5) ? Math.round(rating) : null;
	if (ownRating !== null && place.ownRating === null) countRating(tally, ownRating);
	if (between(recommend, 0, 10)) {
		tally.add(at.npsAnswers, 1);
		if (recommend >= leastPromoter) tally.add(at.npsPromoters, 1);
		if (recommend < leastPassive) tally.add(at.npsDetractors, 1);
	}
	if (between(effort, 1, 7)) {
		tally.add(at.effortAnswers, 1);
		if (effort >= leastEasy) tally.add(at.effortEasy, 1);
	}
	countAsked(tally, place, place.ownRating ?? ownRating, sign);
}

function countAsked(tally: Tally, place: SurveyPlace, rating: number | null, sign: 1 | -1): void {
	tally.turnTo(place.day, place.members, sign, alikeBy);
	const bucket = askedBucket(place.day, place);
	tally.markAll(shapeAt.asked, bucket);
	if (rating === null) return;
	tally.markAll(shapeAt.rated, bucket);
	if (rating >= leastTop) tally.markAll(shapeAt.satisfied, bucket);
}

const leastPromoter = 9;
const leastPassive = 7;
const leastEasy = 5;
