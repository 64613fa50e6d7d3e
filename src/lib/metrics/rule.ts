import { smallestGroup, type Dimension, type FactPart, type Measure, type View } from '#lib/model/fact.ts';
import { blindSpot, type Sight } from './blind-spot.ts';
import { wholePeriod, type Period, type PeriodOf } from './period.ts';

/** What must hold before a metric is counted; without `period` all days count, without `dimensions` every one may be asked. */
export type Rule = Sight & {
	dimensions?: readonly Dimension[];
	period?: PeriodOf;
	/** Counts customers' chains, so that customers must be known for most contacts. */
	chained?: boolean;
	/** Answers that people give about themselves: fewer than five are withheld, and none looks the same. */
	answers?: Measure;
};

/** Dimensions that people belong to: a working day is a team's, not a queue's. */
export const peoplesDimensions = ['all', 'site', 'team', 'employer'] as const satisfies readonly Dimension[];

/** What a figure reads: its own parts, and those by which it is told whether it may be, and how sure it is. */
export const readBy = ({ answers, chained }: Rule, parts: readonly FactPart[]): FactPart[] => [
	...parts,
	...(answers ? [answers] : []),
	...(chained ? (['keyed', 'handled'] as const) : [])
];

/** The days a metric may count, or why it has no value before anything is counted. */
export function countable(view: View, rule: Rule): Period {
	const { dimension } = view;
	if (rule.dimensions && !rule.dimensions.includes(dimension)) {
		return { missing: { code: 'not_by_dimension', dimension } };
	}
	const missing = blindSpot(view, rule);
	if (missing) return { missing };
	const period = (rule.period ?? wholePeriod)(view);
	if ('missing' in period || !rule.answers || period.view.sums()[rule.answers] >= smallestGroup) return period;
	return { missing: { code: 'withheld', least: smallestGroup } };
}
