import { spellMonth } from '#lib/i18n/spell-day.ts';
import { spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { addDays, firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import type { View } from '#lib/model/fact.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { metricName } from '#lib/scorecards/names.ts';
import { restated } from '#lib/scorecards/restated.ts';
import { restatedInWords, type Since } from '#lib/scorecards/restated-in-words.ts';

/** The first day of the last month that is over on the last day of a period. */
export const lastMonthOf = (to: string): string => firstOfMonth(addDays(firstOfMonth(addDays(to, 1)), -1));

/**
 * What was reported of a month and reads otherwise now, metric by metric; that all of it stands, in one sentence, where
 * something was reported and nothing differs. `reports` are those of the month and the unit.
 */
export function restatedLines(
	metrics: readonly Metric[],
	view: View,
	{ month, reports, since }: { month: string; reports: readonly ReportedFigure[]; since: Since },
	locale: Locale = getLocale()
): string[] {
	const inMonth = view.over(month, lastOfMonth(month));
	const told = metrics.flatMap((metric) => {
		const found = restated(reports, metric.key, metric.figure(inMonth));
		return found ? [{ metric, restated: found }] : [];
	});
	if (told.length === 0) return [];
	const called = { month: spellMonth(month, locale) };
	const shown = (metric: Metric, value: number): string => spellValue(metric.unit, value, locale);
	const lines = told.flatMap((one) => {
		const { first, difference } = one.restated;
		const reads = difference === null ? null : shown(one.metric, first.value + difference);
		const text = restatedInWords(one, since, locale);
		if (text === null || reads === shown(one.metric, first.value)) return [];
		return [m.report_restated({ name: metricName(one.metric, locale), ...called, text }, { locale })];
	});
	return lines.length > 0 ? lines : [m.report_stands(called, { locale })];
}
