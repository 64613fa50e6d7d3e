import type { Caption, Twin } from '#lib/charts/caption.ts';
import type { FunnelSeries } from '#lib/charts/funnel.ts';
import type { SlopeSeries } from '#lib/charts/slope.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellCount, spellInterval, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { metricName } from '#lib/questions/names.ts';
import { comparisonName } from '#lib/questions/title-in-words.ts';
import type { ComparedMetric, Comparison } from './comparison.ts';
import { standsOn } from './compared-picture.ts';
import { besideOf, sideInWords, toneOf, toneOfChange, type ComparedRow } from './compared-rows.ts';

/** What a frame needs around a drawing. */
type Framed<Data> = { data: Data; caption: Caption; twin: Twin; spoken: string[]; searches: string[] };
export type FunnelInWords = Framed<FunnelSeries>;
export type SlopeInWords = Framed<SlopeSeries>;

/** The units that are large enough, in their funnel; null where too few are. */
export function funnelInWords(
	view: Comparison,
	compared: ComparedMetric,
	rows: readonly ComparedRow[],
	reading: string,
	locale: Locale
): FunnelInWords | null {
	const { by, chosen } = view;
	const { metric, units, limits, whole } = compared;
	if (!limits || whole.shown.value === null) return null;
	const name = metricName(metric, locale);
	const placed = units.flatMap((unit) => {
		const row = rows.find((each) => each.member === unit.member);
		return unit.place && row && unit.shown.value !== null
			? [{ unit, row, value: unit.shown.value, weight: unit.place.weight }]
			: [];
	});
	const target = spellValue(metric.unit, whole.shown.value, locale);
	return {
		data: {
			unit: metric.unit,
			target: whole.shown.value,
			targetName: m.compare_whole_alone({ value: target }, { locale }),
			weightName: m.compare_funnel_weight({}, { locale }),
			limits,
			points: placed.map(({ unit, row, value, weight }) => ({
				name: row.name,
				value,
				beside: besideOf(unit),
				weight,
				signal: toneOf(metric, unit),
				isOpen: unit.shown.maturity === 'provisional',
				isChosen: unit.member === chosen
			}))
		},
		caption: {
			title: m.compare_funnel_title({ metric: name }, { locale }),
			reading,
			note: [m.compare_funnel_note({}, { locale }), standsOn(view, compared, locale)].join(' ')
		},
		twin: {
			columns: [
				{ name: m.compare_unit({ by }, { locale }) },
				{ name: m.scorecard_table_value({}, { locale }), numeric: true },
				{ name: m.scorecard_receipt_interval({}, { locale }), numeric: true },
				{ name: 'n', numeric: true },
				{ name: m.compare_reading({}, { locale }) }
			],
			rows: placed.map(({ unit, row }) => [
				row.name,
				row.value ?? '',
				row.interval ?? '',
				spellCount(unit.shown.n, locale),
				row.reading ?? ''
			])
		},
		spoken: placed.map(({ unit, row }) =>
			m.compare_point(
				{
					unit: row.name,
					value: row.value ?? '',
					interval: row.interval ?? '',
					n: row.n ?? '',
					reading: sideInWords(unit, locale) ?? ''
				},
				{ locale }
			)
		),
		searches: placed.map(({ row }) => row.search)
	};
}

/** Before and now of every unit that has both; null where fewer than two have. */
export function slopeInWords(
	view: Comparison,
	compared: ComparedMetric,
	rows: readonly ComparedRow[],
	locale: Locale
): SlopeInWords | null {
	const { question, by, chosen } = view;
	const { metric, units } = compared;
	const moved = units.flatMap((unit) => {
		const row = rows.find((each) => each.member === unit.member);
		const { value } = unit.shown;
		return row && value !== null && unit.change
			? [{ unit, row, now: value, before: value - unit.change.difference, signal: toneOfChange(metric, unit) }]
			: [];
	});
	if (moved.length < 2) return null;
	const clear = moved.filter(({ signal }) => signal !== null).length;
	const total = spellCount(moved.length, locale);
	const spelled = (value: number): string => spellValue(metric.unit, value, locale);
	return {
		data: {
			unit: metric.unit,
			before: m.compare_before({}, { locale }),
			now: m.compare_now({}, { locale }),
			lines: moved.map(({ unit, row, before, now, signal }) => ({
				name: row.name,
				before,
				now,
				signal,
				isOpen: unit.shown.maturity === 'provisional',
				isChosen: unit.member === chosen
			}))
		},
		caption: {
			title: m.compare_slope_title({ metric: metricName(metric, locale) }, { locale }),
			reading:
				clear === 0
					? m.compare_slope_none({ total }, { locale })
					: m.compare_slope_some({ count: clear, total }, { locale }),
			note: [
				m.compare_slope_note(
					{
						before: comparisonName(question.compare, question, locale),
						now: spellPeriod(question.from, question.to, locale)
					},
					{ locale }
				),
				standsOn(view, compared, locale)
			].join(' ')
		},
		twin: {
			columns: [
				{ name: m.compare_unit({ by }, { locale }) },
				{ name: m.compare_before({}, { locale }), numeric: true },
				{ name: m.compare_now({}, { locale }), numeric: true },
				{ name: m.compare_difference({}, { locale }), numeric: true },
				{ name: m.scorecard_receipt_interval({}, { locale }), numeric: true }
			],
			rows: moved.map(({ unit: { change }, row, before, now }) => [
				row.name,
				spelled(before),
				spelled(now),
				row.change?.text ?? '',
				change?.low == null || change.high === null ? '' : spellInterval(metric.unit, change.low, change.high, locale)
			])
		},
		spoken: moved.map(({ row, before, now }) =>
			m.compare_slope_point({ unit: row.name, before: spelled(before), now: spelled(now) }, { locale })
		),
		searches: moved.map(({ row }) => row.search)
	};
}
