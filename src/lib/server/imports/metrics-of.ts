import type { Metric } from '#lib/metrics/metric.ts';
import { metricsWith } from '#lib/metrics/own-metric.ts';
import { definitionsInForce } from '#lib/model/definitions.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** Every metric of an organisation: the catalogue with its limits, and what it has defined itself. */
export const metricsOf = async (store: Store): Promise<Metric[]> =>
	metricsWith(await store.ownMetrics(), definitionsInForce(await store.definitionVersions()));
