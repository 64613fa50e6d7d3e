import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectives } from '#lib/metrics/metric.ts';
import { familiesInWords, leftOutInWords } from '#lib/scorecards/definition-in-words.ts';
import { perspectiveName } from '#lib/scorecards/names.ts';
import { storedIn } from '#lib/scorecards/stored-in.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const families = familiesInWords(storedIn(await locals.totals()), getLocale(), await metricsOf(locals.store));
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
		leftOut: leftOutInWords()
	};
};
