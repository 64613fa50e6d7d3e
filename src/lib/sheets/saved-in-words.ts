import { spellDay } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectives, type Metric } from '#lib/metrics/metric.ts';
import type { SavedScorecard } from '#lib/model/saved-scorecard.ts';
import type { Definition } from '#lib/scorecards/balanced.ts';
import { listOf, metricName, perspectiveName, unitName } from '#lib/questions/names.ts';
import type { Difference, SavedChange } from '#lib/scorecards/saved-changes.ts';
import type { SavedFault } from '#lib/scorecards/saved-faults.ts';
import type { SavedFile } from '#lib/scorecards/saved-file.ts';

/** What a scorecard is called. */
export const savedName = ({ name }: Pick<Definition, 'name'>, locale: Locale = getLocale()): string =>
	name ?? m.score_balanced({}, { locale });

/** What each perspective weighs: Customers 50 · People 25 · Speed 25. */
export function sharesInWords(
	weights: Definition['weights'],
	metrics: readonly Metric[],
	locale: Locale = getLocale()
): string {
	const weightOf = (perspective: Metric['perspective']): number =>
		metrics
			.filter((metric) => metric.perspective === perspective)
			.reduce((sum, { key }) => sum + (weights[key] ?? 0), 0);
	return perspectives
		.map((perspective) => ({ perspective: perspectiveName(perspective, locale), weight: weightOf(perspective) }))
		.filter(({ weight }) => weight > 0)
		.map((share) => m.score_share(share, { locale }))
		.join(' · ');
}

/** What a scorecard opens compared with. */
export function baselineInWords(baseline: SavedScorecard['baseline'], locale: Locale = getLocale()): string {
	if (baseline === null) return m.score_baseline_none({}, { locale });
	if (baseline === 'before') return m.score_baseline_before({}, { locale });
	if (baseline === 'year') return m.score_baseline_year({}, { locale });
	return m.score_baseline_day({ day: spellDay(baseline, locale) }, { locale });
}

/** Who kept a version. */
export const saverInWords = (by: string): string => (by === 'browser' ? m.score_by_browser() : by);

function faultInWords(fault: SavedFault, metrics: readonly Metric[]): string {
	switch (fault.code) {
		case 'wrong_sum':
			return m.score_fault_sum({ sum: fault.sum });
		case 'unknown_metric':
			return m.score_fault_unknown({ key: fault.key });
		case 'no_direction':
			return m.score_fault_direction({ name: metricName(fault.metric) });
		case 'speed_alone':
			return m.score_fault_alone({
				name: metricName(fault.metric),
				names: listOf(fault.counterweights.map((key) => nameOf(key, metrics)))
			});
	}
}

/** What is wrong with a scorecard, a sentence each. */
export const savedFaultsInWords = (faults: readonly SavedFault[], metrics: readonly Metric[]): string[] =>
	faults.map((fault) => faultInWords(fault, metrics));

/** Why nothing of a file was taken, a line each. */
export function savedFileInWords(file: Extract<SavedFile, { problem: string }>, metrics: readonly Metric[]): string[] {
	switch (file.problem) {
		case 'not_yaml':
			return [m.score_not_yaml({ line: file.line })];
		case 'unreadable':
			return [m.score_unreadable({ places: file.places.join(', ') })];
		case 'doubled':
			return [m.score_doubled({ key: file.key })];
		case 'faults':
			return file.of.map(({ name, faults }) =>
				m.score_faults_of({ name, faults: savedFaultsInWords(faults, metrics).join(' ') })
			);
	}
}

/** A metric by its key, the key itself where it is no longer there. */
function nameOf(key: string, metrics: readonly Metric[]): string {
	const metric = metrics.find((other) => other.key === key);
	return metric ? metricName(metric) : key;
}

/** What differs between two versions, a line each. */
export const savedChangesInWords = (changes: readonly SavedChange[], metrics: readonly Metric[]): string[] =>
	changes.map((change) => m.score_change(sidesOf(change, metrics)));

function sidesOf(change: SavedChange, metrics: readonly Metric[]): { what: string; before: string; after: string } {
	const spellWeight = (weight: number | null): string => (weight === null ? m.score_no_weight() : String(weight));
	switch (change.what) {
		case 'name':
			return { what: m.score_name(), before: change.before, after: change.after };
		case 'unit':
			return { what: m.score_unit(), before: unitName(change.before), after: unitName(change.after) };
		case 'and':
			return {
				what: m.overview_choose_and(),
				before: change.before ? unitName(change.before) : m.overview_no_and(),
				after: change.after ? unitName(change.after) : m.overview_no_and()
			};
		case 'baseline':
			return {
				what: m.score_baseline(),
				before: baselineInWords(change.before),
				after: baselineInWords(change.after)
			};
		case 'weight':
			return {
				what: nameOf(change.key, metrics),
				before: spellWeight(change.before),
				after: spellWeight(change.after)
			};
	}
}

/** What taking a file in would do, scorecard by scorecard. */
export const differencesInWords = (
	differences: readonly Difference[],
	metrics: readonly Metric[]
): { headline: string; lines: string[] }[] =>
	differences.map(({ scorecard: { name }, changes }) => ({
		headline: changes
			? changes.length > 0
				? m.score_is_changed({ name })
				: m.score_is_same({ name })
			: m.score_is_new({ name }),
		lines: savedChangesInWords(changes ?? [], metrics)
	}));
