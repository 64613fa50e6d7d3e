import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { pulseMonths } from './period.ts';
import { peoplesDimensions } from './rule.ts';

/** Mean WHO-5 wellbeing of the staff, 0 to 100, over months that begin in the period; never below five answers. Source: metrics.md P5. */
export const who5 = {
	key: 'who5',
	headline: true,
	perspective: 'people',
	better: 'higher',
	counterweights: ['load', 'gap_le5'],
	...mean({
		unit: 'score',
		of: { n: 'who5Answers', sum: 'who5Sum', squares: 'who5Squares' },
		sources: ['pulse'],
		dimensions: peoplesDimensions,
		period: pulseMonths,
		answers: 'who5Answers'
	})
} as const satisfies Metric;
