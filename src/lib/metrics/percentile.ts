import type { Distribution, Measure } from '#lib/model/fact.ts';
import { countOf, quantile, quantileInterval } from '#lib/statistics/sketch.ts';
import { agentSquares, agentsWorth } from './few-agents.ts';
import { isThinlyKeyed, isWide, noFigure, type Measured } from './figure.ts';
import { countable, readBy, type Rule } from './rule.ts';

/** Fewest for a quantile: 30, and ten on its thinner side, so that p90 needs 100 and the lower quarter 40. */
export function leastForQuantile(q: number): number {
	return Math.max(30, Math.round(10 / Math.min(q, 1 - q)));
}

/**
 * The duration, in seconds or days within 1 %, that a share q of contacts stay at or below, with its interval from order
 * statistics. `counted` is the measure that counts what the distribution holds. Where contacts are not the
 * units that differ (`byAgent`: an agent's all have the same tenure), it is that of as many agents as they are worth.
 */
export function percentile({
	distribution,
	counted,
	q,
	unit = 'seconds',
	horizonDays = 0,
	byAgent = false,
	...rest
}: Omit<Rule, 'known'> & {
	distribution: Distribution;
	counted: Measure;
	q: number;
	unit?: 'seconds' | 'days';
	horizonDays?: number;
	byAgent?: boolean;
}): Measured {
	const rule: Rule = { ...rest, known: [counted] };
	const least = leastForQuantile(q);
	return {
		unit,
		storage: 'distribution',
		sources: rule.sources,
		reads: readBy(rule, [distribution, ...(byAgent ? agentSquares : [])]),
		horizonDays,
		fewest: least,
		source: `quantile ${q} of ${distribution}, ${counted}`,
		figure: (view) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const buckets = period.view.shape(distribution);
			const n = countOf(buckets);
			const value = quantile(buckets, q);
			if (value === null) return noFigure({ code: 'none_in_period' });
			if (n < least) return noFigure({ code: 'too_few', least }, n);
			const { maturity } = period;
			const worth = byAgent ? agentsWorth(period.view) : n;
			const interval = worth === null ? null : quantileInterval(buckets, q, worth);
			if (!interval) return { value, low: null, high: null, n, maturity, indicative: false, missing: null };
			const thin = rule.chained === true && isThinlyKeyed(period.view.sums());
			return { value, ...interval, n, maturity, indicative: isWide(unit, value, interval) || thin, missing: null };
		}
	};
}
