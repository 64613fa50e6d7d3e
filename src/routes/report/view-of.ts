import { getLocale, locales, type Locale } from '#lib/i18n/words.ts';
import { reportOf } from '#lib/reports/report-of.ts';
import type { Report } from '#lib/reports/report.ts';
import { lastMonthOf } from '#lib/reports/restated-lines.ts';
import { ask, searchOf, withinData, type Known } from '#lib/scorecards/ask.ts';
import { notesInWords, uncoveredInWords } from '#lib/scorecards/notes-in-words.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { withoutSecond } from '#lib/scorecards/without-second.ts';
import { closedDays } from '#lib/server/imports/look-for-gaps.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { missingDays, missingInWords } from '../missing-days.ts';

export type ReportView = { report: Report; question: Question; notes: string[] };

/** The report that an address asks for; null while nothing has been imported. */
export async function viewOf(locals: Pick<App.Locals, 'store' | 'totals'>, url: URL): Promise<ReportView | null> {
	const { store } = locals;
	const totals = await locals.totals();
	const known: Known = { extent: totals.extent, members: totals.members };
	const asked = ask(url.searchParams, known);
	if (!asked.question) return null;
	const { question: whole, notes } = withoutSecond(asked.question);
	const question = withinData(whole, totals.extent);
	const metrics = await metricsOf(store);
	const gaps = missingInWords(missingDays(totals, question, await closedDays(store)));
	const unit = question.unit ?? { dimension: 'all' as const, member: '' };
	const report = reportOf(question, {
		...{ totals, metrics, gaps: gaps.told },
		plan: await readPlan(store, metrics, known.members),
		reports: await store.reported({ month: lastMonthOf(question.to), unit }),
		since: { imports: await store.imports(), versions: await store.definitionVersions() }
	});
	return {
		report,
		question,
		notes: [...notesInWords(asked.notes), ...notes, ...(question === whole ? [] : uncoveredInWords(totals.extent))]
	};
}

/** The same report in every language, and the address of each. */
export const languagesOf = (question: Question): { locale: Locale; search: string; chosen: boolean }[] =>
	locales.map((locale) => ({
		locale,
		search: `${searchOf(question)}&lang=${locale}`,
		chosen: locale === getLocale()
	}));
