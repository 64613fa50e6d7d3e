import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectives } from '#lib/metrics/metric.ts';
import { familiesInWords, leftOutInWords } from '#lib/scorecards/definition-in-words.ts';
import { figuresHere } from '#lib/scorecards/figures-here.ts';
import { perspectiveName, unitName } from '#lib/scorecards/names.ts';
import { ask } from '#lib/scorecards/ask.ts';
import { storedIn } from '#lib/scorecards/stored-in.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const totals = await locals.totals();
	const metrics = await metricsOf(locals.store);
	const { question } = ask(url.searchParams, totals);
	const families = familiesInWords(storedIn(totals), getLocale(), metrics);
	const all = families.flatMap(({ head, variants }) => [head, ...variants]);
	const known = all.filter(({ told }) => told === true).length;
	return {
		standing: all.some(({ told }) => told !== null)
			? m.catalogue_told({ known: String(known), count: all.length })
			: m.catalogue_empty(),
		groups: perspectives.map((key) => ({
			key,
			name: perspectiveName(key),
			families: families.filter(({ head }) => head.perspective.key === key)
		})),
		leftOut: leftOutInWords(),
		here: question && {
			title: m.catalogue_here_title({
				unit: unitName(question.unit),
				period: spellPeriod(question.from, question.to)
			}),
			figures: figuresHere(totals, question, metrics)
		}
	};
};
