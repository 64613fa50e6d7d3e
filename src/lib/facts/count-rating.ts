import { at } from './sums.ts';
import type { Tally } from './tally.ts';

/** The lowest rating of a satisfied customer. */
export const leastTop = 4;
const highest = 5;

/** Adds a customer's rating, 1 to 5, to the facts turned to. Source: metrics.md C9. */
export function countRating(tally: Tally, rating: number): void {
	tally.addKnown(at.ratings, at.ratingSum, at.ratingSquares, rating);
	if (rating >= leastTop) tally.add(at.ratingsTop, 1);
	if (rating >= highest) tally.add(at.ratingsHighest, 1);
}
