import type { Bullet } from '#lib/charts/bullet.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellCount, spellInterval, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import type { Target } from '#lib/targets/target.ts';
import { promiseInWords, targetAsSet, targetNotes, targetValue } from '#lib/targets/target-in-words.ts';
import { metricName, missingInWords, unitName } from '#lib/questions/names.ts';
import type { TargetRow } from '#lib/scorecards/target-rows.ts';

/** A figure of a row: its value with interval and n, or why there is none. */
export type FigureOfRow = {
	key: string;
	name: string;
	value: string | null;
	interval: string | null;
	n: string | null;
	note: string | null;
};

/** A target as its page shows it. */
export type TargetRowInWords = {
	id: string;
	state: TargetRow['state'];
	name: string;
	unit: string;
	target: string;
	days: string;
	/** The first and the last day of its figures. */
	period: string | null;
	promise: string;
	/** Whether the promise says more than what was set. */
	isAssured: boolean;
	tone: 'better' | 'worse' | null;
	notes: string[];
	owner: string | null;
	review: string | null;
	isAlone: boolean;
	speed: boolean;
	figure: FigureOfRow;
	against: FigureOfRow[];
	bullet: { data: Bullet; label: string };
};

/** A part of the organisation by its name. */
export function scopeName({ dimension, member }: Scope, locale: Locale = getLocale()): string {
	return unitName(dimension === 'all' ? null : { dimension, member }, locale);
}

/** The days of a target or an event that lasts: 1 January to 31 December. */
export function daysInWords(
	{ fromDay, untilDay }: Pick<Target, 'fromDay' | 'untilDay'>,
	locale: Locale = getLocale()
): string {
	const [from, to] = [fromDay, untilDay].map((day) => (day === null ? null : spellDay(day, locale)));
	if (from && to) return m.targets_days({ from, to }, { locale });
	if (from) return m.targets_days_from({ from }, { locale });
	return to ? m.targets_days_to({ to }, { locale }) : m.targets_days_always({}, { locale });
}

function figureOf(metric: Metric, figure: Figure | null, locale: Locale): FigureOfRow {
	const { value = null, low = null, high = null, n = 0, missing = null } = figure ?? {};
	return {
		key: metric.key,
		name: metricName(metric, locale),
		value: value === null ? null : spellValue(metric.unit, value, locale),
		interval: low === null || high === null ? null : spellInterval(metric.unit, low, high, locale),
		n: n === 0 || missing?.code === 'withheld' ? null : m.scorecard_n({ count: spellCount(n, locale) }, { locale }),
		note: missing ? missingInWords(missing, locale) : null
	};
}

/** A target with its figure and what it is weighed against, for one reader. */
export function targetRowInWords(row: TargetRow, locale: Locale = getLocale()): TargetRowInWords {
	const { metric, judged, figure, grain } = row;
	const { target } = judged;
	const nameOf = (key: string): string => metricName(key, locale);
	const shown = figureOf(metric, figure, locale);
	const aim = targetValue(metric, target, judged.value, locale);
	const said = { name: shown.name, value: shown.value ?? m.charts_none({}, { locale }), target: aim };
	return {
		id: target.id,
		state: row.state,
		name: shown.name,
		unit: scopeName(target.unit, locale),
		target: targetAsSet(metric, target, locale),
		days: daysInWords(target, locale),
		period: row.days && spellPeriod(row.days.from, row.days.to, locale),
		promise: promiseInWords({ metric, grain, nameOf }, judged, locale),
		isAssured: judged.assurance !== null,
		tone: judged.assurance === 'will' ? 'better' : judged.assurance === 'will_not' ? 'worse' : null,
		notes: targetNotes(metric, judged, locale),
		owner: target.owner === null ? null : m.targets_owner({ name: target.owner }, { locale }),
		review:
			target.reviewDay === null || judged.isOverdue
				? null
				: m.targets_review({ day: spellDay(target.reviewDay, locale) }, { locale }),
		isAlone: judged.isAlone,
		speed: metric.perspective === 'speed',
		figure: shown,
		against: row.against.map((other) => figureOf(other.metric, other.figure, locale)),
		bullet: {
			data: {
				unit: metric.unit,
				value: figure?.value ?? null,
				low: figure?.low ?? null,
				high: figure?.high ?? null,
				target: judged.value,
				band: target.band,
				better: metric.better
			},
			label:
				shown.interval === null
					? m.targets_bullet_label(said, { locale })
					: m.targets_bullet_interval({ ...said, interval: shown.interval }, { locale })
		}
	};
}
