import { ask } from '#lib/questions/ask.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { targetRowsOf, type TargetRows } from '#lib/scorecards/target-rows.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { today } from '#lib/model/day.ts';

export type TargetsView = TargetRows & { plan: Plan; metrics: Metric[] };

/** The targets as they stand today, with figures of the period that the address asks for. */
export async function viewOf({ store, totals: current }: App.Locals, url: URL): Promise<TargetsView> {
	const totals = await current();
	const metrics = await metricsOf(store);
	const plan = await readPlan(store, metrics, totals.members);
	const { question } = ask(url.searchParams, totals);
	return { ...targetRowsOf(totals, plan, metrics, question, today()), plan, metrics };
}
