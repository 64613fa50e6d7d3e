import type { Caption, Twin } from '#lib/charts/caption.ts';
import type { Sankey } from '#lib/charts/sankey.ts';
import type { Table } from '#lib/exports/table.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellCount, spellNumber, spellShare, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { searchOf } from '#lib/scorecards/ask.ts';
import { listOf } from '#lib/scorecards/names.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { titleInWords, titleText } from '#lib/scorecards/title-in-words.ts';
import { fewestInFlow, other, type Flow, type Flows } from './flows.ts';
import { narrowed } from './narrow.ts';
import { ended, nameIn, stations, unknown, type Station } from './ways.ts';

/** Chains of issues, and ways through menus. */
export type Journeys = {
	question: Question;
	issues: Flows;
	/** Journeys that the data end too early to call ended. */
	open: number;
	menus: { stations: Station[]; flows: Flows };
};

export type FlowsInWords = {
	caption: Caption;
	/** Null where there is nothing to draw. */
	data: Sankey | null;
	spoken: string[];
	twin: Twin;
	/** The address of each flow's reason or queue. */
	searches: (string | null)[];
	total: number;
};

/** Both kinds of journey in one reader's language. */
export function journeysInWords(
	{ question, issues, open, menus }: Journeys,
	locale: Locale = getLocale()
): { issues: FlowsInWords; menus: FlowsInWords } {
	const period = spellPeriod(question.from, question.to, locale);
	const steps = issues.layers.map((_, layer) =>
		layer === 0
			? m.explore_step_first({}, { locale })
			: m.explore_step_next({ number: spellNumber(layer + 1, 0, locale) }, { locale })
	);
	const untold = stations.filter((station) => !menus.stations.includes(station));
	return {
		issues: flowsInWords(issues, steps, {
			question,
			caption: {
				title: m.explore_issues_title({}, { locale }),
				reading: issueReading(issues, locale),
				note: [
					m.explore_issues_note({ period }, { locale }),
					...(open > 0 ? [m.explore_issues_open({ count: spellCount(open, locale) }, { locale })] : [])
				].join(' ')
			},
			locale
		}),
		menus: flowsInWords(
			menus.flows,
			menus.stations.map((station) => stationName(station, locale)),
			{
				question,
				caption: {
					title: m.explore_menus_title({}, { locale }),
					reading: menuReading(menus.flows, locale),
					note: [
						m.explore_menus_note({ period }, { locale }),
						...(untold.length > 0
							? [
									m.explore_menus_untold(
										{
											stations: listOf(
												untold.map((station) => stationName(station, locale).toLocaleLowerCase(locale)),
												locale
											)
										},
										{ locale }
									)
								]
							: [])
					].join(' ')
				},
				locale
			}
		)
	};
}

function flowsInWords(
	flows: Flows,
	headings: readonly string[],
	{ question, caption, locale }: { question: Question; caption: Caption; locale: Locale }
): FlowsInWords {
	const said = flows.flows.map(({ layer, from, to, count }) => ({
		step: headings[layer + 1] ?? '',
		from: stepName(from, locale),
		to: stepName(to, locale),
		count: spellCount(count, locale),
		share: spellShare(count / shareBase(flows, layer, from), locale)
	}));
	return {
		caption: { ...caption, note: [caption.note, ...joinedInWords(flows, locale)].join(' ') },
		data:
			flows.flows.length === 0
				? null
				: {
						layers: flows.layers.map((nodes, layer) => ({
							heading: headings[layer] ?? '',
							nodes: nodes.map(({ name, count }) => ({
								id: name,
								name: stepName(name, locale),
								count,
								quiet: name === ended || name === other || name === unknown
							}))
						})),
						flows: flows.flows
					},
		spoken: said.map((flow) => m.explore_flow_said(flow, { locale })),
		twin: {
			columns: [
				{ name: m.explore_flow_from({}, { locale }) },
				{ name: m.explore_flow_step({}, { locale }) },
				{ name: m.explore_flow_to({}, { locale }) },
				{ name: m.explore_table_n({}, { locale }), numeric: true },
				{ name: m.explore_flow_share({}, { locale }), numeric: true }
			],
			rows: said.map(({ from, step, to, count, share }) => [from, step, to, count, share])
		},
		searches: flows.flows.map((flow) => searchFrom(flow, question)),
		total: flows.total
	};
}

const shareBase = ({ layers }: Flows, layer: number, name: string): number =>
	layers[layer]?.find((node) => node.name === name)?.count ?? 1;

/** The question about what a flow comes from, or where that has no name of its own, about what it leads to. */
function searchFrom({ from, to }: Flow, question: Question): string | null {
	const unit = nameIn(from) ?? nameIn(to);
	const asked = unit && narrowed(question, unit);
	return asked && searchOf(asked);
}

function joinedInWords({ joined, undrawn }: Flows, locale: Locale): string[] {
	return [
		...(joined > 0
			? [m.explore_flows_joined({ least: fewestInFlow, count: spellCount(joined, locale) }, { locale })]
			: []),
		...(undrawn > 0 ? [m.explore_flows_undrawn({ count: spellCount(undrawn, locale) }, { locale })] : [])
	];
}

function issueReading({ flows, total }: Flows, locale: Locale): string {
	if (total === 0) return m.explore_issues_none({}, { locale });
	const silent = flows.reduce((sum, { layer, to, count }) => sum + (layer === 0 && to === ended ? count : 0), 0);
	const same = flows.reduce((sum, { layer, from, to, count }) => sum + (layer === 0 && from === to ? count : 0), 0);
	return m.explore_issues_reading(
		{
			total: spellCount(total, locale),
			silent: spellShare(silent / total, locale),
			same: spellShare(same / total, locale)
		},
		{ locale }
	);
}

function menuReading({ layers, total }: Flows, locale: Locale): string {
	const handled = layers.at(-1)?.find(({ name }) => name === 'handled')?.count;
	return total === 0 || handled === undefined
		? m.explore_menus_none({}, { locale })
		: m.explore_menus_reading(
				{ total: spellCount(total, locale), share: spellShare(handled / total, locale) },
				{ locale }
			);
}

export function stationName(station: Station, locale: Locale = getLocale()): string {
	const names = {
		menus: m.explore_station_menus,
		queue: m.explore_station_queue,
		transfers: m.explore_station_transfers,
		outcome: m.explore_station_outcome
	};
	return names[station]({}, { locale });
}

const ours: Record<string, typeof m.explore_way_end> = {
	[ended]: m.explore_way_end,
	[other]: m.explore_way_other,
	[unknown]: m.explore_way_unknown,
	menus_none: m.explore_way_menus_none,
	menus_one: m.explore_way_menus_one,
	menus_more: m.explore_way_menus_more,
	transferred: m.explore_way_transferred,
	not_transferred: m.explore_way_not_transferred,
	handled: m.explore_way_handled,
	gave_up: m.explore_way_gave_up,
	left_menu: m.explore_way_left_menu,
	callback: m.explore_way_callback,
	elsewhere: m.explore_way_elsewhere,
	other_end: m.explore_way_other_end
};

/** A step by the organisation's own name for it, or ours. */
export const stepName = (step: string, locale: Locale = getLocale()): string =>
	nameIn(step)?.member ?? ours[step]?.({}, { locale }) ?? step;

/** Journeys as they leave: every flow that is drawn. */
export function journeysTable(journeys: Journeys, locale: Locale = getLocale()): Table {
	const { issues, menus } = journeysInWords(journeys, locale);
	const rows = (inWords: FlowsInWords, flows: Flows) =>
		flows.flows.map(({ layer, from, to, count }) => [
			inWords.caption.title,
			inWords.data?.layers[layer]?.heading ?? null,
			stepName(from, locale),
			stepName(to, locale),
			count,
			count / shareBase(flows, layer, from)
		]);
	return {
		title: titleText(titleInWords(journeys.question, locale)),
		notes: [issues, menus].flatMap(({ caption }) => [caption.title, caption.reading, caption.note]),
		columns: [
			{ name: m.explore_view_journeys({}, { locale }), unit: 'text' },
			{ name: m.explore_flow_step({}, { locale }), unit: 'text' },
			{ name: m.explore_flow_from({}, { locale }), unit: 'text' },
			{ name: m.explore_flow_to({}, { locale }), unit: 'text' },
			{ name: m.explore_table_n({}, { locale }), unit: 'count' },
			{ name: m.explore_flow_share({}, { locale }), unit: 'share' }
		],
		rows: [...rows(issues, journeys.issues), ...rows(menus, journeys.menus.flows)]
	};
}
