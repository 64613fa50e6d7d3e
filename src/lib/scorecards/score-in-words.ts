import type { Caption, Twin } from '#lib/charts/caption.ts';
import type { Contribution, Contributions } from '#lib/charts/contributions.ts';
import { spellNumber, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import type { Tone } from './figure-in-words.ts';
import { changeInWords } from './figure-in-words.ts';
import { listOf, metricName, missingInWords } from './names.ts';
import { isWeighed, type Score, type ScorePart, type Unweighed, type WeighedPart } from './score.ts';
import { spellScore, spellScoreInterval } from './spell-score.ts';

/** A score in a reader's language: the verdict first, then what moved it, and what could not be weighed. */
export type ScoreInWords = {
	verdict: string;
	tone: Exclude<Tone, 'neither'> | null;
	movers: string[];
	unweighed: string[];
	/** What the numbers mean. */
	scale: string;
	/** The parts as bars, with their words. */
	moved: { caption: Caption; twin: Twin; spoken: string[]; bars: Contributions };
};

/** Which way an estimate goes; null while its interval holds zero. */
export const toneOf = ({ low, high }: Estimate): ScoreInWords['tone'] =>
	low > 0 ? 'better' : high < 0 ? 'worse' : null;

/** What a part is called; its key where the metric is no longer there. */
export const partName = ({ metric, key }: ScorePart, locale: Locale): string =>
	metric ? metricName(metric, locale) : key;

/** The score of a scorecard, for one reader. `note` says of when it is. */
export function scoreInWords(score: Score, note: string, locale: Locale = getLocale()): ScoreInWords {
	const verdict = verdictOf(score, locale);
	const movers = moversOf(score, locale);
	return {
		verdict,
		tone: score.total && toneOf(score.total),
		movers,
		unweighed: unweighedInWords(score, locale),
		scale: m.score_scale({}, { locale }),
		moved: {
			caption: {
				title: m.score_moved_title({}, { locale }),
				reading: movers.join(' '),
				note: [m.score_note({ weighable: score.weighable }, { locale }), note].join(' · ')
			},
			twin: twinOf(score, locale),
			spoken: barsOf(score, locale).spoken,
			bars: barsOf(score, locale).bars
		}
	};
}

function verdictOf({ parts, total }: Score, locale: Locale): string {
	if (!total) {
		const alone = parts.some(({ unweighed }) => unweighed?.code === 'not_compared');
		return alone ? m.score_not_compared({}, { locale }) : m.score_unknown({}, { locale });
	}
	const told = { score: spellScore(total.value, locale), interval: spellScoreInterval(total, locale) };
	const tone = toneOf(total);
	const say = tone === 'better' ? m.score_better : tone === 'worse' ? m.score_worse : m.score_level;
	return say(told, { locale });
}

/** A score in a line, where many stand below each other: better: +4.2 (+1.1 to +7.3). */
export function scoreBriefly({ total }: Score, locale: Locale = getLocale()): string {
	if (!total) return m.score_brief_unknown({}, { locale });
	const tone = toneOf(total);
	const reading =
		tone === 'better' ? m.score_brief_better : tone === 'worse' ? m.score_brief_worse : m.score_brief_level;
	return m.score_unit_line(
		{
			reading: reading({}, { locale }),
			score: spellScore(total.value, locale),
			interval: spellScoreInterval(total, locale)
		},
		{ locale }
	);
}

/** The parts that lift and lower it most, as far as these are told from none. */
function moversOf({ parts, total }: Score, locale: Locale): string[] {
	if (!total) return [];
	const clear = parts.filter(isWeighed).filter(({ contribution }) => toneOf(contribution) !== null);
	if (clear.length === 0) return [m.score_no_mover({}, { locale })];
	const sorted = clear.toSorted((a, b) => b.contribution.value - a.contribution.value);
	const told = (part: WeighedPart) => ({
		name: partName(part, locale),
		size: spellScore(part.contribution.value, locale)
	});
	const [most, least] = [sorted[0], sorted.at(-1)];
	return [
		...(most && most.contribution.value > 0 ? [m.score_lifted(told(most), { locale })] : []),
		...(least && least.contribution.value < 0 ? [m.score_lowered(told(least), { locale })] : [])
	];
}

/** Why a part has nothing to weigh. */
export function whyInWords(unweighed: Unweighed, locale: Locale): string {
	switch (unweighed.code) {
		case 'missing':
			return missingInWords(unweighed.missing, locale);
		case 'missing_before':
			return m.score_unweighed_before({ why: missingInWords(unweighed.missing, locale) }, { locale });
		case 'not_compared':
			return m.score_unweighed_not_compared({}, { locale });
		case 'no_interval':
			return m.score_unweighed_no_interval({}, { locale });
		case 'alone':
			return m.score_unweighed_alone({}, { locale });
		case 'no_metric':
			return m.score_unweighed_no_metric({}, { locale });
	}
}

/** What of the 100 cannot be weighed, and why, one sentence for each reason. */
function unweighedInWords({ parts }: Score, locale: Locale): string[] {
	const reasons = Map.groupBy(
		parts.filter((part) => part.unweighed !== null),
		({ unweighed }) => (unweighed ? whyInWords(unweighed, locale) : '')
	);
	return [...reasons].map(([why, lacking]) =>
		m.score_unweighed(
			{
				weight: lacking.reduce((sum, { weight }) => sum + weight, 0),
				names: listOf(
					lacking.map((part) => partName(part, locale)),
					locale
				),
				why
			},
			{ locale }
		)
	);
}

function contributionOf(key: string, name: string, amount: Estimate | null, locale: Locale): Contribution {
	return {
		key,
		name,
		amount,
		text: amount ? spellScore(amount.value, locale) : m.score_part_none({}, { locale }),
		tone: amount && toneOf(amount)
	};
}

function barsOf({ parts, total }: Score, locale: Locale): { bars: Contributions; spoken: string[] } {
	const bars = {
		parts: total
			? parts.map((part) => contributionOf(part.key, partName(part, locale), part.contribution, locale))
			: [],
		total: total && contributionOf('', m.score_total({}, { locale }), total, locale)
	};
	const spoken = [...bars.parts, ...(bars.total ? [bars.total] : [])].map(({ name, text, amount }) =>
		amount
			? m.score_spoken({ name, size: text, interval: spellScoreInterval(amount, locale) }, { locale })
			: m.score_spoken_none({ name }, { locale })
	);
	return { bars, spoken };
}

function twinOf({ parts, total, weighable }: Score, locale: Locale): Twin {
	const cells = (part: ScorePart): string[] => [
		partName(part, locale),
		String(part.weight),
		(part.weighed && changeInWords(part.weighed, locale)?.text) ?? '',
		part.gain ? spellNumber(part.gain.value, 3, locale) : '',
		part.contribution ? spellScore(part.contribution.value, locale) : '',
		part.contribution ? spellScoreInterval(part.contribution, locale) : '',
		part.unweighed ? whyInWords(part.unweighed, locale) : ''
	];
	const sum = total && [
		m.score_total({}, { locale }),
		String(weighable),
		'',
		'',
		spellScore(total.value, locale),
		spellScoreInterval(total, locale),
		''
	];
	return {
		columns: [
			{ name: m.score_metric({}, { locale }) },
			{ name: m.score_weight({}, { locale }), numeric: true },
			{ name: m.score_change_of({}, { locale }), numeric: true },
			{ name: m.score_gain({}, { locale }), numeric: true },
			{ name: m.score_adds({}, { locale }), numeric: true },
			{ name: m.score_interval({}, { locale }), numeric: true },
			{ name: m.score_note_column({}, { locale }) }
		],
		rows: [...parts.map(cells), ...(sum ? [sum] : [])]
	};
}
