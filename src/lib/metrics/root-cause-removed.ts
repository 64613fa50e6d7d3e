import { addDays, daysBetween } from '#lib/model/day.ts';
import { demandOfReason } from '#lib/model/definitions.ts';
import type { View } from '#lib/model/fact.ts';
import { t95 } from '#lib/statistics/student.ts';
import { isWide, noFigure } from './figure.ts';
import type { Metric } from './metric.ts';
import { countable, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';

const rule: Rule = {
	sources: ['contacts', 'reason', 'feedback', 'demand_tags'],
	known: ['handled'],
	dimensions: ['all']
};
const fewestReasons = 2;
const half = 0.5;

/** How contacts of one failure-coded reason changed, as a logarithm, and whether something was decided about it. */
type Reason = { change: number; decided: boolean };

/**
 * Causes removed: how contacts of failure-coded reasons changed where something was decided, against those where nothing was,
 * as a ratio of ratios. The period is held against one as long that ended where the fixing began; fixed are reasons of which
 * feedback was passed on in the period just before and has been decided. Each reason counts once, however many contacts it
 * has; those with fewer than 30 to begin with are left out. How many customers there are falls out of the quotient. Mean
 * difference of the logarithms with Welch's t; two reasons or more on both sides. Source: metrics.md L5.
 */
export const rootCauseRemoved = {
	key: 'root_cause_removed',
	headline: true,
	perspective: 'learning',
	better: 'lower',
	unit: 'ratio',
	storage: 'combined',
	sources: rule.sources,
	horizonDays: 0,
	fewest: 2 * fewestReasons,
	counterweights: ['failure_demand.coded', 'loop_closed'],
	evidence: [{ claim: 'evidence_difference', source: 'Counterweight', kind: 'own' }],
	source: 'exp(mean ln(handled / handled before, decided) − mean ln(handled / handled before, undecided))',
	figure: (view) => {
		const period = countable(view, rule);
		if ('missing' in period) return noFigure(period.missing);
		const reasons = reasonsOf(view);
		if (!reasons) return noFigure({ code: 'none_in_period' });
		const fixed = reasons.filter(({ decided }) => decided);
		const others = reasons.filter(({ decided }) => !decided);
		const n = reasons.length;
		if (fixed.length < fewestReasons || others.length < fewestReasons)
			return noFigure({ code: 'too_few', least: 2 * fewestReasons }, n);
		const difference = meanOf(fixed) - meanOf(others);
		const parts = [fixed, others].map((side) => ({ squared: varianceOf(side) / side.length, free: side.length - 1 }));
		const squared = parts.reduce((sum, part) => sum + part.squared, 0);
		const free = squared ** 2 / parts.reduce((sum, part) => sum + part.squared ** 2 / part.free, 0);
		const value = Math.exp(difference);
		const reach = t95(Math.max(1, free)) * Math.sqrt(squared);
		const interval = squared > 0 ? { low: Math.exp(difference - reach), high: Math.exp(difference + reach) } : null;
		return {
			value,
			low: interval?.low ?? null,
			high: interval?.high ?? null,
			n,
			maturity: period.maturity,
			indicative: isWide('ratio', value, interval),
			missing: null
		};
	}
} as const satisfies Metric;

/** Failure-coded reasons with enough contacts before; null where the contacts do not reach back so far. */
function reasonsOf(view: View): Reason[] | null {
	const days = daysBetween(view.from, view.to) + 1;
	const fixing = { from: addDays(view.from, -days), to: addDays(view.from, -1) };
	const before = { from: addDays(view.from, -2 * days), to: addDays(fixing.from, -1) };
	const { contacts } = view.extent;
	if (!contacts || contacts.from > before.from) return null;
	return [...(view.byReason() ?? [])].flatMap(([reason, part]) => {
		const demand = demandOfReason(view.definitions, reason) ?? 'value';
		const earlier = part.over(before.from, before.to).sums();
		if (demand === 'value' || earlier.handled < leastForShare) return [];
		const decided = part.over(fixing.from, fixing.to).sums().decided > 0;
		// a reason that was being fixed before is neither
		if (!decided && earlier.decided > 0) return [];
		return [{ decided, change: Math.log((part.sums().handled + half) / (earlier.handled + half)) }];
	});
}

const meanOf = (reasons: readonly Reason[]): number =>
	reasons.reduce((sum, { change }) => sum + change, 0) / reasons.length;

function varianceOf(reasons: readonly Reason[]): number {
	const mean = meanOf(reasons);
	return reasons.reduce((sum, { change }) => sum + (change - mean) ** 2, 0) / (reasons.length - 1);
}
