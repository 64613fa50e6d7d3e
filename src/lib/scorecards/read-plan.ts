import type { Metric } from '#lib/metrics/metric.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import type { MembersOf } from '#lib/model/scope-named.ts';
import { metricNaming } from '#lib/targets/naming.ts';
import { planOf, type Plan } from '#lib/targets/plan.ts';
import { metricName } from './names.ts';

/** Where a plan is kept. */
type PlanSource = {
	plainRecords(kind: 'targets', days: { from: string; to: string }): Promise<PlainRecord<'targets'>[]>;
	plainRecords(kind: 'events', days: { from: string; to: string }): Promise<PlainRecord<'events'>[]>;
	comments(): Promise<Plan['comments'][number][]>;
	rebases(): Promise<Plan['rebases'][number][]>;
	teamHomes(): Promise<Plan['homes'][number][]>;
};

const always = { from: '0000-01-01', to: '9999-12-31' };

/** What somebody wants to reach, what happened, and what people wrote of it: for `trendOf` and `scorecardOf`. */
export async function readPlan(store: PlanSource, metrics: readonly Metric[], membersOf: MembersOf): Promise<Plan> {
	return planOf(
		{
			targets: await store.plainRecords('targets', always),
			events: await store.plainRecords('events', always),
			comments: await store.comments(),
			rebases: await store.rebases(),
			homes: await store.teamHomes()
		},
		{ metricNamed: metricNaming(metrics, metricName), membersOf }
	);
}
