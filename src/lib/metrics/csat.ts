import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { answeredPeriod } from './period.ts';
import { share } from './share.ts';
import { shareOfAsked } from './share-of-asked.ts';
import { satisfiedOfAllAsked } from './weighted-share.ts';

const family = {
	perspective: 'customers',
	better: 'higher',
	counterweights: ['fcr_repeat', 'csat.response'],
	evidence: [{ claim: 'evidence_csat', source: 'Keiningham et al.', kind: 'paper' }]
} as const;
/** A list of answers alone tells of nobody who did not answer. */
const silence = { events: ['surveysAsked', { less: 'surveysAnswered' }], source: 'surveys' } as const;
const answers = {
	answered: 'ratings',
	sources: ['contacts', 'rating', 'surveys'],
	period: answeredPeriod,
	expected: silence
} as const;
const rated = { sources: ['contacts', 'rating'], period: answeredPeriod } as const;

/** Satisfied customers: ratings of 4 or 5 over all ratings from 1 to 5. Share, 0 to 1. Source: metrics.md C9. */
export const csat = {
	key: 'csat',
	headline: true,
	...family,
	...share({ ...rated, events: ['ratingsTop'], among: ['ratings'] })
} as const satisfies Metric;

/** The mean rating, 1 to 5. Source: metrics.md C9. */
export const csatMean = {
	key: 'csat.mean',
	headline: false,
	...family,
	...mean({ ...rated, unit: 'rating', of: { n: 'ratings', sum: 'ratingSum', squares: 'ratingSquares' } })
} as const satisfies Metric;

/** Highest ratings only: 5 over all ratings from 1 to 5. Share, 0 to 1. Source: metrics.md C9. */
export const csatHighest = {
	key: 'csat.highest',
	headline: false,
	...family,
	...share({ ...rated, events: ['ratingsHighest'], among: ['ratings'] })
} as const satisfies Metric;

/**
 * Satisfied customers, weighted for those who did not answer by reason, coming again, site and wait. Share, 0 to 1.
 * Source: metrics.md C9, B3.3.
 */
export const csatWeighted = {
	key: 'csat.weighted',
	headline: false,
	...family,
	...satisfiedOfAllAsked({ sources: answers.sources, expected: silence })
} as const satisfies Metric;

/**
 * What satisfaction is at least, were nobody satisfied who did not answer: ratings of 4 or 5 over customers who were asked.
 * Share, 0 to 1. Source: metrics.md C9, E3; Manski 1989.
 */
export const csatLeast = {
	key: 'csat.least',
	headline: false,
	...family,
	...shareOfAsked({ ...answers, events: ['ratingsTop'] })
} as const satisfies Metric;

/**
 * What satisfaction is at most, were everybody satisfied who did not answer. Share, 0 to 1.
 * Source: metrics.md C9, E3; Manski 1989.
 */
export const csatMost = {
	key: 'csat.most',
	headline: false,
	...family,
	...shareOfAsked({ ...answers, events: ['ratingsTop', 'surveysAsked', { less: 'ratings' }] })
} as const satisfies Metric;

/** Customers who answered over those who are known to have been asked, on the contact's day. Share, 0 to 1. Source: metrics.md C9. */
export const csatResponse = {
	key: 'csat.response',
	headline: false,
	perspective: 'customers',
	better: 'higher',
	counterweights: ['csat'],
	...share({
		events: ['surveysAnswered'],
		among: ['surveysAsked'],
		sources: ['surveys'],
		expected: silence,
		period: answeredPeriod
	})
} as const satisfies Metric;
