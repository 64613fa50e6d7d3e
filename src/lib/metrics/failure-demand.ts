import { demandOfReason, type Demand } from '#lib/model/definitions.ts';
import { reasonedDimensions, type Dimension, type Sums, type View } from '#lib/model/fact.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { isThinlyKeyed, isWide, noFigure, type Measured } from './figure.ts';
import type { Metric } from './metric.ts';
import { knownOpeners, type PeriodOf } from './period.ts';
import { countable, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';
import { brokenWeeks } from './whole-weeks.ts';

const family = {
	perspective: 'journey',
	better: 'lower',
	counterweights: ['root_cause_removed', 'fcr_repeat'],
	evidence: [
		{ claim: 'evidence_failure_demand', source: 'Seddon 1992, 2003', kind: 'book' },
		{ claim: 'evidence_failure_share', source: 'Vanguard', kind: 'trade' },
		{ claim: 'evidence_ni14', source: 'National Indicator 14, England 2008–2010', kind: 'standard' }
	]
} as const;

const withReasons: readonly Dimension[] = ['all', ...reasonedDimensions];

type Counted = { events: number; among: number };

/** A share over a unit's reasons, each counted by what it was tagged with; contacts without a reason are in neither. */
function shareByDemand({
	count,
	source,
	period,
	chained = false,
	...rest
}: {
	sources: Rule['sources'];
	known: Rule['known'];
	count: (sums: Sums, demand: Demand | null) => Counted;
	source: string;
	period?: PeriodOf;
	chained?: boolean;
}): Measured {
	const rule: Rule = { ...rest, dimensions: withReasons, ...(period && { period }) };
	return {
		unit: 'share',
		storage: 'combined',
		sources: rule.sources,
		horizonDays: 0,
		fewest: leastForShare,
		source,
		figure: (view) => {
			const days = countable(view, rule);
			if ('missing' in days) return noFigure(days.missing);
			const broken = brokenWeeks(view);
			if (broken) return noFigure(broken);
			const { events, among } = countedOver(days.view, count);
			if (among === 0) return noFigure({ code: 'none_in_period' });
			if (among < leastForShare) return noFigure({ code: 'too_few', least: leastForShare }, among);
			const { value, low, high } = wilson(events, among);
			const indicative = isWide('share', value, { low, high }) || (chained && isThinlyKeyed(days.view.sums()));
			return { value, low, high, n: among, maturity: days.maturity, indicative, missing: null };
		}
	};
}

function countedOver(view: View, count: (sums: Sums, demand: Demand | null) => Counted): Counted {
	const all = { events: 0, among: 0 };
	for (const [reason, part] of view.byReason() ?? []) {
		const { events, among } = count(part.sums(), demandOfReason(view.definitions, reason));
		all.events += events;
		all.among += among;
	}
	return all;
}

/**
 * Failure demand as coded: handled contacts whose reason is tagged as failure, chaser or complaint, over those whose reason
 * is tagged at all. Share, 0 to 1. Source: metrics.md C5.
 */
export const failureDemandCoded = {
	key: 'failure_demand.coded',
	headline: true,
	...family,
	...shareByDemand({
		sources: ['contacts', 'reason', 'demand_tags'],
		known: ['handled'],
		count: ({ handled }, demand) => ({
			events: demand === null || demand === 'value' ? 0 : handled,
			among: demand === null ? 0 : handled
		}),
		source: 'handled(failure + chaser + complaint) / handled(value + failure + chaser + complaint)'
	})
} as const satisfies Metric;

/**
 * The least that failure demand can be: repeats, and all contacts whose reason is tagged as chaser or complaint, each
 * counted once, over handled contacts of customers with a usable key that give a reason. Share, 0 to 1. Source: metrics.md C5.
 */
export const failureDemandLeast = {
	key: 'failure_demand.least',
	headline: false,
	...family,
	...shareByDemand({
		sources: ['contacts', 'customer_key', 'reason', 'demand_tags'],
		known: ['keyed'],
		period: knownOpeners,
		chained: true,
		count: ({ keyed, repeats }, demand) => ({
			events: demand === 'chaser' || demand === 'complaint' ? keyed : repeats,
			among: keyed
		}),
		source: '(keyed(chaser + complaint) + repeats(other)) / keyed'
	})
} as const satisfies Metric;
