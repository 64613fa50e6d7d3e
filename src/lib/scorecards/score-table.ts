import type { Cell, Table } from '#lib/exports/table.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectiveName } from './names.ts';
import { savedName } from './saved-in-words.ts';
import type { ScorePart } from './score.ts';
import { partName, whyInWords } from './score-in-words.ts';
import type { ScoreAnswer } from './score-page.ts';
import { titleInWords, titleText } from './title-in-words.ts';

/** A score as it leaves the product: its parts with their figures, and the sum. Scores are hundredths of a standard deviation. */
export function scoreTable(
	{ definition, shown, score }: ScoreAnswer,
	asOf: string,
	locale: Locale = getLocale()
): Table {
	const hundredths = (deviations: number | undefined): Cell => (deviations === undefined ? null : deviations * 100);
	const rowOf = (part: ScorePart): Cell[] => {
		const cell = (value: number | null | undefined): Cell =>
			value == null || !part.metric ? null : { value, unit: part.metric.unit };
		return [
			part.metric && perspectiveName(part.metric.perspective, locale),
			partName(part, locale),
			part.weight,
			cell(part.weighed?.figure.value),
			cell(part.weighed?.before?.value),
			cell(part.weighed?.change?.difference),
			part.gain?.value ?? null,
			hundredths(part.contribution?.value),
			hundredths(part.contribution?.low),
			hundredths(part.contribution?.high),
			part.unweighed && whyInWords(part.unweighed, locale)
		];
	};
	const { total, weighable } = score;
	const ends = [hundredths(total?.value), hundredths(total?.low), hundredths(total?.high)];
	const sum = [null, m.score_total({}, { locale }), weighable, null, null, null, total?.value ?? null, ...ends, null];
	return {
		title: m.score_of_title(
			{ name: savedName(definition, locale), question: titleText(titleInWords(shown, locale)) },
			{ locale }
		),
		notes: [asOf, m.score_scale({}, { locale })].filter((note) => note !== ''),
		columns: [
			{ name: m.score_table_perspective({}, { locale }), unit: 'text' },
			{ name: m.score_metric({}, { locale }), unit: 'text' },
			{ name: m.score_weight({}, { locale }), unit: 'count' },
			{ name: m.score_table_value({}, { locale }) },
			{ name: m.score_table_before({}, { locale }) },
			{ name: m.score_table_difference({}, { locale }) },
			{ name: m.score_gain({}, { locale }), unit: 'count' },
			{ name: m.score_adds({}, { locale }), unit: 'count' },
			{ name: m.score_table_low({}, { locale }), unit: 'count' },
			{ name: m.score_table_high({}, { locale }), unit: 'count' },
			{ name: m.score_note_column({}, { locale }), unit: 'text' }
		],
		rows: [...score.parts.map(rowOf), sum]
	};
}
