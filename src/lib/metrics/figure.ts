import type { FactPart, Sums } from '#lib/model/fact.ts';
import type { Interval } from '#lib/statistics/interval.ts';
import type { Figure, Metric, Missing } from './metric.ts';

/** The parts of a metric that its way of counting settles. */
export type Measured = Pick<
	Metric,
	'unit' | 'storage' | 'sources' | 'reads' | 'looksInto' | 'horizonDays' | 'fewest' | 'figure' | 'source'
>;

/** No value, and why. `n` is what there was to count among, in the metric's denominator. */
export function noFigure(missing: Missing, n = 0): Figure {
	return { value: null, low: null, high: null, n, maturity: 'unknown', indicative: false, missing };
}

/** Half-widths beyond which a value is only indicative: a tenth of the scale; what has no scale has a fifth of the value instead. */
const widest: Record<Metric['unit'], number | null> = {
	share: 0.1,
	score: 10,
	points: 20,
	rating: 0.4,
	seconds: null,
	days: null,
	count: null,
	money: null,
	ratio: null,
	doublings: 0.5
};

/** Whether the 95 % interval is too wide for more than an indication; without an interval, it is. */
export function isWide(unit: Metric['unit'], value: number, interval: Interval | null): boolean {
	if (!interval) return true;
	return (interval.high - interval.low) / 2 > (widest[unit] ?? Math.abs(value) / 5);
}

/** What several figures read together, and more; where one of them does not say, any of the facts. */
export const readTogether = (
	figures: readonly Pick<Metric, 'reads'>[],
	more: readonly FactPart[] = []
): Pick<Metric, 'reads'> => {
	const read = figures.map(({ reads }) => reads);
	return read.every((each) => each !== undefined) ? { reads: [...read.flat(), ...more] } : {};
};

const leastCoverage = 0.7;

/** Whether customers are known for too few of the handled contacts to speak for all. */
export function isThinlyKeyed({ keyed, handled }: Pick<Sums, 'keyed' | 'handled'>): boolean {
	return keyed < leastCoverage * handled;
}
