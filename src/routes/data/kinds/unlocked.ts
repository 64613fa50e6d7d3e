import { catalogue } from '#lib/metrics/catalogue.ts';
import type { Metric, Source } from '#lib/metrics/metric.ts';
import type { Kind } from '#lib/model/records.ts';

/** Every source but these is a part of contacts; what the organisation settles itself comes in no file. */
const kindsOfSources: Partial<Record<Source, Kind | null>> = {
	orders: 'orders',
	pulse: 'pulse',
	surveys: 'surveys',
	said_resolved: 'surveys',
	customer_recommend: 'surveys',
	effort: 'surveys',
	feedback: 'feedback',
	customers: 'customers',
	customer_ends: 'customers',
	annual_value: 'customers',
	languages: 'employment',
	employment: 'employment',
	absence: 'absence',
	agent_days: 'agent_days',
	schedule: 'agent_days',
	coaching: 'coaching',
	training: 'training',
	demand_tags: null,
	cost_per_hour: null
};
function kindOf(source: Source): Kind | null {
	const kind = kindsOfSources[source];
	return kind === undefined ? 'contacts' : kind;
}

/** The headline metrics that cannot be counted without records of a kind, and what else each of them needs. */
export function unlocked(kind: Kind): { metric: Metric; needs: Source[] }[] {
	const headlines: readonly Metric[] = catalogue.filter(({ headline }) => headline);
	return headlines
		.filter(({ sources }) => sources.some((source) => kindOf(source) === kind))
		.map((metric) => ({ metric, needs: metric.sources.filter((source) => source !== kind) }));
}
