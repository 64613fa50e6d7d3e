import { spellDay } from '#lib/i18n/spell-day.ts';
import { getLocale, type Locale } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Comment } from '#lib/model/comment.ts';
import { addDays, lastOfMonth } from '#lib/model/day.ts';
import { metricName } from '#lib/questions/names.ts';
import { grainOf } from '#lib/scorecards/periods.ts';
import { scopeName } from '#lib/sheets/target-rows-in-words.ts';

/** What somebody wants to look at again, the earliest day first. */
export function againInWords(comments: readonly Comment[], metrics: readonly Metric[], locale: Locale = getLocale()) {
	return comments
		.flatMap(({ againDay, ...comment }) => (againDay === null ? [] : [{ againDay, ...comment }]))
		.toSorted((a, b) => (a.againDay < b.againDay ? -1 : 1))
		.map((comment) => {
			const { id, againDay, metric: key, body } = comment;
			const metric = metrics.find((one) => one.key === key);
			return {
				id,
				metric: key,
				body,
				day: spellDay(againDay, locale),
				name: `${metric ? metricName(metric, locale) : key}, ${scopeName(comment, locale)}`,
				/** Of the scorecard; null where it has no such chart any longer. */
				place: metric ? placeOf(comment, metric) : null
			};
		});
}

/** Where a chart shows the week or month of a comment. */
function placeOf({ day, dimension, member }: Comment, metric: Metric): string {
	const to = grainOf(metric) === 'week' ? addDays(day, 6) : lastOfMonth(day);
	const search = new URLSearchParams({ from: day, to });
	if (dimension !== 'all') search.set('unit', `${dimension}:${member}`);
	return `?${search}#${metric.key}`;
}
