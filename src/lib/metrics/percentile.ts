import type { Distribution, Measure } from '#lib/model/fact.ts';
import { countOf, quantile, quantileInterval } from '#lib/statistics/sketch.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import { countable, type Rule } from './rule.ts';

/** Fewest for a quantile: 30, and ten on its thinner side, so that p90 needs 100 and the lower quarter 40. */
export function leastForQuantile(q: number): number {
	return Math.max(30, Math.round(10 / Math.min(q, 1 - q)));
}

/**
 * The duration, in seconds within 1 %, that a share q of contacts stay at or below, with its interval from order
 * statistics. `counted` is the measure that counts what the distribution holds.
 */
export function percentile({
	distribution,
	counted,
	q,
	...rest
}: Omit<Rule, 'known' | 'chained'> & { distribution: Distribution; counted: Measure; q: number }): Measured {
	const rule: Rule = { ...rest, known: [counted] };
	const least = leastForQuantile(q);
	return {
		unit: 'seconds',
		sources: rule.sources,
		horizonDays: 0,
		source: `quantile ${q} of ${distribution}, ${counted}`,
		figure: (view) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const buckets = period.view.shape(distribution);
			const n = countOf(buckets);
			const value = quantile(buckets, q);
			const interval = quantileInterval(buckets, q);
			if (value === null || !interval) return noFigure({ code: 'none_in_period' });
			if (n < least) return noFigure({ code: 'too_few', least }, n);
			const indicative = isWide('seconds', value, interval);
			return { value, ...interval, n, maturity: period.maturity, indicative, missing: null };
		}
	};
}
