import { runningTotals, type Totals } from '#lib/facts/running-totals.ts';
import { shapesBy, sumsBy } from '#lib/facts/sums.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';
import { emptyExtent, type DailyFact, type Dimension, type Extent, type Sums, type View } from '#lib/model/fact.ts';

/** The first day of the hand-made data: a Monday. */
export const start = '2026-04-13';

export const none = { low: null, high: null, n: 0, indicative: false, value: null, maturity: 'unknown' } as const;

/** A final figure with an interval of so much to each side. */
export const figure = (value: number, reach = 0.01, more: Partial<Figure> = {}): Figure => ({
	value,
	low: value - reach,
	high: value + reach,
	n: 100,
	maturity: 'final',
	indicative: false,
	missing: null,
	...more
});

export const fact = (day: string, sums: Partial<Sums>, dimension: Dimension = 'all', member = ''): DailyFact => ({
	dimension,
	member,
	day,
	sums: sumsBy((measure) => sums[measure] ?? 0),
	shapes: shapesBy(() => new Map())
});

/** Mean handle time with an interval of five seconds to each side, by hand. */
export function meanHandle(view: View): Figure {
	const { handleKnown, handleSeconds } = view.sums();
	if (handleKnown === 0) return { ...none, missing: { code: 'none_in_period' } };
	return figure(handleSeconds / handleKnown, 5, { n: handleKnown });
}

export const metric = (key: string, more: Partial<Exclude<Metric, { perspective: 'speed' }>> = {}): Metric => ({
	key,
	perspective: 'customers',
	better: 'higher',
	unit: 'seconds',
	storage: 'ratio',
	sources: ['contacts'],
	horizonDays: 0,
	fewest: 30,
	counterweights: [],
	headline: true,
	source: 'handleSeconds / handleKnown',
	figure: meanHandle,
	...more
});

export const speed = (key: string, counterweights: readonly [string, ...string[]], headline = true): Metric => ({
	key,
	perspective: 'speed',
	better: null,
	unit: 'seconds',
	storage: 'ratio',
	sources: ['handle'],
	horizonDays: 0,
	fewest: 30,
	counterweights,
	headline,
	source: 'handleSeconds / handleKnown',
	figure: meanHandle
});

/** Twenty handled contacts every day, of so many seconds in each week; the last week has `lastDays` days. */
export function weekly(seconds: readonly number[], lastDays = 7, more: DailyFact[] = []): Totals {
	const facts = seconds.flatMap((mean, week) =>
		Array.from({ length: week === seconds.length - 1 ? lastDays : 7 }, (_, day) =>
			fact(addDays(start, week * 7 + day), {
				contacts: 24,
				handled: 20,
				keyed: 16,
				handleKnown: 20,
				handleSeconds: 20 * mean,
				handleSquares: 20 * mean * mean * 1.1
			})
		)
	);
	const through = addDays(start, (seconds.length - 1) * 7 + lastDays - 1);
	const extent: Extent = { ...emptyExtent, contacts: { from: start, through } };
	return runningTotals([...facts, ...more], extent);
}
