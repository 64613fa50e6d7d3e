import type { Cell, Table } from '#lib/exports/table.ts';
import { spellInterval, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { weighedOf } from '#lib/scorecards/figures-of.ts';
import { listOf, metricName, missingInWords, perspectiveName, unitOfMeasureName } from '#lib/questions/names.ts';
import type { Scorecard, Weighed } from '#lib/scorecards/scorecard.ts';
import { standingOf } from './standing.ts';
import { titleInWords, titleText } from '#lib/questions/title-in-words.ts';

/**
 * A scorecard as it leaves the product: the figures of `counterweight scorecard --json`, in their order, each with what it
 * is weighed against in its own line.
 */
export function scorecardTable(scorecard: Scorecard, locale: Locale = getLocale()): Table {
	const all = new Map(
		scorecard.rows
			.flatMap((row) => [row, ...row.variants(), ...row.counterweights])
			.map((weighed) => [weighed.metric.key, weighed])
	);
	const against = ({ metric }: Weighed): string =>
		listOf(
			metric.counterweights.map((key) => {
				const found = all.get(key);
				return found ? briefly(found, locale) : metricName(key, locale);
			}),
			locale
		);
	return {
		title: titleText(titleInWords(scorecard.question, locale)),
		notes: standingOf(scorecard, locale),
		columns: [
			{ name: m.score_table_perspective({}, { locale }), unit: 'text' },
			{ name: m.score_metric({}, { locale }), unit: 'text' },
			{ name: m.score_table_measured({}, { locale }), unit: 'text' },
			{ name: m.score_table_value({}, { locale }) },
			{ name: m.score_table_low({}, { locale }) },
			{ name: m.score_table_high({}, { locale }) },
			{ name: 'n', unit: 'count' },
			{ name: m.score_table_before({}, { locale }) },
			{ name: m.score_table_difference({}, { locale }) },
			{ name: m.score_table_mix({}, { locale }) },
			{ name: m.score_table_state({}, { locale }), unit: 'text' },
			{ name: m.score_note_column({}, { locale }), unit: 'text' },
			{ name: m.scorecard_weighed({}, { locale }), unit: 'text' }
		],
		rows: weighedOf(scorecard).map((weighed) => {
			const { metric, figure, before, change } = weighed;
			const mixed = weighed.mixed?.();
			const cell = (value: number | null | undefined): Cell => (value == null ? null : { value, unit: metric.unit });
			const isWithheld = figure.missing?.code === 'withheld';
			return [
				perspectiveName(metric.perspective, locale),
				metricName(metric, locale),
				unitOfMeasureName(metric.unit, locale),
				cell(figure.value),
				cell(figure.low),
				cell(figure.high),
				isWithheld ? null : figure.n,
				cell(before?.value),
				cell(change?.difference),
				cell(mixed && !('code' in mixed.now) ? mixed.now.value : null),
				stateOf(weighed, locale),
				figure.missing && missingInWords(figure.missing, locale),
				against(weighed)
			];
		})
	};
}

function stateOf({ figure: { maturity } }: Weighed, locale: Locale): string | null {
	if (maturity === 'unknown') return null;
	return (maturity === 'final' ? m.score_state_final : m.score_state_provisional)({}, { locale });
}

/** A counterweight in a line of another figure: its name, value and interval, or why there is none. */
function briefly({ metric, figure: { value, low, high, missing } }: Weighed, locale: Locale): string {
	const name = metricName(metric, locale);
	if (value === null) return missing ? `${name}: ${missingInWords(missing, locale)}` : name;
	const interval = low === null || high === null ? '' : ` (${spellInterval(metric.unit, low, high, locale)})`;
	return `${name}: ${spellValue(metric.unit, value, locale)}${interval}`;
}
