import type { Totals } from '#lib/facts/running-totals.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { findingsListed } from '#lib/sheets/findings-listed.ts';
import { findingsOf } from '#lib/scorecards/findings-of.ts';
import { metricDefinition, metricName } from '#lib/questions/names.ts';
import type { Since } from '#lib/sheets/restated-in-words.ts';
import type { Row } from '#lib/scorecards/scorecard.ts';
import { fourKeys, scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import type { Question } from '#lib/questions/question.ts';
import { sheetOf } from '#lib/sheets/sheet-of.ts';
import { targetRowInWords } from '#lib/sheets/target-rows-in-words.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { withheldTeams } from './people-of.ts';
import type { Defined, Report } from './report.ts';
import { lastMonthOf, restatedLines } from './restated-lines.ts';
import { reportTargets } from './targets-of.ts';
import { verdictOf } from './verdict-of.ts';

/** What a report is made of, beside the question. */
export type Material = {
	totals: Totals;
	metrics: readonly Metric[];
	plan: Plan;
	/** What was reported of the last whole month of the period, of this unit. */
	reports: readonly ReportedFigure[];
	since: Since;
	/** What is missing at the end of the period, in words. */
	gaps: readonly string[];
	/** On which targets are overdue to be looked at. */
	today: string;
};

function definitionsOf(rows: readonly Row[], locale: Locale): Defined[] {
	const four = rows.filter(({ metric }) => fourKeys.some((key) => key === metric.key));
	const named = four.flatMap(({ metric, counterweights }) => [metric, ...counterweights.map((other) => other.metric)]);
	return [...new Map(named.map((metric) => [metric.key, metric])).values()].map((metric) => ({
		key: metric.key,
		name: metricName(metric, locale),
		definition: metricDefinition(metric, locale)
	}));
}

/** The report that answers a question, in one language. */
export function reportOf(question: Question, material: Material, locale: Locale = getLocale()): Report {
	const { totals, metrics, plan, reports, since, gaps, today } = material;
	const scorecard = scorecardOf(totals, question, metrics, plan);
	const { heading, about, standing, balance, four, perspectives, blind } = sheetOf(scorecard, locale, since);
	const compared = question.compare !== 'none';
	const changed = findingsListed(findingsOf(totals, scorecard, plan, metrics), question, locale);
	const targets = reportTargets(question, scorecard.rows, { totals, metrics, plan, today });
	const { dimension, member } = scorecard.unit;
	const [version] = since.versions;
	return {
		sheet: { heading, about, standing, balance, four, blind },
		verdict: verdictOf({ weight: balance.weight, compared, changed, rows: scorecard.rows, targets }, locale),
		changed,
		compared,
		people: {
			rows: perspectives.filter(({ key }) => key === 'people').flatMap(({ rows }) => rows),
			withheld: withheldTeams(totals, question, metrics, locale)
		},
		targets: targets.map((row) => targetRowInWords(row, locale)),
		restated: restatedLines(
			scorecard.rows.map(({ metric }) => metric),
			totals.view(dimension, member, question.from, question.to),
			{ month: lastMonthOf(question.to), reports, since },
			locale
		),
		definitions: definitionsOf(scorecard.rows, locale),
		quality: [
			...(gaps.length > 0 ? gaps : [m.report_no_gaps({}, { locale })]),
			version
				? m.report_definitions_version({ version: version.number }, { locale })
				: m.report_definitions_usual({}, { locale })
		]
	};
}
