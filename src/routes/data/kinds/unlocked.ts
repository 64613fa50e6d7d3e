import { catalogue } from '#lib/metrics/catalogue.ts';
import type { Metric, Source } from '#lib/metrics/metric.ts';
import type { Kind } from '#lib/model/records.ts';

/** Every source but these two is a part of contacts. */
const kindsOfSources: Partial<Record<Source, Kind>> = { orders: 'orders', pulse: 'pulse' };
const kindOf = (source: Source): Kind => kindsOfSources[source] ?? 'contacts';

/** The headline metrics that cannot be counted without records of a kind, and what else each of them needs. */
export function unlocked(kind: Kind): { metric: Metric; needs: Source[] }[] {
	const headlines: readonly Metric[] = catalogue.filter(({ headline }) => headline);
	return headlines
		.filter(({ sources }) => sources.some((source) => kindOf(source) === kind))
		.map((metric) => ({ metric, needs: metric.sources.filter((source) => source !== kind) }));
}
