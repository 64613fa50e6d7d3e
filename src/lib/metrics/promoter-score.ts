import type { Measure } from '#lib/model/fact.ts';
import { netPromoter } from '#lib/statistics/net-promoter.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import { countable, type Rule } from './rule.ts';

type PromoterScore = Omit<Rule, 'known'> & {
	promoters: Measure;
	detractors: Measure;
	among: Measure;
	/** Answers needed for a value. */
	fewest: number;
	horizonDays?: number;
};

/** Share of 9 and 10 less share of 0 to 6 among answers from 0 to 10, in points from −100 to 100. Source: metrics.md C10, P7. */
export function promoterScore({
	promoters,
	detractors,
	among,
	fewest,
	horizonDays = 0,
	...rest
}: PromoterScore): Measured {
	const rule: Rule = { ...rest, known: [among] };
	return {
		unit: 'points',
		storage: 'ratio',
		sources: rule.sources,
		horizonDays,
		fewest,
		source: `100 × (${promoters} − ${detractors}) / ${among}`,
		figure: (view, least = fewest) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const n = sums[among];
			if (n === 0) return noFigure({ code: 'none_in_period' });
			if (n < least) return noFigure({ code: 'too_few', least }, n);
			const { value, interval } = netPromoter(sums[promoters], sums[detractors], n);
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
	};
}
