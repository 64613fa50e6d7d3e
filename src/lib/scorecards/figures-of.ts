import type { Figure, Metric, Missing } from '#lib/metrics/metric.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import type { Judged } from '#lib/targets/judge.ts';
import type { Row, Weighed } from './scorecard.ts';
import type { WeighedUnit } from './scorecard-of.ts';

/** One figure as it leaves the product: in an export, on a command line. */
export type FlatFigure = {
	/** The member's name; `all` for the whole. */
	unit: string;
	metric: string;
	value: number | null;
	low: number | null;
	high: number | null;
	n: number;
	unitOfMeasure: Metric['unit'];
	maturity: Figure['maturity'];
	missing: string | null;
	/** What it would be with the organisation's usual mix of reasons; null where that cannot be told, or is not asked of this figure. */
	sameMix: Estimate | null;
	/** The target that holds at the end of the period, and what the process promises of it; null where there is none. */
	target: (Pick<Judged, 'value' | 'reached' | 'assurance'> & { until: string | null }) | null;
};

/** A figure with what only the row of a metric knows. */
export type ToldFigure = Weighed & Partial<Pick<Row, 'mixed' | 'judged' | 'trend'>>;

function reasonOf(missing: Missing): string {
	switch (missing.code) {
		case 'not_imported':
			return `not_imported: ${missing.sources.join(', ')}`;
		case 'none_in_period':
		case 'not_reported':
		case 'not_reached':
		case 'not_crossed':
		case 'not_whole_weeks':
			return missing.code;
		case 'too_few':
		case 'withheld':
			return `${missing.code}: ${missing.least}`;
		case 'too_young':
			return `too_young: ${missing.days}`;
		case 'not_by_dimension':
			return `not_by_dimension: ${missing.dimension}`;
	}
}

/**
 * What was asked of one unit, variants included. With `keys` only these; but a measure of speed never leaves alone, so
 * what it is weighed against goes with it.
 */
export function weighedOf({ rows }: Pick<WeighedUnit, 'rows'>, keys?: readonly string[]): ToldFigure[] {
	const asked = new Set(keys ?? rows.flatMap((row) => [row, ...row.variants()].map(({ metric }) => metric.key)));
	for (const row of rows) {
		const isAsked = [row, ...row.variants()].some(({ metric }) => asked.has(metric.key));
		if (row.metric.perspective === 'speed' && isAsked)
			for (const { metric } of row.counterweights) asked.add(metric.key);
	}
	const all = new Map<string, ToldFigure>();
	for (const weighed of rows.flatMap((row) => [row, ...row.variants(), ...row.counterweights])) {
		const { key } = weighed.metric;
		// as a counterweight of another a metric has not been held to the same mix
		if (!all.has(key) || 'mixed' in weighed) all.set(key, weighed);
	}
	return [...all.values()].filter(({ metric }) => asked.has(metric.key));
}

/** The same as plain objects, for other programs. */
export const figuresOf = (unit: WeighedUnit, keys?: readonly string[]): FlatFigure[] =>
	weighedOf(unit, keys).map((weighed) => flat(unit.unit.dimension === 'all' ? 'all' : unit.unit.member, weighed));

function flat(unit: string, { metric, figure, mixed, judged }: ToldFigure): FlatFigure {
	const { value, low, high, n, maturity, missing } = figure;
	const held = mixed?.();
	const mix = held && !('code' in held.now) ? held.now : null;
	return {
		unit,
		metric: metric.key,
		value,
		low,
		high,
		n,
		unitOfMeasure: metric.unit,
		maturity,
		missing: missing && reasonOf(missing),
		sameMix: mix && { value: mix.value, low: mix.low, high: mix.high },
		target: judged
			? {
					value: judged.value,
					reached: judged.reached,
					assurance: judged.assurance,
					until: judged.target.untilDay
				}
			: null
	};
}
