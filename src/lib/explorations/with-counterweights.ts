import type { Metric } from '#lib/metrics/metric.ts';

/** A metric, and what it is weighed against: a measure of speed never comes alone. */
export function withCounterweights(metric: Metric, metrics: readonly Metric[], most = Infinity): Metric[] {
	const others = metric.counterweights.flatMap((key) => metrics.filter((other) => other.key === key));
	return [metric, ...others.slice(0, most)];
}
