import { wilson } from '#lib/statistics/wilson.ts';
import { isThinlyKeyed, isWide, noFigure, type Measured } from './figure.ts';
import { countable, type Rule } from './rule.ts';
import { quotient, total, type Terms } from './terms.ts';

/** Fewest in the denominator of a share. Source: metrics.md 0.5. */
export const leastForShare = 30;

/**
 * A share, 0 to 1, of events among contacts that are taken as independent, with Wilson's interval; from 30 on.
 * What it counts among is also what must be known, unless `known` says otherwise.
 */
export function share({
	events,
	among,
	known = among,
	...rest
}: Omit<Rule, 'known'> & { events: Terms; among: Terms; known?: Terms }): Measured {
	const rule: Rule = { ...rest, known };
	return {
		unit: 'share',
		sources: rule.sources,
		horizonDays: 0,
		source: quotient(events, among),
		figure: (view) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const n = total(sums, among);
			if (n === 0) return noFigure({ code: 'none_in_period' });
			if (n < leastForShare) return noFigure({ code: 'too_few', least: leastForShare }, n);
			const { value, low, high } = wilson(total(sums, events), n);
			const indicative = isWide('share', value, { low, high }) || (rule.chained === true && isThinlyKeyed(sums));
			return { value, low, high, n, maturity: period.maturity, indicative, missing: null };
		}
	};
}
