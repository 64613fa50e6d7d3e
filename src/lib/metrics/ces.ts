import type { Metric } from './metric.ts';
import { answerDays, answeredPeriod } from './period.ts';
import { share } from './share.ts';

/** Made easy: answers of 5 to 7 of 7 to whether it was made easy, over all answers, on the contact's day. Share, 0 to 1. Source: metrics.md C11. */
export const ces = {
	key: 'ces',
	headline: true,
	perspective: 'customers',
	better: 'higher',
	counterweights: ['straight_through', 'fcr_repeat'],
	evidence: [{ claim: 'evidence_effort', source: 'Dixon et al. 2010, 2013', kind: 'paper' }],
	...share({
		events: ['effortEasy'],
		among: ['effortAnswers'],
		sources: ['effort'],
		period: answeredPeriod,
		horizonDays: answerDays
	})
} as const satisfies Metric;
