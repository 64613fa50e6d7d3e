import type { Totals } from '#lib/facts/running-totals.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale } from '#lib/i18n/words.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { figureInWords, type FigureInWords } from './figure-in-words.ts';
import type { Question } from '#lib/questions/question.ts';

/** What each metric comes to for a question, by key. */
export function figuresFor(totals: Totals, question: Question, metrics: readonly Metric[]): Map<string, Figure> {
	const { dimension, member } = question.unit ?? { dimension: 'all', member: '' };
	const view = totals.view(dimension, member, question.from, question.to);
	return new Map(metrics.map((metric) => [metric.key, metric.figure(view)]));
}

/** The same in words, compared with nothing: the example that stands at its definition. */
export function figuresHere(
	totals: Totals,
	question: Question,
	metrics: readonly Metric[],
	locale: Locale = getLocale()
): Map<string, FigureInWords> {
	const alone: Question = { ...question, compare: 'none' };
	const figures = figuresFor(totals, question, metrics);
	return new Map(
		metrics.flatMap((metric) => {
			const figure = figures.get(metric.key);
			const weighed = figure && { metric, figure, before: null, change: null, latest: null };
			return weighed ? [[metric.key, figureInWords(weighed, alone, locale)]] : [];
		})
	);
}
