import type { Cell, Table } from '#lib/exports/table.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Assurance } from '#lib/targets/assurance.ts';
import { metricName } from '#lib/questions/names.ts';
import { scopeName } from './target-rows-in-words.ts';
import type { TargetRows } from '#lib/scorecards/target-rows.ts';

/** What the process promises, in a cell. */
export function promiseName(assurance: Assurance | null, locale: Locale = getLocale()): string {
	const names = {
		will: m.targets_promise_will,
		will_not: m.targets_promise_will_not,
		by_chance: m.targets_promise_by_chance,
		too_early: m.targets_promise_too_early
	};
	return (assurance === null ? m.targets_promise_none : names[assurance])({}, { locale });
}

/** The targets with their figures, as they leave: each row with what its metric is weighed against. */
export function targetsTable({ days, rows }: TargetRows, locale: Locale = getLocale()): Table {
	const spelled = ({ unit }: Metric, value: number | null | undefined): Cell =>
		value == null ? null : { value, unit };
	return {
		title: m.targets_table_title({}, { locale }),
		notes: days ? [m.targets_table_note({ period: spellPeriod(days.from, days.to, locale) }, { locale })] : [],
		columns: [
			{ name: m.targets_metric({}, { locale }), unit: 'text' },
			{ name: m.targets_unit({}, { locale }), unit: 'text' },
			{ name: m.targets_value({}, { locale }) },
			{ name: m.targets_end_value({}, { locale }) },
			{ name: m.targets_band({}, { locale }) },
			{ name: m.targets_from_day({}, { locale }), unit: 'day' },
			{ name: m.targets_until_day({}, { locale }), unit: 'day' },
			{ name: m.targets_column_figures_from({}, { locale }), unit: 'day' },
			{ name: m.targets_column_figures_to({}, { locale }), unit: 'day' },
			{ name: m.targets_column_value({}, { locale }) },
			{ name: m.targets_column_low({}, { locale }) },
			{ name: m.targets_column_high({}, { locale }) },
			{ name: m.targets_column_n({}, { locale }), unit: 'count' },
			{ name: m.targets_column_promise({}, { locale }), unit: 'text' },
			{ name: m.targets_counterweight({}, { locale }), unit: 'text' },
			{ name: m.targets_column_against_value({}, { locale }) },
			{ name: m.targets_review_day({}, { locale }), unit: 'day' },
			{ name: m.targets_owner_field({}, { locale }), unit: 'text' }
		],
		rows: rows.flatMap(({ metric, judged: { target, assurance }, days: own, figure, against }) => {
			const n = figure?.missing?.code === 'withheld' ? null : (figure?.n ?? null);
			const common: Cell[] = [
				metricName(metric, locale),
				scopeName(target.unit, locale),
				spelled(metric, target.value),
				spelled(metric, target.endValue),
				spelled(metric, target.band),
				target.fromDay,
				target.untilDay,
				own && own.from,
				own && own.to,
				spelled(metric, figure?.value),
				spelled(metric, figure?.low),
				spelled(metric, figure?.high),
				n,
				promiseName(assurance, locale)
			];
			// a metric that is weighed against nothing still has its row
			const others = against.length > 0 ? against : [null];
			return others.map((other): Cell[] => [
				...common,
				other && metricName(other.metric, locale),
				other && spelled(other.metric, other.figure?.value),
				target.reviewDay,
				target.owner
			]);
		})
	};
}
