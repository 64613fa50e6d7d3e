import { narrowedTotals } from '#lib/explorations/narrowed-totals.ts';
import { getLocale, locales, type Locale } from '#lib/i18n/words.ts';
import { reportOf } from '#lib/reports/report-of.ts';
import type { Report } from '#lib/reports/report.ts';
import { lastMonthOf } from '#lib/reports/restated-lines.ts';
import { ask, searchOf, withinData, type Known } from '#lib/questions/ask.ts';
import { choicesOf, type Choices } from '#lib/questions/choices-of.ts';
import { titleInWords, type TitlePart } from '#lib/questions/title-in-words.ts';
import { milestonesOf } from '#lib/targets/milestones-of.ts';
import { asNowInWords, notesInWords, uncoveredInWords } from '#lib/questions/notes-in-words.ts';
import type { Question } from '#lib/questions/question.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { closedDays } from '#lib/server/imports/look-for-gaps.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { sinceReported } from '#lib/server/imports/since-reported.ts';
import { missingDays, missingInWords } from '../missing-days.ts';
import { today } from '#lib/model/day.ts';

export type ReportView = {
	report: Report;
	question: Question;
	title: TitlePart[];
	choices: Choices;
	notes: string[];
};

/** The report that an address asks for; null while nothing has been imported. */
export async function viewOf(locals: Pick<App.Locals, 'store' | 'totals'>, url: URL): Promise<ReportView | null> {
	const { store } = locals;
	const totals = await locals.totals();
	const known: Known = { extent: totals.extent, members: totals.members };
	const asked = ask(url.searchParams, known);
	if (!asked.question) return null;
	const { as, ...whole } = asked.question;
	const question = withinData(whole, totals.extent);
	const metrics = await metricsOf(store);
	const plan = await readPlan(store, metrics, known.members);
	const gaps = missingInWords(missingDays(totals, question, await closedDays(store)));
	const unit = question.unit ?? { dimension: 'all' as const, member: '' };
	const narrowed = await narrowedTotals(store, totals, question, metrics);
	const report = reportOf(question, {
		...{ totals: narrowed.totals, metrics: narrowed.metrics, gaps: gaps.told },
		plan,
		// of what two units have in common nothing was ever reported
		reports: question.and ? [] : await store.reported({ month: lastMonthOf(question.to), unit }),
		today: today(),
		since: await sinceReported(store)
	});
	return {
		report,
		question,
		title: titleInWords(question),
		choices: choicesOf(whole, known, getLocale(), milestonesOf(plan, question)),
		notes: [
			...notesInWords(asked.notes),
			...asNowInWords({ as }),
			...(question === whole ? [] : uncoveredInWords(totals.extent))
		]
	};
}

/** The same report in every language, and the address of each. */
export const languagesOf = (question: Question): { locale: Locale; search: string; chosen: boolean }[] =>
	locales.map((locale) => ({
		locale,
		search: `${searchOf(question)}&lang=${locale}`,
		chosen: locale === getLocale()
	}));
