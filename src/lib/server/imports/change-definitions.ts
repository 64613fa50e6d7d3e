import { figureOfMonth } from '#lib/metrics/month-figures.ts';
import type { MonthFigure } from '#lib/metrics/month-figures.ts';
import { rememberedViews } from '#lib/metrics/remembered-views.ts';
import type { DefinitionVersion } from '#lib/model/definitions.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import type { DefinitionChange, Store } from '#lib/server/storage/store.ts';
import { metricsOf } from './metrics-of.ts';
import { readTotals } from '#lib/facts/running-totals.ts';
import { lookedInto } from '#lib/metrics/looked-into.ts';
import { asReported, reportFigures, unitsByMonth } from './report-figures.ts';

/** The setting that says how many seconds the last change took. */
const changeSecondsName = 'change_seconds';

// where in the whole of it facts are derived, and what differs is written down
const derivesFrom = 0.25;
const derivesTo = 0.6;
const reportsFrom = 0.85;

/**
 * Makes a new version of definitions, and writes down what every figure that was reported was just before and just after,
 * where the two differ: so much of a later difference is by the definitions, the rest by data.
 */
export async function changeDefinitions(
	store: Store,
	change: DefinitionChange,
	progress: (share: number) => void
): Promise<DefinitionVersion> {
	const began = performance.now();
	const told = (await store.reported()).filter(({ occasion }) => occasion === 'first');
	const before = await figuresAgain(store, told);
	progress(derivesFrom);
	const version = await store.changeDefinitions(change, (share) => {
		progress(derivesFrom + share * (derivesTo - derivesFrom));
	});
	progress(derivesTo);
	const after = await figuresAgain(store, told);
	progress(reportsFrom);
	const differ = told
		.map((_, place) => ({ was: before[place], is: after[place] }))
		.filter(
			({ was, is }) => was?.figure.value != null && is?.figure.value != null && was.figure.value !== is.figure.value
		);
	await store.report([
		...(await asReported(
			store,
			differ.flatMap(({ was }) => was ?? []),
			'before'
		)),
		...(await asReported(
			store,
			differ.flatMap(({ is }) => is ?? []),
			'after'
		))
	]);
	await reportFigures(store);
	await store.saveSetting(changeSecondsName, String(Math.ceil((performance.now() - began) / 1000)));
	return version;
}

/** What figures that were reported are now; null of metrics that are gone. */
async function figuresAgain(store: Store, told: readonly ReportedFigure[]): Promise<(MonthFigure | null)[]> {
	const metrics = await metricsOf(store);
	const metricsByKey = new Map(metrics.map((metric) => [metric.key, metric]));
	const whole = await readTotals(store, lookedInto(metrics));
	const inMonth = await unitsByMonth(store, whole, metrics);
	const found = new Map<ReportedFigure, MonthFigure>();
	for (const [month, ofMonth] of Map.groupBy(told, (one) => one.month)) {
		const view = rememberedViews((await inMonth(month)).view);
		for (const one of ofMonth) {
			const { dimension, member } = one;
			const metric = metricsByKey.get(one.metric);
			if (!metric) continue;
			const figure = figureOfMonth(view, { metric, month }, dimension, member);
			found.set(one, { metric, month, dimension, member, figure });
		}
	}
	return told.map((one) => found.get(one) ?? null);
}
