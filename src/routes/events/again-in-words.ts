import { spellDay } from '#lib/i18n/spell-day.ts';
import { getLocale, type Locale } from '#lib/i18n/words.ts';
import type { Comment } from '#lib/model/comment.ts';
import { metricName } from '#lib/questions/names.ts';
import { scopeName } from '#lib/sheets/target-rows-in-words.ts';

/** What somebody wants to look at again, the earliest day first. */
export function againInWords(comments: readonly Comment[], locale: Locale = getLocale()) {
	return comments
		.flatMap(({ againDay, ...comment }) => (againDay === null ? [] : [{ againDay, ...comment }]))
		.toSorted((a, b) => (a.againDay < b.againDay ? -1 : 1))
		.map(({ id, againDay, metric, body, ...scope }) => {
			const { dimension, member } = scope;
			const search = dimension === 'all' ? '' : `?${new URLSearchParams({ unit: `${dimension}:${member}` })}`;
			return {
				id,
				body,
				day: spellDay(againDay, locale),
				name: `${metricName(metric, locale)}, ${scopeName(scope, locale)}`,
				/** Of the scorecard. */
				place: `${search}#${metric}`
			};
		});
}
