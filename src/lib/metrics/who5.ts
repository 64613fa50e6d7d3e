import { smallestGroup } from '#lib/model/fact.ts';
import { mean } from './mean.ts';
import type { Figure, Metric } from './metric.ts';
import { pulseMonths } from './period.ts';
import { peoplesDimensions } from './rule.ts';
import { share } from './share.ts';

const family = {
	perspective: 'people',
	counterweights: ['load', 'gap_le5'],
	evidence: [{ claim: 'evidence_who5', source: 'Topp et al. 2015, Psychother Psychosom 84:167', kind: 'paper' }]
} as const;
const answers = {
	sources: ['pulse'],
	dimensions: peoplesDimensions,
	period: pulseMonths,
	answers: 'who5Answers'
} as const;

const score = mean({ ...answers, unit: 'score', of: { n: 'who5Answers', sum: 'who5Sum', squares: 'who5Squares' } });

/** In whole points, so that no single answer can be told from the number. Source: metrics.md B14. */
function inPoints(figure: Figure): Figure {
	const whole = (number: number | null) => (number === null ? null : Math.round(number));
	return { ...figure, value: whole(figure.value), low: whole(figure.low), high: whole(figure.high) };
}

/** Mean WHO-5 wellbeing of the staff, 0 to 100 in whole points, over months that begin in the period; never below five answers. Source: metrics.md P5. */
export const who5 = {
	key: 'who5',
	headline: true,
	...family,
	better: 'higher',
	...score,
	figure: (view, least = smallestGroup) => inPoints(score.figure(view, least))
} as const satisfies Metric;

/** Fewest answers for a share of low scores. Source: metrics.md P5. */
const leastForLow = 20;
const low = share({ ...answers, events: ['who5Low'], among: ['who5Answers'] });

/** Answers of 50 or less on the WHO-5, which screen for low mood, over all answers to it; from 20 on. Share, 0 to 1. Source: metrics.md P5. */
export const who5Low = {
	key: 'who5.low',
	headline: false,
	...family,
	better: 'lower',
	...low,
	fewest: leastForLow,
	figure: (view, least = leastForLow) => low.figure(view, Math.max(least, leastForLow))
} as const satisfies Metric;
