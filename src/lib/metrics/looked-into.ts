import type { Dimension } from '#lib/model/fact.ts';
import type { Metric } from './metric.ts';

/** The dimensions whose facts tell the figures of the whole organisation: reasons, its mix, and whatever metrics look into. */
export const lookedInto = (metrics: readonly Metric[]): Dimension[] => [
	...new Set<Dimension>(['all', 'reason', ...metrics.flatMap(({ looksInto = [] }) => looksInto)])
];
