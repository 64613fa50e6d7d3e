import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { spellAmount, spellFigure, spellReach, spellReachOfSize } from './spell-estimate.ts';
import { isTold, toldEstimate, type Told } from './told-estimate.ts';

const names = {
	slope_above: m.load_estimate_slope_above,
	knee: m.load_estimate_knee,
	slope_below: m.load_estimate_slope_below,
	slope: m.load_estimate_slope,
	slope_by_colleagues: m.load_estimate_slope_by_colleagues,
	wellbeing_above: m.load_estimate_wellbeing_above
};
const ownChecks = {
	knee_told: m.load_check_knee_told,
	flat_below: m.load_check_flat_below,
	colleagues: m.load_check_colleagues
};

/** How many contacts a day are too many, as a manager reads it. */
export function loadInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		naive: naiveOf(result, locale),
		nameOf: (name) => names[name as keyof typeof names]({}, { locale }),
		checks: ownChecks,
		lacking: { spread: m.load_lacking_spread },
		how: [m.load_how_1, m.load_how_2, m.load_how_3],
		change: [m.load_change_1, m.load_change_2],
		pictures: result.pictures.map((picture) => pictureInWords(picture, locale))
	});
}

const amountOf = ({ unit, value, low, high }: Told, locale: Locale) => ({
	amount: spellAmount(unit, value, locale),
	reach: spellReach(unit, low, high, locale)
});
const sizeOf = (told: Told, locale: Locale) => ({
	size: spellFigure('points', Math.abs(told.value), locale),
	reach: spellReachOfSize(told, locale)
});

function leadOf(result: AnalysisResult, locale: Locale): string {
	if (result.ending === 'lacking') return m.load_lacking_lead({}, { locale });
	const [lead] = result.estimates;
	const knee = toldEstimate(result, 'knee');
	const below = toldEstimate(result, 'slope_below');
	if (result.ending === 'cannot_tell' || !isTold(lead)) return m.load_cannot_tell({}, { locale });
	if (result.ending === 'nothing_seen' || !knee || !below)
		return m.load_claim1_nothing_seen({ detectable: spellFigure('points', lead.detectable ?? 0, locale) }, { locale });
	const inputs = {
		...sizeOf(lead, locale),
		knee: spellCount(knee.value, locale),
		knees: spellReach('count', knee.low, knee.high, locale),
		below: spellAmount('points', below.value, locale)
	};
	const isFlat = result.checks.some(({ name, passed }) => name === 'flat_below' && passed === true);
	const [more, fewer] = isFlat
		? [m.load_claim1_knee_more, m.load_claim1_knee_fewer]
		: [m.load_claim1_bend_more, m.load_claim1_bend_fewer];
	return (lead.value > 0 ? more : fewer)(inputs, { locale });
}

function moreOf(result: AnalysisResult, locale: Locale): string[] {
	if (result.ending === 'lacking' || result.estimates.length === 0) return [];
	const norm = m.load_no_norm({}, { locale });
	if (result.ending === 'nothing_seen') return [norm];
	const line = toldEstimate(result, 'slope');
	const colleagues = toldEstimate(result, 'slope_by_colleagues');
	const wellbeing = toldEstimate(result, 'wellbeing_above');
	const isClear = wellbeing !== null && wellbeing.p !== null && wellbeing.p <= 0.05;
	if (result.ending === 'cannot_tell')
		return [
			...(line
				? [(line.value > 0 ? m.load_claim1_line_more : m.load_claim1_line_fewer)(sizeOf(line, locale), { locale })]
				: []),
			norm
		];
	return [
		...(colleagues ? [m.load_claim1_colleagues(amountOf(colleagues, locale), { locale })] : []),
		...(isClear ? [m.load_claim1_wellbeing(amountOf(wellbeing, locale), { locale })] : []),
		norm
	];
}

function naiveOf({ naive, estimates: [lead], ending }: AnalysisResult, locale: Locale): string | null {
	if (ending !== 'seen' || naive?.value == null || lead?.value == null) return null;
	return m.load_claim1_naive(
		{ raw: spellAmount('points', naive.value, locale), sound: spellAmount('points', lead.value, locale) },
		{ locale }
	);
}

function pictureInWords(picture: AnalysisResult['pictures'][number], locale: Locale): PictureInWords {
	if (picture.kind !== 'intervals')
		return {
			picture,
			title: m.load_picture_curve({}, { locale }),
			reading: m.load_picture_curve_reading({}, { locale }),
			names: { up: m.load_up({}, { locale }), across: m.load_across({}, { locale }) }
		};
	return {
		picture,
		title: m.load_picture_bands({}, { locale }),
		reading: m.load_picture_bands_reading({}, { locale }),
		names: Object.fromEntries(
			picture.rows.map(({ name }) => {
				const [from = '', to = ''] = name.split('_');
				return [name, m.load_band({ from, to }, { locale })];
			})
		)
	};
}
