import type { View } from '#lib/model/fact.ts';
import { censoredQuantile } from '#lib/statistics/censored-quantile.ts';
import type { Happening } from '#lib/statistics/kaplan-meier.ts';
import { valueOf } from '#lib/statistics/sketch.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import { leastForQuantile } from './percentile.ts';
import { countable, readBy, type Rule } from './rule.ts';

/**
 * The wait, in seconds within 1 %, by which a share q of all would have been answered had nobody given up: those who gave
 * up are lost from sight at their wait. Source: metrics.md J5; Brown et al. 2005.
 */
export function offeredWait(q: number, rest: Omit<Rule, 'known'>): Measured {
	const rule: Rule = { ...rest, known: ['answeredWaits'] };
	const least = leastForQuantile(q);
	return {
		unit: 'seconds',
		storage: 'distribution',
		sources: rule.sources,
		reads: readBy(rule, ['answeredWait', 'abandonedWait']),
		horizonDays: 0,
		fewest: least,
		source: `Kaplan–Meier quantile ${q} of answeredWait, abandonedWait censored`,
		figure: (view) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const happenings = happeningsOf(period.view);
			const n = happenings.reduce((sum, { events, lost }) => sum + events + lost, 0);
			if (n === 0) return noFigure({ code: 'none_in_period' });
			if (n < least) return noFigure({ code: 'too_few', least }, n);
			const found = censoredQuantile(happenings, q);
			if (!found) return noFigure({ code: 'not_reached' }, n);
			const { value, low, high } = found;
			const interval = low === null || high === null ? null : { low, high };
			return {
				value,
				low: interval?.low ?? null,
				high: interval?.high ?? null,
				n,
				maturity: period.maturity,
				indicative: isWide('seconds', value, interval),
				missing: null
			};
		}
	};
}

function happeningsOf(view: View): Happening[] {
	const answered = view.shape('answeredWait');
	const abandoned = view.shape('abandonedWait');
	return [...new Set([...answered.keys(), ...abandoned.keys()])].map((bucket) => ({
		at: valueOf(bucket),
		events: answered.get(bucket) ?? 0,
		lost: abandoned.get(bucket) ?? 0
	}));
}
