import { z } from 'zod';
import { firstOfMonth, mondayOf } from '#lib/model/day.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import { grainOf } from '#lib/scorecards/periods.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { scopeOf } from '../unit-choices.ts';

export type ChartPoint = { metric: string; day: string } & Scope;

const day = z.iso.date();

/** The chart that a form is about and the day it names; null for what is none. */
export async function chartOf(
	{ store }: App.Locals,
	form: FormData
): Promise<(ChartPoint & { firstDay: string }) | null> {
	const metrics = await metricsOf(store);
	const metric = metrics.find(({ key }) => key === form.get('metric'));
	const unit = scopeOf(String(form.get('unit') ?? ''));
	const named = day.safeParse(form.get('day'));
	if (!metric || !unit || !named.success) return null;
	const firstDay = grainOf(metric) === 'week' ? mondayOf(named.data) : firstOfMonth(named.data);
	return { metric: metric.key, ...unit, day: named.data, firstDay };
}

/** The page that a form was sent from, if it is one of ours; else another one. */
export function backTo(request: Request, { origin }: URL, otherwise: string): string {
	const from = URL.parse(request.headers.get('referer') ?? '');
	return from?.origin === origin ? `${from.pathname}${from.search}` : otherwise;
}
