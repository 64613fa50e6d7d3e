import { readTotals } from '#lib/facts/running-totals.ts';
import { finalFigures, finalMonths, type MetricMonth, type MonthFigure } from '#lib/metrics/month-figures.ts';
import { firstOfMonth } from '#lib/model/day.ts';
import { rememberedViews } from '#lib/metrics/remembered-views.ts';
import type { Occasion, ReportedFigure } from '#lib/model/reported.ts';
import { metricsOf } from './metrics-of.ts';
import type { Store } from '#lib/server/storage/store.ts';

const unitDimensions = ['site', 'team'] as const;

/** Sites and teams, in the months of these figures. */
export const reportedUnits = (figures: readonly { month: string }[]) => ({
	dimensions: unitDimensions,
	months: new Set(figures.map(({ month }) => month))
});

/**
 * Writes down, once, the figures of months that have become final: of all, each site and each team. What is withheld,
 * or has no value, is not written. Answers how many were.
 */
export async function reportFigures(store: Store): Promise<number> {
	const metrics = await metricsOf(store);
	const span = await store.factDays();
	if (!span) return 0;
	const told = new Set((await store.reportedMonths()).map(({ metric, month }) => `${metric} ${month}`));
	const candidates: MetricMonth[] = [];
	for (let month = firstOfMonth(span.from); month <= span.through; month = firstOfMonth(month, 1)) {
		for (const metric of metrics) if (!told.has(`${metric.key} ${month}`)) candidates.push({ metric, month });
	}
	// most imports make no month final: whether any is, the whole organisation's facts tell
	const months = finalMonths(rememberedViews((await readTotals(store, reportedUnits([]))).view), candidates);
	if (months.length === 0) return 0;
	const totals = await readTotals(store, reportedUnits(months));
	const units = unitDimensions.flatMap((dimension) =>
		totals.members(dimension).map((member) => ({ dimension, member }))
	);
	const asked = [{ dimension: 'all', member: '' } as const, ...units];
	// what is remembered of one month is no use to another
	const figures = [...Map.groupBy(months, ({ month }) => month).values()].flatMap((ofMonth) =>
		finalFigures(rememberedViews(totals.view), ofMonth, asked)
	);
	await store.report(await asReported(store, figures, 'first'));
	return figures.length;
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
