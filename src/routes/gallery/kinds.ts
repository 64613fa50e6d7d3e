import { m } from '#lib/i18n/words.ts';

/** Every kind of drawing, in the order in which they are shown. */
export const kinds = [
	'balance',
	'control_chart',
	'day_line',
	'small_multiples',
	'bullet',
	'funnel',
	'slope',
	'histogram',
	'scatter',
	'sankey',
	'event_study',
	'survival',
	'heat_calendar',
	'fan'
] as const;
export type Kind = (typeof kinds)[number];

export const isKind = (word: string): word is Kind => kinds.some((kind) => kind === word);

/** What a kind is called, and what it is for. */
export function kindInWords(kind: Kind): { name: string; purpose: string } {
	const names: Record<Kind, () => string> = {
		balance: m.charts_kind_balance,
		control_chart: m.charts_kind_control_chart,
		day_line: m.charts_kind_day_line,
		small_multiples: m.charts_kind_small_multiples,
		bullet: m.charts_kind_bullet,
		funnel: m.charts_kind_funnel,
		slope: m.charts_kind_slope,
		histogram: m.charts_kind_histogram,
		scatter: m.charts_kind_scatter,
		sankey: m.charts_kind_sankey,
		event_study: m.charts_kind_event_study,
		survival: m.charts_kind_survival,
		heat_calendar: m.charts_kind_heat_calendar,
		fan: m.charts_kind_fan
	};
	const purposes: Record<Kind, () => string> = {
		balance: m.charts_kind_balance_for,
		control_chart: m.charts_kind_control_chart_for,
		day_line: m.charts_kind_day_line_for,
		small_multiples: m.charts_kind_small_multiples_for,
		bullet: m.charts_kind_bullet_for,
		funnel: m.charts_kind_funnel_for,
		slope: m.charts_kind_slope_for,
		histogram: m.charts_kind_histogram_for,
		scatter: m.charts_kind_scatter_for,
		sankey: m.charts_kind_sankey_for,
		event_study: m.charts_kind_event_study_for,
		survival: m.charts_kind_survival_for,
		heat_calendar: m.charts_kind_heat_calendar_for,
		fan: m.charts_kind_fan_for
	};
	return { name: names[kind](), purpose: purposes[kind]() };
}
