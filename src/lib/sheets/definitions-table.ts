import type { Cell, Table } from '#lib/exports/table.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Stored } from '#lib/metrics/blind-spot.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { Extent } from '#lib/model/fact.ts';
import { spanOf } from '#lib/questions/ask.ts';
import { listOf, missingInWords, unitName, unitOfMeasureName } from '#lib/questions/names.ts';
import type { Question } from '#lib/questions/question.ts';
import { definitionInWords } from './definition-in-words.ts';

/** What definitions are told with: the figures of a question, by key, once anything has been imported. */
export type Defined = {
	metrics: readonly Metric[];
	stored: Stored | null;
	here: { question: Question; extent: Extent; figures: ReadonlyMap<string, Figure> } | null;
};

/** The definitions as they leave: what each metric means, what it is weighed against, and what it comes to here. */
export function definitionsTable({ metrics, stored, here }: Defined, locale: Locale = getLocale()): Table {
	return {
		title: m.catalogue_title({}, { locale }),
		notes: here ? notesOf(here, locale) : [m.catalogue_empty({}, { locale })],
		columns: [
			{ name: m.score_table_perspective({}, { locale }), unit: 'text' },
			{ name: m.score_metric({}, { locale }), unit: 'text' },
			{ name: m.score_table_measured({}, { locale }), unit: 'text' },
			{ name: m.score_table_value({}, { locale }) },
			{ name: m.score_table_low({}, { locale }) },
			{ name: m.score_table_high({}, { locale }) },
			{ name: 'n', unit: 'count' },
			{ name: m.score_note_column({}, { locale }), unit: 'text' },
			{ name: m.catalogue_page({}, { locale }), unit: 'text' },
			{ name: m.catalogue_pair({}, { locale }), unit: 'text' },
			{ name: m.catalogue_gamed({}, { locale }), unit: 'text' },
			{ name: m.catalogue_needs({}, { locale }), unit: 'text' },
			{ name: m.catalogue_counted({}, { locale }), unit: 'text' },
			{ name: m.catalogue_maturity({}, { locale }), unit: 'text' }
		],
		rows: metrics.map((metric) => {
			const said = definitionInWords(metric, stored, locale);
			const names = (list: readonly { name: string }[]): string =>
				listOf(
					list.map(({ name }) => name),
					locale
				);
			return [
				said.perspective.name,
				said.name,
				unitOfMeasureName(metric.unit, locale),
				...figureCells(metric, here?.figures.get(metric.key), locale),
				said.definition,
				names(said.counterweights),
				said.gamed,
				names(said.needs),
				said.source,
				said.maturity
			];
		})
	};
}

function notesOf({ question, extent }: NonNullable<Defined['here']>, locale: Locale): string[] {
	const through = spanOf(extent)?.through ?? question.to;
	return [
		m.catalogue_here_title(
			{ unit: unitName(question.unit, locale), period: spellPeriod(question.from, question.to, locale) },
			{ locale }
		),
		m.scorecard_data_to({ day: spellDay(through, locale) }, { locale })
	];
}

/** Value, interval, n and why there is none; what is withheld does not give its n away. */
function figureCells({ unit }: Metric, figure: Figure | undefined, locale: Locale): Cell[] {
	if (!figure) return [null, null, null, null, null];
	const cell = (value: number | null): Cell => (value === null ? null : { value, unit });
	const { value, low, high, n, missing, maturity } = figure;
	const open = maturity === 'provisional' ? m.scorecard_provisional({}, { locale }) : null;
	return [
		cell(value),
		cell(low),
		cell(high),
		missing?.code === 'withheld' ? null : n,
		missing ? missingInWords(missing, locale) : open
	];
}
