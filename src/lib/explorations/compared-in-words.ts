import { spellCount, spellInterval, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { smallestGroup } from '#lib/model/fact.ts';
import { estimateOf } from '#lib/scorecards/change.ts';
import { driverInWords } from '#lib/sheets/mix-in-words.ts';
import { listOf, memberName, metricBrief, metricName, missingInWords, unitName } from '#lib/questions/names.ts';
import type { ComparedMetric, ComparedUnit, Comparison } from './comparison.ts';
import { comparisonSearch } from './comparison-asked.ts';
import { funnelInWords, slopeInWords, type FunnelInWords, type SlopeInWords } from './compared-charts.ts';
import { tablePicture } from './compared-picture.ts';
import { besideOf, comparedRows, isIdle, type ComparedRow, type ComparedRows } from './compared-rows.ts';
import { filtersOf } from './narrow.ts';

/** One metric of all units, as a reader sees it. */
export type ComparedInWords = {
	key: string;
	name: string;
	brief: string | null;
	isSpeed: boolean;
	/** Why nothing can be shown, and whether data would help; null where units are shown. */
	lacking: { text: string; isImport: boolean } | null;
	/** What all units are held against. */
	whole: string | null;
	/** How many lie outside the limits, and which. */
	reading: string;
	outside: string[];
	/** Where the same mix tells another story than what was counted, and by which reason. */
	moved: string[];
	/** How all this is to be read: the mix, who is left out, what is withheld. */
	notes: string[];
	table: ComparedRows;
	/** The same table as one drawing. */
	picture: ReturnType<typeof tablePicture>;
	funnel: FunnelInWords | null;
	slope: SlopeInWords | null;
	/** What it is weighed against, each on its own page. */
	weighed: { name: string; search: string }[];
};

/** A metric of units side by side, in words. */
export function comparedInWords(view: Comparison, compared: ComparedMetric, locale: Locale): ComparedInWords {
	const { metric } = compared;
	const table = comparedRows(view, compared, locale);
	const reading = readingOf(compared, locale);
	const outside = outsideInWords(view, compared, table.rows, locale);
	const lacking = lackingOf(compared, locale);
	const isDrawn = lacking === null;
	return {
		key: metric.key,
		name: metricName(metric, locale),
		brief: metric.headline ? metricBrief(metric, locale) : null,
		isSpeed: metric.perspective === 'speed',
		lacking,
		whole: isDrawn ? wholeInWords(view, compared, locale) : null,
		reading,
		outside,
		moved: movedInWords(view, compared, locale),
		notes: isDrawn ? notesOf(view, compared, locale) : [],
		table,
		picture: tablePicture(view, compared, table.rows, [reading, ...outside].join(' '), locale),
		funnel: isDrawn ? funnelInWords(view, compared, table.rows, [reading, ...outside].join(' '), locale) : null,
		slope: isDrawn ? slopeInWords(view, compared, table.rows, locale) : null,
		weighed: metric.counterweights.map((key) => ({
			name: metricName(key, locale),
			search: comparisonSearch(view.question, { by: view.by, metric: key })
		}))
	};
}

function lackingOf({ metric, whole, units }: ComparedMetric, locale: Locale): ComparedInWords['lacking'] {
	const { missing, value } = whole.raw;
	const isByNone = units.every(({ raw }) => raw.missing?.code === 'not_by_dimension');
	if (missing?.code === 'not_imported') return { text: missingInWords(missing, locale), isImport: true };
	if (isByNone) return { text: m.compare_not_by({ metric: metricName(metric, locale) }, { locale }), isImport: false };
	const known = units.filter(({ raw }) => raw.value !== null);
	if (known.length === 0) {
		const first = units.find(({ raw }) => raw.missing && raw.missing.code !== 'none_in_period')?.raw.missing;
		return { text: missingInWords(first ?? missing ?? { code: 'none_in_period' }, locale), isImport: false };
	}
	// nobody who gave up in the queue belongs to a team
	const isOfNone = value !== null && value > 0 && known.every(({ raw }) => raw.value === 0) && known.length > 1;
	return isOfNone ? { text: m.compare_none_belongs({}, { locale }), isImport: false } : null;
}

function wholeInWords({ question, by }: Comparison, { metric, whole }: ComparedMetric, locale: Locale): string | null {
	if (whole.shown.value === null) return null;
	const value = spellValue(metric.unit, whole.shown.value, locale);
	const estimate = estimateOf(whole.shown);
	if (!estimate) return m.compare_whole_alone({ value }, { locale });
	const interval = spellInterval(metric.unit, estimate.low, estimate.high, locale);
	const others = filtersOf(question).filter(({ dimension }) => dimension !== by);
	if (others.length === 0) return m.compare_whole({ value, interval }, { locale });
	const unit = listOf(
		others.map((other) => unitName(other, locale)),
		locale
	);
	return m.compare_whole_of({ unit, value, interval }, { locale });
}

const isOutside = ({ place }: ComparedUnit): boolean => place !== null && place.side !== 'within';

function readingOf({ units, knowsSpread }: ComparedMetric, locale: Locale): string {
	const placed = units.filter(({ place }) => place !== null);
	if (placed.length === 0) return m.compare_not_judged({}, { locale });
	const total = spellCount(placed.length, locale);
	const count = placed.filter(isOutside).length;
	if (count === 0) return (knowsSpread ? m.compare_none_outside : m.compare_none_by_chance)({ total }, { locale });
	return (knowsSpread ? m.compare_some_outside : m.compare_some_by_chance)({ count, total }, { locale });
}

/** Who lies outside: one sentence each where the usual spread is known, else a list for either side. */
function outsideInWords(
	{ by }: Comparison,
	{ units, knowsSpread }: ComparedMetric,
	rows: readonly ComparedRow[],
	locale: Locale
): string[] {
	const outside = units.filter(isOutside);
	if (!knowsSpread) {
		const on = (side: 'above' | 'below'): string =>
			listOf(
				outside.flatMap(({ member, place }) => (place?.side === side ? [memberName(by, member, locale)] : [])),
				locale
			);
		return [
			on('above') && m.compare_above_by_chance({ units: on('above') }, { locale }),
			on('below') && m.compare_below_by_chance({ units: on('below') }, { locale })
		].filter((line) => line !== '');
	}
	return outside.flatMap(({ member, place }) => {
		const row = rows.find((each) => each.member === member);
		if (!row?.value || !row.interval) return [];
		const say = place?.side === 'above' ? m.compare_lies_above : m.compare_lies_below;
		return [say({ unit: row.name, value: row.value, interval: row.interval }, { locale })];
	});
}

function movedInWords({ by }: Comparison, { metric, units }: ComparedMetric, locale: Locale): string[] {
	return units.flatMap((unit) => {
		const { raw, mixed, member } = unit;
		if (besideOf(unit) === null || raw.value === null || !mixed || 'code' in mixed.now) return [];
		const [mix, counted] = [mixed.now.value, raw.value].map((value) => spellValue(metric.unit, value, locale));
		const driver = driverInWords(metric, mixed.now, locale);
		const line = m.compare_moved(
			{ unit: memberName(by, member, locale), mix: mix ?? '', raw: counted ?? '' },
			{ locale }
		);
		return [driver ? `${line} ${driver}` : line];
	});
}

const raws = {
	as_reported: m.compare_raw_as_reported,
	reasons: m.compare_raw_reasons,
	no_mean: m.compare_raw_no_mean,
	not_by_reason: m.compare_raw_not_by_reason,
	without_reason: m.compare_raw_without_reason,
	too_thin: m.compare_raw_too_thin
};

function notesOf({ by, reason }: Comparison, { withoutMix, units, limits }: ComparedMetric, locale: Locale): string[] {
	const nameOf = ({ member }: ComparedUnit): string => memberName(by, member, locale);
	const idle = units.filter(isIdle).map(nameOf);
	const small = units.filter(({ place, shown }) => !place && shown.value !== null).map(nameOf);
	const basis =
		reason !== null && by !== 'reason'
			? m.compare_one_reason({ reason }, { locale })
			: (withoutMix ? raws[withoutMix] : m.compare_same_mix)({}, { locale });
	return [
		basis,
		limits ? null : m.compare_table_note({}, { locale }),
		limits && small.length > 0 ? m.compare_left_out({ units: listOf(small, locale) }, { locale }) : null,
		units.some(({ raw }) => raw.missing?.code === 'withheld')
			? m.compare_withheld({ least: smallestGroup }, { locale })
			: null,
		idle.length > 0 ? m.compare_nothing_counted({ units: listOf(idle, locale) }, { locale }) : null
	].filter((note) => note !== null);
}
