import { wilson } from '#lib/statistics/wilson.ts';
import { agentSquares, agentsWorth } from './few-agents.ts';
import { isThinlyKeyed, isWide, noFigure, type Measured } from './figure.ts';
import { countable, readBy, type Rule } from './rule.ts';
import { measuresIn, quotient, total, type Terms } from './terms.ts';

/** Fewest in the denominator of a share. Source: metrics.md 0.5. */
export const leastForShare = 30;

/**
 * A share, 0 to 1, of events among contacts that are taken as independent, with Wilson's interval; from 30 on.
 * What it counts among is also what must be known, unless `known` says otherwise. Where contacts are not the units
 * that differ (`byAgent`: an agent's all have the same tenure), the interval is that of as many agents as they are worth.
 */
export function share({
	events,
	among,
	known = among,
	horizonDays = 0,
	byAgent = false,
	...rest
}: Omit<Rule, 'known'> & {
	events: Terms;
	among: Terms;
	known?: Terms;
	horizonDays?: number;
	byAgent?: boolean;
}): Measured {
	const rule: Rule = { ...rest, known };
	return {
		unit: 'share',
		storage: 'ratio',
		sources: rule.sources,
		reads: readBy(rule, [...measuresIn([...events, ...among]), ...(byAgent ? agentSquares : [])]),
		horizonDays,
		fewest: leastForShare,
		source: quotient(events, among),
		figure: (view, least = leastForShare) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const n = total(sums, among);
			if (n === 0) return noFigure({ code: 'none_in_period' });
			if (n < least) return noFigure({ code: 'too_few', least }, n);
			const { maturity } = period;
			const worth = byAgent ? agentsWorth(period.view) : n;
			if (worth === null) {
				const value = total(sums, events) / n;
				return { value, low: null, high: null, n, maturity, indicative: false, missing: null };
			}
			const cases = Math.min(n, worth);
			const { value, low, high } = wilson((total(sums, events) * cases) / n, cases);
			const indicative = isWide('share', value, { low, high }) || (rule.chained === true && isThinlyKeyed(sums));
			return { value, low, high, n, maturity, indicative, missing: null };
		}
	};
}
