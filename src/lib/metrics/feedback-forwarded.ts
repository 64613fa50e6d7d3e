import { countOf, quantile, quantileInterval } from '#lib/statistics/sketch.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import { loopDays } from './loop-closed.ts';
import type { Metric } from './metric.ts';
import { leastForQuantile } from './percentile.ts';
import { oldEnough, sharedDays } from './period.ts';
import { perThousand } from './rate.ts';
import { countable, type Rule } from './rule.ts';

const family = { perspective: 'learning', counterweights: ['loop_closed', 'praise_ratio.criticism'] } as const;

/** Feedback passed on to those who can act on it, per thousand handled contacts. Source: metrics.md L3. */
export const feedbackForwarded = {
	key: 'feedback_forwarded',
	headline: true,
	...family,
	better: 'higher',
	...perThousand({
		events: ['forwarded'],
		among: ['handled'],
		sources: ['contacts', 'feedback'],
		period: sharedDays('contacts', 'feedback')
	})
} as const satisfies Metric;

/** Later than every decision: what has not been decided stands behind all that has. */
const never = 1e6;
const median = 0.5;

const rule: Rule = { sources: ['feedback'], known: ['forwarded'], period: oldEnough('feedback', loopDays) };

/** Half of what was passed on at least 30 days ago, decided or not; not reached where that is later than 30 days. */
const daysToDecision: Measured = {
	unit: 'days',
	storage: 'distribution',
	sources: rule.sources,
	horizonDays: loopDays,
	fewest: leastForQuantile(median),
	source: 'quantile 0.5 of decision among forwarded',
	figure: (view) => {
		const least = leastForQuantile(median);
		const period = countable(view, rule);
		if ('missing' in period) return noFigure(period.missing);
		const { forwarded: n } = period.view.sums();
		if (n === 0) return noFigure({ code: 'none_in_period' });
		if (n < least) return noFigure({ code: 'too_few', least }, n);
		const decided = period.view.shape('decision');
		const all = new Map([...decided, [never, n - countOf(decided)]]);
		const value = quantile(all, median);
		const interval = quantileInterval(all, median);
		if (value === null || !interval || value > loopDays) return noFigure({ code: 'not_reached' }, n);
		const reached = interval.high > loopDays ? null : interval;
		return {
			value,
			low: reached?.low ?? null,
			high: reached?.high ?? null,
			n,
			maturity: period.maturity,
			indicative: isWide('days', value, reached),
			missing: null
		};
	}
};

/**
 * Time to a decision: days from passing on to a decision that half of what was passed on stays at or below, what is undecided
 * included; told only where it is within the 30 days that all of it has had. Source: metrics.md L3.
 */
export const feedbackDecision = {
	key: 'feedback_forwarded.decision',
	headline: false,
	...family,
	better: 'lower',
	...daysToDecision
} as const satisfies Metric;
