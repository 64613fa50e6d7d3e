import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { searchOf } from '#lib/questions/ask.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { findChromium } from '#lib/server/printing/find-chromium.ts';
import type { PageServerLoad } from './$types';
import { languagesOf, viewOf } from './view-of.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	if (!view) return { report: null };
	const { report, question, notes, title, choices } = view;
	const lang = url.searchParams.get('lang');
	const madeAt = spellMoment(Date.now() / 1000, await organisationZone(locals.store));
	return {
		...{ report, notes, title, choices },
		// a report in another language than the visit stays in it
		keep: lang === null ? {} : { lang },
		asOf: m.report_as_of({ day: report.sheet.about.dataTo, made: madeAt }),
		languages: languagesOf(question),
		pdf: findChromium() === null ? null : `${searchOf(question)}&lang=${getLocale()}`
	};
};
