import { pairsOf } from '#lib/explorations/judges.ts';
import type { Resolution } from '#lib/explorations/resolution-in-words.ts';
import { windowCurves } from '#lib/explorations/window-curve.ts';
import { dataThrough, lateDays } from '#lib/metrics/period.ts';
import { addDays } from '#lib/model/day.ts';
import { comparedDays } from '#lib/scorecards/ask.ts';
import { weigh } from '#lib/scorecards/weigh.ts';
import { askedOf, type AskedOfView } from '../view-of.ts';
import { viewedOf } from '../viewed-of.ts';

export type ResolutionView = AskedOfView & { resolution: Resolution; seconds: number };

const silenceDays = 7;
const measures = ['fcr_repeat', 'fcr_survey', 'fcr_flag'];

/** What the page and its download show. */
export async function viewOf(locals: App.Locals, url: URL): Promise<ResolutionView | null> {
	const asked = await askedOf(locals, url);
	if (!asked) return null;
	const { question, totals } = asked;
	const started = performance.now();
	const { view, metrics } = await viewedOf(locals, asked);
	const compared = comparedDays(question);
	const [before = null] = compared ? windowCurves(view.over(compared.from, compared.to)) : [];
	const through = dataThrough(totals.extent, 'contacts') ?? question.to;
	const { unit, and, from, to } = question;
	const counts = await locals.store.resolutions({
		from,
		to,
		unit,
		...(and && { and }),
		silenceDays,
		seenUntil: addDays(through, -lateDays - silenceDays)
	});
	const resolution: Resolution = {
		question,
		curves: windowCurves(view),
		before,
		figures: measures.flatMap((key) =>
			metrics.filter((metric) => metric.key === key).map((metric) => weigh(metric, view, compared))
		),
		pairs: pairsOf(counts),
		silenceDays
	};
	return { ...asked, resolution, seconds: (performance.now() - started) / 1000 };
}
