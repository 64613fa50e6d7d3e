import type { Cell, Table } from '#lib/exports/table.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Figure } from '#lib/metrics/metric.ts';
import { memberName, metricName, missingInWords } from '#lib/questions/names.ts';
import { titleText } from '#lib/questions/title-in-words.ts';
import type { ComparedMetric, ComparedUnit, Comparison } from './comparison.ts';
import { comparedInWords } from './compared-in-words.ts';
import { isIdle, sideInWords } from './compared-rows.ts';
import { comparisonTitle, standingOf } from './comparison-in-words.ts';

/** Units side by side as they leave: by name, each metric of speed followed by what it is weighed against. */
export function comparisonTable(view: Comparison, locale: Locale = getLocale()): Table {
	const { by, metric, against } = view;
	const all = [metric, ...against];
	const members = metric.units.filter((unit) => !isIdle(unit)).map(({ member }) => member);
	return {
		title: titleText(comparisonTitle(view, locale)),
		notes: [
			...standingOf(view, locale),
			...new Set(all.flatMap((compared) => comparedInWords(view, compared, locale).notes))
		],
		columns: [
			{ name: m.compare_unit({ by }, { locale }), unit: 'text' },
			{ name: m.compare_choose_metric({}, { locale }), unit: 'text' },
			{ name: m.scorecard_table_value({}, { locale }) },
			{ name: m.compare_low({}, { locale }) },
			{ name: m.compare_high({}, { locale }) },
			{ name: m.compare_as_mixed({}, { locale }), unit: 'text' },
			{ name: m.compare_counted({}, { locale }) },
			{ name: 'n', unit: 'count' },
			{ name: m.compare_difference({}, { locale }) },
			{ name: m.compare_low({}, { locale }) },
			{ name: m.compare_high({}, { locale }) },
			{ name: m.compare_reading({}, { locale }), unit: 'text' },
			{ name: m.scorecard_table_note({}, { locale }), unit: 'text' }
		],
		rows: members.flatMap((member) =>
			all.flatMap((compared) => {
				const unit = compared.units.find((each) => each.member === member);
				return unit ? [[memberName(by, member, locale), ...rowOf(compared, unit, locale)]] : [];
			})
		)
	};
}

function rowOf({ metric, withoutMix }: ComparedMetric, unit: ComparedUnit, locale: Locale): Cell[] {
	const { raw, shown, change, isComparable } = unit;
	const cell = (value: number | null | undefined): Cell => (value == null ? null : { value, unit: metric.unit });
	const isMixed = withoutMix === null && isComparable && shown.value !== null;
	return [
		metricName(metric, locale),
		cell(shown.value),
		cell(shown.low),
		cell(shown.high),
		isMixed ? m.scorecard_yes({}, { locale }) : m.scorecard_no({}, { locale }),
		cell(raw.value),
		raw.missing?.code === 'withheld' ? null : raw.n,
		cell(change?.difference),
		cell(change?.low),
		cell(change?.high),
		sideInWords(unit, locale),
		noteOf(raw, locale)
	];
}

function noteOf({ missing, maturity, indicative }: Figure, locale: Locale): string | null {
	if (missing) return missingInWords(missing, locale);
	const notes = [
		maturity === 'provisional' ? m.scorecard_provisional({}, { locale }) : null,
		indicative ? m.scorecard_indicative_short({}, { locale }) : null
	].filter((note) => note !== null);
	return notes.length > 0 ? notes.join(', ') : null;
}
