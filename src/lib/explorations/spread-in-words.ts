import type { Caption, Twin } from '#lib/charts/caption.ts';
import type { Histogram } from '#lib/charts/histogram.ts';
import type { Table } from '#lib/exports/table.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellCount, spellDuration, spellNumber, spellShare, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { figureInWords, type FigureInWords } from '#lib/sheets/figure-in-words.ts';
import { metricName, missingInWords } from '#lib/questions/names.ts';
import { comparisonName, titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import { fewestToDraw, type Shape, type Spread, type SpreadName } from './spread.ts';

export type SpreadInWords = {
	name: string;
	caption: Caption;
	/** Null where there are too few to draw. */
	data: Histogram | null;
	spoken: string[];
	twin: Twin;
	/** Percentiles now and then. */
	percentiles: { name: string; now: string; then: string | null }[];
	/** Why there is no outline, what is left out. */
	notes: string[];
	beside: FigureInWords[];
};

/** The quantity in a reader's words. */
export function spreadName(name: SpreadName, locale: Locale = getLocale()): string {
	const names: Record<SpreadName, typeof m.explore_spread_handle> = {
		handle: m.explore_spread_handle,
		around_target: m.explore_spread_around_target,
		answered_wait: m.explore_spread_answered_wait,
		abandoned_wait: m.explore_spread_abandoned_wait,
		menu: m.explore_spread_menu,
		issue_length: m.explore_spread_issue_length,
		gap: m.explore_spread_gap,
		decision: m.explore_spread_decision,
		tenure: m.explore_spread_tenure,
		coaching_pause: m.explore_spread_coaching_pause
	};
	return names[name]({}, { locale });
}

/** How a quantity is spread, in one reader's language. */
export function spreadInWords(spread: Spread, locale: Locale = getLocale()): SpreadInWords {
	const { question, name, unit, now, then, beside } = spread;
	const title = spreadName(name, locale);
	const percentiles = (now?.percentiles ?? []).map(({ q, value }, place) => {
		const earlier = then?.percentiles[place]?.value;
		return {
			name: m.explore_percentile({ share: spellNumber(q * 100, 0, locale) }, { locale }),
			now: spellValue(unit, value, locale),
			then: earlier === undefined ? null : spellValue(unit, earlier, locale)
		};
	});
	const rows = now ? stepsOf(now, then, unit, locale) : [];
	return {
		name: title,
		caption: {
			title: m.explore_spread_title({ name: title }, { locale }),
			reading: readingOf(spread, locale),
			note: [
				m.explore_spread_note(
					{ period: spellPeriod(question.from, question.to, locale), n: spellCount(spread.n, locale) },
					{ locale }
				),
				...(now && now.bins.beyond > 0 ? [beyondOf(now, unit, locale)] : [])
			].join(' ')
		},
		data: now && drawn(spread, now, locale),
		spoken: rows.map(([step = '', share = '', count = '']) =>
			m.explore_spread_said({ step, share, count }, { locale })
		),
		twin: {
			columns: [
				{ name: title },
				{ name: m.explore_spread_share({}, { locale }), numeric: true },
				{ name: m.explore_table_n({}, { locale }), numeric: true },
				...(then ? [{ name: m.explore_spread_share_then({}, { locale }), numeric: true }] : [])
			],
			rows
		},
		percentiles,
		notes: [
			...(then
				? [m.explore_spread_outline({ period: comparisonName(question.compare, question, locale) }, { locale })]
				: question.compare === 'none'
					? []
					: [m.explore_spread_no_outline({}, { locale })])
		],
		beside: beside.map((weighed) => figureInWords(weighed, question, locale))
	};
}

function readingOf({ now, unit, n, name, target }: Spread, locale: Locale): string {
	if (!now) return m.explore_spread_few({ least: fewestToDraw, n: spellCount(n, locale) }, { locale });
	const [half, most] = now.percentiles;
	if (half && most) {
		return m.explore_spread_reading(
			{ half: spellValue(unit, half.value, locale), most: spellValue(unit, most.value, locale) },
			{ locale }
		);
	}
	return name === 'around_target' && target === null
		? m.explore_spread_no_target({}, { locale })
		: m.explore_spread_target_reading({ target: spellDuration(target ?? 0) }, { locale });
}

const beyondOf = ({ bins }: Shape, unit: Spread['unit'], locale: Locale): string =>
	m.explore_spread_beyond(
		{
			share: spellShare(bins.beyond / bins.total, locale),
			end: spellValue(unit, bins.counts.length * bins.width, locale)
		},
		{ locale }
	);

function drawn({ unit, then, target }: Spread, now: Shape, locale: Locale): Histogram {
	return {
		unit,
		width: now.bins.width,
		shares: sharesOf(now),
		outline: then && sharesOf(then),
		marks: now.percentiles.map(({ q, value }) => ({
			value,
			label: m.explore_mark(
				{ share: spellNumber(q * 100, 0, locale), value: spellValue(unit, value, locale) },
				{ locale }
			)
		})),
		target:
			target === null ? null : { value: target, label: m.explore_target({ value: spellDuration(target) }, { locale }) }
	};
}

const sharesOf = ({ bins }: Shape): number[] => bins.counts.map((count) => count / bins.total);

/** Each step: from where to where, its share and count, and the share it had. */
function stepsOf(now: Shape, then: Shape | null, unit: Spread['unit'], locale: Locale): string[][] {
	const earlier = then && sharesOf(then);
	const end = (value: number) => spellValue(unit, value, locale);
	return sharesOf(now).map((share, place) => [
		m.explore_step({ from: end(place * now.bins.width), to: end((place + 1) * now.bins.width) }, { locale }),
		spellShare(share, locale),
		spellCount(Math.round(now.bins.counts[place] ?? 0), locale),
		...(earlier ? [spellShare(earlier[place] ?? 0, locale)] : [])
	]);
}

/** A spread as it leaves: its percentiles, its steps, and what it is weighed against. */
export function spreadTable(spread: Spread, locale: Locale = getLocale()): Table {
	const { unit, now, then, beside, question } = spread;
	const inWords = spreadInWords(spread, locale);
	const cell = (value: number) => ({ value, unit });
	const shares = now ? sharesOf(now) : [];
	const earlier = then && sharesOf(then);
	return {
		title: titleText(titleInWords(question, locale)),
		notes: [inWords.caption.title, inWords.caption.reading, inWords.caption.note, ...inWords.notes],
		columns: [
			{ name: m.explore_table_metric({}, { locale }), unit: 'text' },
			{ name: m.explore_table_from({}, { locale }) },
			{ name: m.explore_table_value({}, { locale }) },
			{ name: m.explore_table_low({}, { locale }) },
			{ name: m.explore_table_high({}, { locale }) },
			{ name: m.explore_table_n({}, { locale }), unit: 'count' },
			{ name: m.explore_table_before({}, { locale }) },
			{ name: m.explore_table_note({}, { locale }), unit: 'text' }
		],
		rows: [
			...(now?.percentiles ?? []).map(({ value, low, high }, place) => {
				const before = then?.percentiles[place]?.value;
				return [
					inWords.percentiles[place]?.name ?? null,
					null,
					cell(value),
					cell(low),
					cell(high),
					now?.n ?? null,
					before === undefined ? null : cell(before),
					null
				];
			}),
			...shares.map((value, place) => [
				inWords.name,
				cell(place * (now?.bins.width ?? 0)),
				{ value, unit: 'share' as const },
				null,
				null,
				Math.round(now?.bins.counts[place] ?? 0),
				earlier ? { value: earlier[place] ?? 0, unit: 'share' as const } : null,
				null
			]),
			...beside.map(({ metric, figure, before }) => {
				const own = (value: number | null | undefined) => (value == null ? null : { value, unit: metric.unit });
				return [
					metricName(metric, locale),
					null,
					own(figure.value),
					own(figure.low),
					own(figure.high),
					figure.missing?.code === 'withheld' ? null : figure.n,
					own(before?.value),
					figure.missing && missingInWords(figure.missing, locale)
				];
			})
		]
	};
}
