import type { Totals } from '#lib/facts/running-totals.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { findingsListed } from '#lib/scorecards/findings-listed.ts';
import { findingsOf } from '#lib/scorecards/findings-of.ts';
import { metricDefinition, metricName } from '#lib/scorecards/names.ts';
import type { Since } from '#lib/scorecards/restated-in-words.ts';
import type { Row } from '#lib/scorecards/scorecard.ts';
import { fourKeys, scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { sheetOf } from '#lib/scorecards/sheet-of.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { promiseInWords } from '#lib/targets/target-in-words.ts';
import { withheldTeams } from './people-of.ts';
import type { Defined, Report } from './report.ts';
import { lastMonthOf, restatedLines } from './restated-lines.ts';
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
};

function targetsOf(rows: readonly Row[], locale: Locale): Report['targets'] {
	return rows.flatMap(({ metric, trend, judged }) =>
		judged
			? [
					{
						key: metric.key,
						name: metricName(metric, locale),
						sentence: promiseInWords(
							{ metric, grain: trend.grain, nameOf: (key) => metricName(key, locale) },
							judged,
							locale
						)
					}
				]
			: []
	);
}

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
	const { totals, metrics, plan, reports, since, gaps } = material;
	const scorecard = scorecardOf(totals, question, metrics, plan);
	const { heading, about, standing, balance, four, perspectives, blind } = sheetOf(scorecard, locale, since);
	const compared = question.compare !== 'none';
	const changed = findingsListed(findingsOf(totals, scorecard, plan, metrics), question, locale);
	const { dimension, member } = scorecard.unit;
	const [version] = since.versions;
	return {
		sheet: { heading, about, standing, balance, four, blind },
		verdict: verdictOf({ weight: balance.weight, compared, changed, rows: scorecard.rows }, locale),
		changed,
		compared,
		people: {
			rows: perspectives.filter(({ key }) => key === 'people').flatMap(({ rows }) => rows),
			withheld: withheldTeams(totals, question, metrics, locale)
		},
		targets: targetsOf(scorecard.rows, locale),
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
