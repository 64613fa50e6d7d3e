import type { Metric } from './metric.ts';
import { pulseMonths } from './period.ts';
import { promoterScore } from './promoter-score.ts';
import { peoplesDimensions } from './rule.ts';

/**
 * Would recommend the workplace, in points from −100 to 100, over months that begin in the period; withheld below five
 * answers, too few below 20. Source: metrics.md P7.
 */
export const enps = {
	key: 'enps',
	headline: true,
	perspective: 'people',
	better: 'higher',
	counterweights: ['who5', 'fcr_repeat'],
	...promoterScore({
		promoters: 'promoters',
		detractors: 'detractors',
		among: 'recommendAnswers',
		fewest: 20,
		sources: ['pulse'],
		dimensions: peoplesDimensions,
		period: pulseMonths,
		answers: 'recommendAnswers'
	})
} as const satisfies Metric;
