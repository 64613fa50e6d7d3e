import type { Measure } from '#lib/model/fact.ts';
import { clipped } from '#lib/statistics/interval.ts';
import { meanOf } from '#lib/statistics/ratio.ts';
import { isThinlyKeyed, isWide, noFigure, type Measured } from './figure.ts';
import type { Metric } from './metric.ts';
import { countable, readBy, type Rule } from './rule.ts';

/**
 * Fewest for a mean: durations are skewed, so that their mean settles late; ratings, counts and shares settle at 30, and the
 * people's own floor of five holds for the pulse. Source: metrics.md 0.5, 0.6.
 */
const least: Record<Extract<Metric['unit'], 'seconds' | 'count' | 'rating' | 'score' | 'share'>, number> = {
	seconds: 100,
	count: 30,
	rating: 30,
	score: 5,
	share: 30
};
const lowest = { seconds: 0, count: 0, rating: 1, score: 0, share: 0 };
const highest = { seconds: Infinity, count: Infinity, rating: 5, score: 100, share: 1 };

/**
 * The mean of a quantity of which count, sum and sum of squares are kept, with its interval by t, which stays on the
 * unit's scale. `per` of what is kept make one of the unit. Takes what it counts as independent.
 */
export function mean({
	unit,
	of,
	per = 1,
	horizonDays = 0,
	...rest
}: Omit<Rule, 'known'> & {
	unit: keyof typeof least;
	of: { n: Measure; sum: Measure; squares: Measure };
	per?: number;
	horizonDays?: number;
}): Measured {
	const rule: Rule = { ...rest, known: [of.n] };
	return {
		unit,
		storage: 'ratio',
		sources: rule.sources,
		reads: readBy(rule, [of.n, of.sum, of.squares]),
		horizonDays,
		fewest: least[unit],
		source: `${of.sum}${per === 1 ? '' : ` / ${per}`} / ${of.n}`,
		figure: (view, fewest = least[unit]) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const n = sums[of.n];
			const ratio = meanOf(n, sums[of.sum] / per, sums[of.squares] / per ** 2);
			if (!ratio) return noFigure({ code: 'none_in_period' });
			if (n < fewest) return noFigure({ code: 'too_few', least: fewest }, n);
			const interval = ratio.interval && clipped(ratio.interval, lowest[unit], highest[unit]);
			return {
				value: ratio.value,
				low: interval?.low ?? null,
				high: interval?.high ?? null,
				n,
				maturity: period.maturity,
				indicative: isWide(unit, ratio.value, interval) || (rule.chained === true && isThinlyKeyed(sums)),
				missing: null
			};
		}
	};
}
