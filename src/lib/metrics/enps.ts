import { netPromoter } from '#lib/statistics/net-promoter.ts';
import { isWide, noFigure } from './figure.ts';
import type { Metric } from './metric.ts';
import { pulseMonths } from './period.ts';
import { countable, peoplesDimensions, type Rule } from './rule.ts';

const least = 20;
const rule: Rule = {
	sources: ['pulse'],
	known: ['recommendAnswers'],
	dimensions: peoplesDimensions,
	period: pulseMonths,
	answers: 'recommendAnswers'
};

/**
 * Would recommend the workplace: share of 9 and 10 less share of 0 to 6, in points from −100 to 100, over months that
 * begin in the period; withheld below five answers, too few below 20. Source: metrics.md P7.
 */
export const enps = {
	key: 'enps',
	headline: true,
	perspective: 'people',
	better: 'higher',
	unit: 'points',
	storage: 'ratio',
	sources: rule.sources,
	horizonDays: 0,
	fewest: least,
	counterweights: ['who5', 'fcr_repeat'],
	source: '100 × (promoters − detractors) / recommendAnswers',
	figure: (view) => {
		const period = countable(view, rule);
		if ('missing' in period) return noFigure(period.missing);
		const { promoters, detractors, recommendAnswers: n } = period.view.sums();
		if (n < least) return noFigure({ code: 'too_few', least }, n);
		const { value, interval } = netPromoter(promoters, detractors, n);
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
