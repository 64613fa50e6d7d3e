import type { Caption, Twin } from '#lib/charts/caption.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { spanOf } from '#lib/questions/ask.ts';
import { metricName } from '#lib/questions/names.ts';
import type { ComparedMetric, Comparison } from './comparison.ts';
import type { ComparedRow } from './compared-rows.ts';

/** What a picture of units says of itself where it stands alone: as of when, its days, and how many. */
export function standsOn({ question, extent }: Comparison, { whole }: ComparedMetric, locale: Locale): string {
	const { n } = whole.raw;
	const through = spanOf(extent)?.through ?? question.to;
	return [
		m.scorecard_data_to({ day: spellDay(through, locale) }, { locale }),
		spellPeriod(question.from, question.to, locale),
		...(n === 0 ? [] : [m.scorecard_n({ count: spellCount(n, locale) }, { locale })])
	].join(' · ');
}

/** Keeps a number in one line with what it is of. */
const firmSpace = '\u00a0';

/** The table of units as one drawing, to be taken away: what it says around it, and its cells. */
export function tablePicture(
	view: Comparison,
	compared: ComparedMetric,
	rows: readonly ComparedRow[],
	reading: string,
	locale: Locale
): { caption: Caption; twin: Twin } {
	return {
		caption: {
			title: m.compare_table_title({ metric: metricName(compared.metric, locale) }, { locale }),
			reading,
			note: standsOn(view, compared, locale)
		},
		twin: {
			columns: [
				{ name: m.compare_unit({ by: view.by }, { locale }) },
				{ name: m.scorecard_table_value({}, { locale }), numeric: true },
				{ name: m.scorecard_receipt_interval({}, { locale }) }
			],
			rows: rows.map(({ name, value, interval, n, notes }) => [
				name,
				value ?? '–',
				[interval, n?.replaceAll(' ', firmSpace), ...notes].filter((said) => said != null).join(', ')
			])
		}
	};
}
