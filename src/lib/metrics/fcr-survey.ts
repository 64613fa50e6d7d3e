import type { Metric } from './metric.ts';
import { answerDays, answeredPeriod } from './period.ts';
import { share } from './share.ts';

/**
 * Solved according to the customer: yes over yes and no, when asked whether it was solved, on the contact's day. Share, 0 to 1.
 * Final once answers had 14 days to come. Source: metrics.md C2.
 */
export const fcrSurvey = {
	key: 'fcr_survey',
	headline: true,
	perspective: 'customers',
	better: 'higher',
	counterweights: ['fcr_repeat', 'csat.response'],
	evidence: [{ claim: 'evidence_fcr_survey', source: 'SQM Group', kind: 'trade' }],
	...share({
		events: ['saidResolved'],
		among: ['saidKnown'],
		sources: ['said_resolved'],
		period: answeredPeriod,
		horizonDays: answerDays
	})
} as const satisfies Metric;
