import type { Totals } from '#lib/facts/running-totals.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { figureInWords, type FigureInWords } from './figure-in-words.ts';
import type { Question } from './question.ts';

/** What each metric comes to for a question, by key and compared with nothing: the example that stands at its definition. */
export function figuresHere(
	totals: Totals,
	question: Question,
	metrics: readonly Metric[],
	locale: Locale = getLocale()
): Map<string, FigureInWords> {
	const { dimension, member } = question.unit ?? { dimension: 'all', member: '' };
	const view = totals.view(dimension, member, question.from, question.to);
	const alone: Question = { ...question, compare: 'none' };
	return new Map(
		metrics.map((metric) => {
			const weighed = { metric, figure: metric.figure(view), before: null, change: null, latest: null };
			return [metric.key, figureInWords(weighed, alone, locale)];
		})
	);
}
