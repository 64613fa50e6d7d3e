import { ratioParts, type Ratio } from '#lib/model/measure-parts.ts';
import { clipped } from '#lib/statistics/interval.ts';
import { ratioOf } from '#lib/statistics/ratio.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import { countable, readBy, type Rule } from './rule.ts';

/** Units below which the delta interval of a ratio is too symmetric. Source: metrics.md B2. */
export const leastForRatio = 30;

/**
 * A ratio of two sums that vary together from unit to unit, `times` as much, with the delta-method interval from their
 * squares and products, which stays between 0 and `most`; n is the units. From 30 units on. Source: metrics.md 0.3, B2.
 */
export function ratio({
	of,
	unit,
	times = 1,
	most = unit === 'share' ? 1 : Infinity,
	...rest
}: Omit<Rule, 'known'> & { of: Ratio; unit: 'share' | 'count'; times?: number; most?: number }): Measured {
	const rule: Rule = { ...rest, known: [`${of}Units`] };
	return {
		unit,
		storage: 'ratio',
		sources: rule.sources,
		reads: readBy(
			rule,
			ratioParts.map((part) => `${of}${part}` as const)
		),
		horizonDays: 0,
		fewest: leastForRatio,
		source: `${times === 1 ? '' : `${times} × `}${of}Top / ${of}Base`,
		figure: (view, least = leastForRatio) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const n = sums[`${of}Units`];
			const found = ratioOf({
				n,
				x: times * sums[`${of}Top`],
				y: sums[`${of}Base`],
				xx: times ** 2 * sums[`${of}TopSquares`],
				yy: sums[`${of}BaseSquares`],
				xy: times * sums[`${of}Products`]
			});
			if (!found) return noFigure({ code: 'none_in_period' });
			if (n < least) return noFigure({ code: 'too_few', least }, n);
			const interval = found.interval && clipped(found.interval, 0, most);
			return {
				value: found.value,
				low: interval?.low ?? null,
				high: interval?.high ?? null,
				n,
				maturity: period.maturity,
				indicative: isWide(unit, found.value, interval),
				missing: null
			};
		}
	};
}
