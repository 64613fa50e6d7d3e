import type { Cell, Table } from '#lib/exports/table.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { memberName, metricName, missingInWords, unitName } from '#lib/questions/names.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';
import { titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import type { Exploration } from './exploration.ts';
import { explorationInWords, type FromContacts } from './exploration-in-words.ts';

/** An exploration as it leaves: what is chosen and each member, then the weeks or months of what is chosen. */
export function exploreTable(
	exploration: Exploration,
	fromContacts: FromContacts,
	locale: Locale = getLocale()
): Table {
	const { question, main, members, by } = exploration;
	const { standing, notes } = explorationInWords(exploration, fromContacts, locale);
	const whole = [unitName(question.unit, locale), ...(question.and ? [unitName(question.and, locale)] : [])].join(
		' · '
	);
	return {
		title: titleText(titleInWords(question, locale)),
		notes: [...standing, ...notes],
		columns: [
			{ name: m.explore_table_of({}, { locale }), unit: 'text' },
			{ name: m.explore_table_metric({}, { locale }), unit: 'text' },
			{ name: m.explore_table_from({}, { locale }), unit: 'day' },
			{ name: m.explore_table_to({}, { locale }), unit: 'day' },
			...figureColumns(locale)
		],
		rows: [
			...main.map((weighed) => [whole, ...rowOf(weighed, question, locale)]),
			...members.flatMap(({ name, figures }) =>
				figures.map((weighed) => [by ? memberName(by, name, locale) : name, ...rowOf(weighed, question, locale)])
			),
			...main.flatMap(({ metric, trend }) =>
				trend.points.map((point) => {
					const weighed: Weighed = { metric, figure: point.figure, before: null, change: null, latest: null };
					return [whole, ...rowOf(weighed, point, locale)];
				})
			)
		]
	};
}

/** A figure's columns in every table of the explorations. */
export const figureColumns = (locale: Locale): Table['columns'] => [
	{ name: m.explore_table_value({}, { locale }) },
	{ name: m.explore_table_low({}, { locale }) },
	{ name: m.explore_table_high({}, { locale }) },
	{ name: m.explore_table_n({}, { locale }), unit: 'count' },
	{ name: m.explore_table_before({}, { locale }) },
	{ name: m.explore_table_difference({}, { locale }) },
	{ name: m.explore_table_note({}, { locale }), unit: 'text' }
];

/** A figure's cells; what is withheld does not give its n away. */
export function figureCells({ metric: { unit }, figure, before, change }: Weighed, locale: Locale): Cell[] {
	const cell = (value: number | null | undefined): Cell => (value == null ? null : { value, unit });
	return [
		cell(figure.value),
		cell(figure.low),
		cell(figure.high),
		figure.missing?.code === 'withheld' ? null : figure.n,
		cell(before?.value),
		cell(change?.difference),
		figure.missing
			? missingInWords(figure.missing, locale)
			: figure.maturity === 'provisional'
				? m.scorecard_provisional({}, { locale })
				: null
	];
}

const rowOf = (weighed: Weighed, { from, to }: { from: string; to: string }, locale: Locale): Cell[] => [
	metricName(weighed.metric, locale),
	from,
	to,
	...figureCells(weighed, locale)
];
