import type { FactPart, View } from '#lib/model/fact.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { blindSpot } from './blind-spot.ts';
import { isWide, noFigure, readTogether, type Measured } from './figure.ts';
import type { Figure, Metric, Missing, Source, Unit } from './metric.ts';
import type { Period, PeriodOf } from './period.ts';

/** A metric that another is made of. */
type Part = Pick<Metric, 'figure' | 'sources' | 'reads' | 'horizonDays' | 'fewest' | 'source'>;

type Combined = {
	unit: Unit;
	parts: readonly Part[];
	/** Data that the combination itself rests on. */
	sources?: readonly Source[];
	/** The days on which all of its parts are counted, where these are not all that are asked for. */
	period?: PeriodOf;
	/** What it reads of facts beside what its parts read. */
	reads?: readonly FactPart[];
	/** What the parts' estimates come to; null where they come to nothing. */
	combine: (estimates: readonly Estimate[], view: View) => Estimate | null;
	/** Why there is no value although every part has one. */
	otherwise?: Missing;
	/** Which part's n stands for the whole; the first one's unless said. */
	counted?: number;
	source: string;
};

/** A figure as an estimate; one without an interval has itself for both ends. */
const estimateOf = ({ value, low, high }: Figure): Estimate | null =>
	value === null ? null : { value, low: low ?? value, high: high ?? value };

/**
 * A metric made of others: without a value where one of them has none, for that one's reason; provisional or indicative
 * where one of them is. Never added up: made anew for every period and unit. Takes its parts as independent.
 */
export function combined({ unit, parts, combine, counted = 0, source, ...rest }: Combined): Measured {
	const own = rest.sources ?? [];
	return {
		unit,
		storage: 'combined',
		sources: [...new Set([...parts.flatMap(({ sources }) => sources), ...own])],
		...readTogether(parts, rest.reads),
		horizonDays: Math.max(...parts.map(({ horizonDays }) => horizonDays)),
		fewest: Math.max(...parts.map(({ fewest }) => fewest)),
		source,
		figure: (asked) => {
			const period: Period = rest.period?.(asked) ?? { view: asked, maturity: 'final' };
			const view = 'missing' in period ? asked : period.view;
			const figures = parts.map((part) => part.figure(view));
			const n = figures[counted]?.n ?? 0;
			const missing = missingOf([
				...figures.map((figure) => figure.missing),
				blindSpot(view, { sources: own, known: [] }),
				'missing' in period ? period.missing : null
			]);
			if (missing) return noFigure(missing, n);
			const estimates = figures.map(estimateOf).filter((estimate) => estimate !== null);
			const estimate = combine(estimates, view);
			if (!estimate) return noFigure(rest.otherwise ?? { code: 'none_in_period' }, n);
			const bounded = figures.every(({ low, high }) => low !== null && high !== null) && Number.isFinite(estimate.high);
			return {
				value: estimate.value,
				low: bounded ? estimate.low : null,
				high: bounded ? estimate.high : null,
				n,
				maturity: [period, ...figures].some((one) => 'maturity' in one && one.maturity === 'provisional')
					? 'provisional'
					: 'final',
				indicative:
					figures.some(({ indicative }) => indicative) || isWide(unit, estimate.value, bounded ? estimate : null),
				missing: null
			};
		}
	};
}

/** All data that are lacking where any are; else the first reason that a part gives. */
function missingOf(missings: readonly (Missing | null)[]): Missing | null {
	const reasons = missings.filter((missing) => missing !== null);
	const lacking = reasons.flatMap((missing) => (missing.code === 'not_imported' ? missing.sources : []));
	if (lacking.length > 0) return { code: 'not_imported', sources: [...new Set(lacking)] };
	return reasons[0] ?? null;
}
