import { error } from '@sveltejs/kit';
import { narrowedAsked } from '#lib/explorations/narrowed-totals.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { definitionOf, type Definition } from '#lib/scorecards/balanced.ts';
import { scoreAnswer, type ScoreAnswer } from '#lib/sheets/score-page.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';

export type ScoreView = {
	definition: Definition;
	metrics: readonly Metric[];
	/** Narrowed to both filters of the address, where it has two. */
	totals: Totals;
	/** Null while nothing has been imported. */
	answer: ScoreAnswer | null;
	/** How long the contacts took to read where two filters are set; else null. */
	seconds: number | null;
};

/** The scorecard that an address asks for; a 404 where there is none of this key. */
export async function viewOf(
	locals: Pick<App.Locals, 'store' | 'totals'>,
	key: string,
	params: URLSearchParams
): Promise<ScoreView> {
	const definition = definitionOf(key, await locals.store.savedScorecards());
	if (!definition) error(404, m.score_no_such({ name: key }));
	const metrics = await metricsOf(locals.store);
	const { totals, seconds, ...told } = await narrowedAsked(locals.store, await locals.totals(), params, metrics);
	return { definition, metrics, totals, seconds, answer: scoreAnswer(definition, params, totals, told.metrics) };
}
