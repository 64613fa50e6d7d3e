import type { Caption } from '#lib/charts/caption.ts';
import type { Survival, SurvivalCurve } from '#lib/charts/survival.ts';
import type { Table } from '#lib/exports/table.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellCount, spellInterval, spellNumber, spellShare, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { figureInWords, type FigureInWords } from '#lib/scorecards/figure-in-words.ts';
import { metricName, missingInWords } from '#lib/scorecards/names.ts';
import type { Question } from '#lib/scorecards/question.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';
import { comparisonName, titleInWords, titleText } from '#lib/scorecards/title-in-words.ts';
import { figureCells, figureColumns } from './explore-table.ts';
import { fewestToAgree, type Judge, type Pair } from './judges.ts';
import type { WindowCurve } from './window-curve.ts';

/** What counts as solved, by window and by measure. */
export type Resolution = {
	question: Question;
	curves: WindowCurve[];
	/** Of any reason, in the days compared with. */
	before: WindowCurve | null;
	/** The three measures as they stand in the scorecard. */
	figures: Weighed[];
	pairs: Pair[];
	silenceDays: number;
};

export type PairInWords = { name: string; n: string; share: string | null; kappa: string | null; sentence: string };

export type ResolutionInWords = {
	caption: Caption;
	/** Null where no customer is known. */
	data: Survival | null;
	figures: FigureInWords[];
	pairs: PairInWords[];
};

/** The window curve and the agreement of the three measures, in one reader's language. */
export function resolutionInWords(resolution: Resolution, locale: Locale = getLocale()): ResolutionInWords {
	const { question, curves, before, figures, pairs, silenceDays } = resolution;
	const names = { any: m.explore_curve_any({}, { locale }), same: m.explore_curve_same({}, { locale }) };
	const drawn = [
		...curves.flatMap((curve) => drawnCurve(curve, names[curve.reason])),
		...(before ? drawnCurve(before, m.explore_curve_before({}, { locale })) : [])
	];
	const any = curves.find(({ reason }) => reason === 'any')?.points ?? [];
	return {
		caption: {
			title: m.explore_curve_title({}, { locale }),
			reading: readingOf(any, locale),
			note: [
				m.explore_curve_note({ period: spellPeriod(question.from, question.to, locale) }, { locale }),
				...(before
					? [m.explore_curve_before_note({ period: comparisonName(question.compare, question, locale) }, { locale })]
					: [])
			].join(' ')
		},
		data: drawn.length > 0 ? { unit: 'days', across: m.explore_curve_across({}, { locale }), curves: drawn } : null,
		figures: figures.map((weighed) => figureInWords(weighed, question, locale)),
		pairs: pairs.map((pair) => pairInWords(pair, silenceDays, locale))
	};
}

/** As far as the data are old enough. */
function drawnCurve({ points }: WindowCurve, name: string): SurvivalCurve[] {
	const steps = points.flatMap(({ days, figure: { value, low, high } }) =>
		value === null || low === null || high === null ? [] : [{ at: days, value, low, high }]
	);
	const last = steps.at(-1);
	return last ? [{ name, steps, until: last.at, followed: followedOf(points) }] : [];
}

/** At three days there is no room for a count between those of a day and of a week. */
const followedOf = (points: WindowCurve['points']): SurvivalCurve['followed'] =>
	points.filter(({ days }) => days !== 3).map(({ days, followed }) => ({ at: days, count: followed }));

function readingOf(points: WindowCurve['points'], locale: Locale): string {
	const told = points.filter(({ figure }) => figure.value !== null);
	const [first, last] = [told[0], told.at(-1)];
	const missing = points[0]?.figure.missing;
	if (!first || !last || first === last) {
		return missing ? missingInWords(missing, locale) : m.explore_curve_young({}, { locale });
	}
	return m.explore_curve_reading(
		{
			first: spellShare(first.figure.value ?? 0, locale),
			from: first.days,
			last: spellShare(last.figure.value ?? 0, locale),
			to: last.days
		},
		{ locale }
	);
}

export function judgeName(judge: Judge, locale: Locale = getLocale()): string {
	const names = { repeat: m.explore_judge_repeat, survey: m.explore_judge_survey, flag: m.explore_judge_flag };
	return names[judge]({}, { locale });
}

function pairInWords(pair: Pair, days: number, locale: Locale): PairInWords {
	const { both, first, second, neither } = pair.counts;
	const { agreement } = pair;
	return {
		name: m.explore_pair({ first: judgeName(pair.first, locale), second: judgeName(pair.second, locale) }, { locale }),
		n: spellCount(both + first + second + neither, locale),
		share:
			agreement &&
			`${spellShare(agreement.share.value, locale)} (${spellInterval('share', agreement.share.low, agreement.share.high, locale)})`,
		kappa: agreement?.kappa
			? m.explore_kappa(
					{
						kappa: spellNumber(agreement.kappa.value, 2, locale),
						low: spellNumber(agreement.kappa.low, 2, locale),
						high: spellNumber(agreement.kappa.high, 2, locale)
					},
					{ locale }
				)
			: null,
		sentence: sentenceOf(pair, days, locale)
	};
}

/** What the gap between two measures means: how often one says solved where the other does not. */
function sentenceOf({ first, second, counts, agreement }: Pair, days: number, locale: Locale): string {
	if (!agreement) return m.explore_pair_few({ least: fewestToAgree }, { locale });
	const said = (part: number, among: number) => ({
		share: among === 0 ? '–' : spellShare(part / among, locale),
		n: spellCount(among, locale),
		days
	});
	if (first === 'flag' && second === 'repeat') {
		return m.explore_gap_flag_repeat(said(counts.first, counts.both + counts.first), { locale });
	}
	if (first === 'survey') {
		return m.explore_gap_survey_repeat(said(counts.second, counts.second + counts.neither), { locale });
	}
	return m.explore_gap_flag_survey(said(counts.first, counts.both + counts.first), { locale });
}

/** What counts as solved as it leaves: the three measures, each window, and the agreement of each pair. */
export function resolutionTable(resolution: Resolution, locale: Locale = getLocale()): Table {
	const { question, curves, before, figures, pairs } = resolution;
	const { caption, pairs: inWords } = resolutionInWords(resolution, locale);
	const share = (value: number | null | undefined) => (value == null ? null : ({ value, unit: 'share' } as const));
	const points = [
		...curves.map(({ reason, points }) => ({
			name: reason === 'any' ? m.explore_curve_any({}, { locale }) : m.explore_curve_same({}, { locale }),
			points
		})),
		...(before ? [{ name: m.explore_curve_before({}, { locale }), points: before.points }] : [])
	];
	return {
		title: titleText(titleInWords(question, locale)),
		notes: [caption.title, caption.reading, caption.note, ...inWords.map(({ sentence }) => sentence)],
		columns: [
			{ name: m.explore_table_metric({}, { locale }), unit: 'text' },
			{ name: m.explore_curve_days({}, { locale }), unit: 'count' },
			...figureColumns(locale)
		],
		rows: [
			...figures.map((weighed) => [metricName(weighed.metric, locale), null, ...figureCells(weighed, locale)]),
			...points.flatMap(({ name, points: each }) =>
				each.map(({ days, figure }) => [
					name,
					days,
					share(figure.value),
					share(figure.low),
					share(figure.high),
					figure.n,
					null,
					null,
					figure.missing && missingInWords(figure.missing, locale)
				])
			),
			...pairs.map(({ agreement }, place) => [
				inWords[place]?.name ?? null,
				null,
				share(agreement?.share.value),
				share(agreement?.share.low),
				share(agreement?.share.high),
				agreement?.n ?? null,
				null,
				null,
				inWords[place]?.kappa ?? null
			])
		]
	};
}
