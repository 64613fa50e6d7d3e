import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { share } from './share.ts';

const family = { perspective: 'customers', better: 'higher', counterweights: ['fcr_repeat'] } as const;
const sources = ['contacts', 'rating'] as const;

/** Satisfied customers: ratings of 4 or 5 over all ratings from 1 to 5. Share, 0 to 1. Source: metrics.md C9. */
export const csat = {
	key: 'csat',
	headline: true,
	...family,
	...share({ events: ['ratingsTop'], among: ['ratings'], sources })
} as const satisfies Metric;

/** The mean rating, 1 to 5. Source: metrics.md C9. */
export const csatMean = {
	key: 'csat.mean',
	headline: false,
	...family,
	...mean({ unit: 'rating', of: { n: 'ratings', sum: 'ratingSum', squares: 'ratingSquares' }, sources })
} as const satisfies Metric;
