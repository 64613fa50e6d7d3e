import { netPromoter } from '#lib/statistics/net-promoter.ts';
import { isWide, noFigure } from './figure.ts';
import type { Metric } from './metric.ts';
import { answerDays, answeredPeriod } from './period.ts';
import { countable, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';

const rule: Rule = { sources: ['customer_recommend'], known: ['npsAnswers'], period: answeredPeriod };

/**
 * Net Promoter Score of customers: share of 9 and 10 less share of 0 to 6, in points from −100 to 100, on the contact's day;
 * from 30 answers on. Asked after a contact it is not what is asked of all customers. Source: metrics.md C10.
 */
export const nps = {
	key: 'nps',
	headline: true,
	perspective: 'customers',
	better: 'higher',
	unit: 'points',
	storage: 'ratio',
	sources: rule.sources,
	horizonDays: answerDays,
	fewest: leastForShare,
	counterweights: ['return_rate', 'fcr_repeat'],
	source: '100 × (npsPromoters − npsDetractors) / npsAnswers',
	figure: (view, least = leastForShare) => {
		const period = countable(view, rule);
		if ('missing' in period) return noFigure(period.missing);
		const { npsPromoters, npsDetractors, npsAnswers: n } = period.view.sums();
		if (n === 0) return noFigure({ code: 'none_in_period' });
		if (n < least) return noFigure({ code: 'too_few', least }, n);
		const { value, interval } = netPromoter(npsPromoters, npsDetractors, n);
		return {
			value,
			low: interval?.low ?? null,
			high: interval?.high ?? null,
			n,
			maturity: period.maturity,
			indicative: isWide('points', value, interval),
			missing: null
		};
	}
} as const satisfies Metric;
