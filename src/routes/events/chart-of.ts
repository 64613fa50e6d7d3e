import { firstOfMonth, mondayOf } from '#lib/model/day.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import { toldDay } from '#lib/model/told-day.ts';
import { grainOf } from '#lib/scorecards/periods.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { inside } from '#lib/ui/inside.ts';
import { isKnownUnit, scopeOf } from '../unit-choices.ts';

export type ChartPoint = { metric: string; day: string } & Scope;

/** The chart that a form is about and the day it names; null for what is none. */
export async function chartOf(
	{ store, totals }: App.Locals,
	form: FormData
): Promise<(ChartPoint & { firstDay: string }) | null> {
	const metrics = await metricsOf(store);
	const metric = metrics.find(({ key }) => key === form.get('metric'));
	const text = form.get('unit');
	const unit = scopeOf(typeof text === 'string' ? text : '');
	const named = toldDay.safeParse(form.get('day'));
	if (!metric || !unit || !named.success || !isKnownUnit(unit, (await totals()).members)) return null;
	const firstDay = grainOf(metric) === 'week' ? mondayOf(named.data) : firstOfMonth(named.data);
	return { metric: metric.key, ...unit, day: named.data, firstDay };
}

/** The chart on the page that a form was sent from, if it is one of ours, and the comment that this page says is gone. */
export function backTo(request: Request, { origin }: URL, metric: string, gone: number | null = null): string {
	const from = URL.parse(request.headers.get('referer') ?? '');
	const to = new URL(from?.origin === origin ? inside(from.pathname + from.search) : '/events', origin);
	// what a form before this one did
	for (const name of ['done', 'gone']) to.searchParams.delete(name);
	if (gone) to.searchParams.set('gone', `${gone} ${metric}`);
	return `${to.pathname}${to.search}#${encodeURIComponent(metric)}`;
}

/** The comment that a form is about, and the chart on which it stands. */
export function commentOf(form: FormData): { id: number; metric: string } {
	const metric = form.get('metric');
	return { id: Number(form.get('id')), metric: typeof metric === 'string' ? metric : '' };
}
