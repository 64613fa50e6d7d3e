import { intervals, type IntervalMark, type IntervalMarks } from '#lib/charts/intervals.ts';
import { spellValue, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { searchOf } from '#lib/questions/ask.ts';
import { memberName } from '#lib/questions/names.ts';
import { figureInWords, type ChangeInWords, type Tone } from '#lib/sheets/figure-in-words.ts';
import type { Question } from '#lib/questions/question.ts';
import type { ComparedMetric, ComparedUnit, Comparison } from './comparison.ts';
import { comparisonSearch } from './comparison-asked.ts';
import { exploreSearch } from './explore-asked.ts';
import { narrowed } from './narrow.ts';

/** One unit of a comparison in words. */
export type ComparedRow = {
	member: string;
	name: string;
	isChosen: boolean;
	/** The same page with this unit picked out. */
	search: string;
	/** Null where there is none; then `notes` say why. */
	value: string | null;
	interval: string | null;
	n: string | null;
	notes: string[];
	change: ChangeInWords | null;
	/** Where it stands among the others; null where that is not judged. */
	reading: string | null;
	tone: Tone | null;
	mark: IntervalMark | null;
	scorecard: string;
	contacts: string | null;
	explore: string;
};

export type ComparedRows = { rows: ComparedRow[]; scale: IntervalMarks };

/** What is not shown beside others: nothing was counted of it, now or before. */
export const isIdle = ({ raw, change }: ComparedUnit): boolean =>
	raw.missing?.code === 'none_in_period' && change === null;

/** The value otherwise counted, where the two tell different stories. */
export function besideOf({ raw, shown, mixed }: ComparedUnit): number | null {
	if (!mixed || 'code' in mixed.now || !mixed.leads) return null;
	return shown === raw ? mixed.now.value : raw.value;
}

/** Which way outside the limits is good; null for what is ordinary, or not judged. */
export function toneOf({ better }: Metric, { place }: ComparedUnit): Tone | null {
	if (!place || place.side === 'within') return null;
	if (better === null) return 'neither';
	return (better === 'higher') === (place.side === 'above') ? 'better' : 'worse';
}

/** Which way a change goes that stands out among the others; null where it does not. */
export function toneOfChange({ better }: Metric, { change, isChanged }: ComparedUnit): Tone | null {
	if (!change || !isChanged) return null;
	if (better === null) return 'neither';
	return (better === 'higher') === change.difference > 0 ? 'better' : 'worse';
}

export const sideInWords = ({ place }: ComparedUnit, locale: Locale): string | null =>
	place && { above: m.compare_above, below: m.compare_below, within: m.compare_within }[place.side]({}, { locale });

/** The question about one unit more; it takes the place of the first filter where there is no room for a third. */
export const aboutUnit = (question: Question, unit: NonNullable<Question['unit']>): Question =>
	narrowed(question, unit) ?? { ...question, unit };

/** The units of one metric, by name, with their marks on one scale. */
export function comparedRows(view: Comparison, compared: ComparedMetric, locale: Locale): ComparedRows {
	const { metric, whole } = compared;
	const units = compared.units.filter((unit) => !isIdle(unit));
	const scale = intervals({
		unit: metric.unit,
		whole: whole.shown.value,
		rows: units.map((unit) => ({
			value: unit.shown.value,
			low: unit.shown.low,
			high: unit.shown.high,
			beside: besideOf(unit),
			isOpen: unit.shown.maturity === 'provisional',
			signal: toneOf(metric, unit)
		}))
	});
	return {
		rows: units.map((unit, place) => rowOf(view, compared, unit, scale.marks[place] ?? null, locale)),
		scale
	};
}

function rowOf(
	{ question, by, chosen, metric: { metric: asked } }: Comparison,
	{ metric }: ComparedMetric,
	unit: ComparedUnit,
	mark: IntervalMark | null,
	locale: Locale
): ComparedRow {
	const own = aboutUnit(question, { dimension: by, member: unit.member });
	const figure = figureInWords(
		{ metric, figure: unit.shown, before: null, change: unit.change, latest: null },
		own,
		locale
	);
	const beside = besideOf(unit);
	const spelled = beside === null ? null : { value: spellValue(metric.unit, beside, locale) };
	return {
		member: unit.member,
		name: memberName(by, unit.member, locale),
		isChosen: unit.member === chosen,
		search: comparisonSearch(own, { by, metric: asked.key }),
		value: figure.value,
		interval: figure.interval,
		n: figure.n,
		notes: [
			figure.note,
			unit.isComparable ? null : m.compare_off_mix({}, { locale }),
			spelled && (unit.shown === unit.raw ? m.scorecard_mix_brief : m.compare_as_counted)(spelled, { locale })
		].filter((note) => note !== null),
		change: figure.change && { ...figure.change, tone: toneOfChange(metric, unit) },
		reading: sideInWords(unit, locale),
		tone: toneOf(metric, unit),
		mark,
		scorecard: searchOf(own),
		contacts: figure.contacts,
		explore: exploreSearch(own, { metric: metric.key, by: null })
	};
}
