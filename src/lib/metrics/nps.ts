import type { Metric } from './metric.ts';
import { answerDays, answeredPeriod } from './period.ts';
import { promoterScore } from './promoter-score.ts';
import { leastForShare } from './share.ts';

/**
 * Net Promoter Score of customers, in points from −100 to 100, on the contact's day; from 30 answers on. Asked after a
 * contact it is not what is asked of all customers. Source: metrics.md C10.
 */
export const nps = {
	key: 'nps',
	headline: true,
	perspective: 'customers',
	better: 'higher',
	counterweights: ['return_rate', 'fcr_repeat'],
	...promoterScore({
		promoters: 'npsPromoters',
		detractors: 'npsDetractors',
		among: 'npsAnswers',
		fewest: leastForShare,
		horizonDays: answerDays,
		sources: ['customer_recommend'],
		period: answeredPeriod
	})
} as const satisfies Metric;
