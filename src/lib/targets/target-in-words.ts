import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellDifference, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Judged } from './judge.ts';
import { isPath, type Target } from './target.ts';

/** A target beside what its process does, as one reader sees it. */
export type TargetInWords = {
	/** The sentence: Target 75.0 %: will not be met by this process. */
	text: string;
	/** Which way the process lies; null where it cannot be told, or where there is no good direction. */
	tone: 'better' | 'worse' | null;
	/** What else is to be known: whose target it is, that its review is overdue. */
	notes: string[];
};

type Said = {
	metric: Pick<Metric, 'unit'>;
	grain: 'week' | 'month';
	/** How the metric of a key is called. */
	nameOf: (key: string) => string;
};

/** What is to be reached: 75.0 %, or on a path 72.4 % now, 75.0 % by 31 December. */
export function targetValue(
	{ unit }: Pick<Metric, 'unit'>,
	target: Target,
	value: number,
	locale: Locale = getLocale()
): string {
	const now = spellValue(unit, value, locale);
	if (!isPath(target) || target.endValue === null || target.untilDay === null) return now;
	const end = spellValue(unit, target.endValue, locale);
	return m.targets_path_now({ now, end, day: spellDay(target.untilDay, locale) }, { locale });
}

/** What was asked for, whatever the day: 75.0 %, or on a path from 71.0 % to 75.0 %. */
export function targetAsSet({ unit }: Pick<Metric, 'unit'>, target: Target, locale: Locale = getLocale()): string {
	const start = spellValue(unit, target.value, locale);
	if (!isPath(target) || target.endValue === null) return start;
	return m.targets_path_whole({ start, end: spellValue(unit, target.endValue, locale) }, { locale });
}

/** The sentence of a target, by what its process promises. */
export function promiseInWords(
	{ metric, grain, nameOf }: Said,
	{ target, value, assurance }: Judged,
	locale: Locale = getLocale()
): string {
	const said = { target: targetValue(metric, target, value, locale) };
	switch (assurance) {
		case 'will':
			return m.targets_line_will(said, { locale });
		case 'will_not':
			return m.targets_line_will_not(said, { locale });
		case 'by_chance':
			return grain === 'week'
				? m.targets_line_by_chance_weeks(said, { locale })
				: m.targets_line_by_chance_months(said, { locale });
		case 'too_early':
			return m.targets_line_too_early(said, { locale });
		case null:
			return target.counterweight === null
				? m.targets_line_plain(said, { locale })
				: m.targets_line_against({ ...said, name: nameOf(target.counterweight) }, { locale });
	}
}

/** What is to be known beside a target's sentence; `whose` says whose it is where it is not the unit's own. */
export function targetNotes(
	{ unit }: Pick<Metric, 'unit'>,
	{ target, isOwn, isAlone, isOverdue }: Judged,
	locale: Locale = getLocale()
): string[] {
	return [
		...(isOwn ? [] : [m.targets_note_whole({}, { locale })]),
		...(target.band === null
			? []
			: [m.targets_note_band({ band: spellDifference(unit, target.band, locale) }, { locale })]),
		...(target.payLinked ? [m.targets_note_pay({}, { locale })] : []),
		...(isAlone ? [m.targets_note_alone({}, { locale })] : []),
		...(isOverdue && target.reviewDay !== null
			? [m.targets_note_overdue({ day: spellDay(target.reviewDay, locale) }, { locale })]
			: [])
	];
}

/** A target in words. */
export function targetInWords(said: Said, judged: Judged, locale: Locale = getLocale()): TargetInWords {
	const { assurance } = judged;
	return {
		text: promiseInWords(said, judged, locale),
		tone: assurance === 'will' ? 'better' : assurance === 'will_not' ? 'worse' : null,
		notes: targetNotes(said.metric, judged, locale)
	};
}
