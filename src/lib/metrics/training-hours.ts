import { smallestGroup } from '#lib/model/fact.ts';
import type { Metric } from './metric.ts';
import { wholeMonths } from './period.ts';
import { perMonth } from './rate.ts';
import { peoplesDimensions } from './rule.ts';

/**
 * Training: hours for each month of a full-time position, over whole months whose training is known, of five agents or more.
 * Source: metrics.md L2, B14.
 */
export const trainingHours = {
	key: 'training_hours',
	headline: true,
	perspective: 'learning',
	better: 'higher',
	counterweights: ['fcr_repeat', 'tenure.median'],
	...perMonth({
		events: ['trainingSeconds'],
		squares: 'trainingSquares',
		per: 3600,
		base: ['trainingDays'],
		answers: 'trainingDays',
		unit: 'count',
		least: smallestGroup,
		sources: ['training', 'employment'],
		dimensions: peoplesDimensions,
		period: wholeMonths('training')
	})
} as const satisfies Metric;
