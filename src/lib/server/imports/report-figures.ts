import { readTotals, type Totals } from '#lib/facts/running-totals.ts';
import { finalFigures, finalMonths, type MetricMonth, type MonthFigure } from '#lib/metrics/month-figures.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { lateDays } from '#lib/metrics/period.ts';
import { addDays, firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import type { Dimension } from '#lib/model/fact.ts';
import type { SparseFact } from '#lib/facts/sparse-fact.ts';
import { lookedInto } from '#lib/metrics/looked-into.ts';
import { rememberedViews } from '#lib/metrics/remembered-views.ts';
import type { Occasion, ReportedFigure } from '#lib/model/reported.ts';
import { metricsOf } from './metrics-of.ts';
import type { Store } from '#lib/server/storage/store.ts';

const unitDimensions: Dimension[] = ['site', 'team'];

/**
 * Writes down, once, the figures of months that have become final: of all, each site and each team. What is withheld,
 * or has no value, is not written. Answers how many were.
 */
export async function reportFigures(store: Store): Promise<number> {
	const metrics = await metricsOf(store);
	const span = await store.factDays();
	if (!span) return 0;
	const told = new Set((await store.reportedMonths()).map(({ metric, month }) => `${metric} ${month}`));
	const seen = await monthsSeen(store, metrics);
	if (told.size > 0 && (await store.setting(seenName)) === seen) return 0;
	const candidates: MetricMonth[] = [];
	for (let month = firstOfMonth(span.from); month <= span.through; month = firstOfMonth(month, 1)) {
		for (const metric of metrics) if (!told.has(`${metric.key} ${month}`)) candidates.push({ metric, month });
	}
	// most imports make no month final: whether any is, the whole organisation's facts tell
	const whole = await readTotals(store, lookedInto(metrics));
	const months = finalMonths(rememberedViews(whole.view), candidates);
	const figures = months.length > 0 ? await figuresIn(store, whole, metrics, months) : [];
	if (figures.length > 0) await store.report(await asReported(store, figures, 'first'));
	await store.saveSetting(seenName, seen);
	return figures.length;
}

/** The final figures of the whole and of units in these months. */
async function figuresIn(
	store: Store,
	whole: Totals,
	metrics: readonly Metric[],
	months: readonly MetricMonth[]
): Promise<MonthFigure[]> {
	const figures: MonthFigure[] = [];
	const inMonth = await unitsByMonth(store, whole, metrics);
	for (const [month, ofMonth] of Map.groupBy(months, (one) => one.month)) {
		const totals = await inMonth(month);
		const units = unitDimensions.flatMap((dimension) =>
			totals.members(dimension).map((member) => ({ dimension, member }))
		);
		figures.push(...finalFigures(rememberedViews(totals.view), ofMonth, [{ dimension: 'all', member: '' }, ...units]));
	}
	return figures;
}

const seenName = 'months_seen_for_reports';

/** The months that each kind of record reaches, now and by each horizon: while they stay the same, no month becomes final. */
async function monthsSeen(store: Store, metrics: readonly Metric[]): Promise<string> {
	const horizons = [...new Set(metrics.map(({ horizonDays }) => horizonDays + lateDays))];
	const reached = Object.values(await store.extent()).map(
		(span) => span && [firstOfMonth(span.from), ...horizons.map((days) => firstOfMonth(addDays(span.through, -days)))]
	);
	return JSON.stringify([metrics.map(({ key }) => key), reached]);
}

/**
 * Adds to the totals of the whole those of sites and teams in one month, told by its first day: teams take too much room for
 * all months at once. What is kept by the month, on its first day, is there of every earlier month, as some metrics look back.
 */
export async function unitsByMonth(
	store: Store,
	whole: Totals,
	metrics: readonly Metric[]
): Promise<(month: string) => Promise<Totals>> {
	const lacking = unitDimensions.filter((dimension) => !lookedInto(metrics).includes(dimension));
	const firstDays: SparseFact[] = [];
	const span = await store.factDays();
	if (span)
		for (let month = firstOfMonth(span.from); month <= span.through; month = firstOfMonth(month, 1)) {
			const facts = await store.sparseFacts({ from: month, to: month, dimensions: lacking, byReason: false });
			for (const fact of facts) firstDays.push(fact);
		}
	return async (month) => {
		const days = { from: month, to: lastOfMonth(month) };
		const facts = await store.sparseFacts({ ...days, dimensions: lacking, byReason: true });
		return whole.beside([...firstDays.filter(({ day }) => day < month), ...facts]);
	};
}

/** Figures as they are written down now. */
export async function asReported(
	store: Store,
	figures: readonly MonthFigure[],
	occasion: Occasion
): Promise<ReportedFigure[]> {
	const dataVersion = await store.version();
	const [newest] = await store.imports();
	const definitions = (await store.definitionVersions())[0]?.number ?? 0;
	const reportedAt = Math.floor(Date.now() / 1000);
	return figures.flatMap(({ metric, month, dimension, member, figure: { value, low, high, n } }) =>
		value === null
			? []
			: [
					{
						metric: metric.key,
						dimension,
						member,
						month,
						occasion,
						definitions,
						dataVersion,
						value,
						low,
						high,
						n,
						reportedAt,
						lastImport: newest?.id ?? 0
					}
				]
	);
}
