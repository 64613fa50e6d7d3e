import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { spellCount, spellDuration, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { spellAmount, spellFigure, spellReach, spellReachOfSize } from './spell-estimate.ts';
import { isTold, toldEstimate, type Told } from './told-estimate.ts';

const names = {
	lot: m.coaching_estimate_lot,
	dose: m.coaching_estimate_dose,
	gain_of_coached: m.coaching_estimate_gain_of_coached,
	gain_anyway: m.coaching_estimate_gain_anyway,
	coach_hours: m.coaching_estimate_coach_hours,
	seconds_per_solved: m.coaching_estimate_seconds_per_solved
};
const ownChecks = {
	lot: m.coaching_check_lot,
	alike_before: m.coaching_check_alike_before,
	given: m.coaching_check_given,
	stayed: m.coaching_check_stayed,
	not_chosen: m.coaching_check_not_chosen
};

/** Whether coaching pays, as a manager reads it. */
export function coachingInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	const hasLot = hasPassed(result, 'lot');
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		naive: naiveOf(result, locale),
		nameOf: (name) => names[name as keyof typeof names]({}, { locale }),
		checks: ownChecks,
		how: [...(hasLot ? [m.coaching_how_lot] : []), m.coaching_how_dose, m.coaching_how_people],
		change: hasLot ? [m.coaching_change_lot, m.coaching_change_spread] : [m.coaching_change_declare],
		pictures: result.pictures.map((picture) => pictureInWords(picture, locale))
	});
}

const hasPassed = ({ checks }: AnalysisResult, name: string): boolean =>
	checks.some((check) => check.name === name && check.passed === true);
const hasFailed = ({ checks }: AnalysisResult, name: string): boolean =>
	checks.some((check) => check.name === name && check.passed === false);

function leadOf(result: AnalysisResult, locale: Locale): string {
	if (result.ending === 'lacking') return m.coaching_lacking_lead({}, { locale });
	const [lead] = result.estimates;
	if (result.ending === 'cannot_tell' || !isTold(lead)) return untoldOf(result)({}, { locale });
	if (result.ending === 'nothing_seen') {
		const say =
			lead.claim === 4
				? m.coaching_claim4_nothing_seen
				: lead.claim === 3
					? m.coaching_claim3_nothing_seen
					: m.coaching_claim1_nothing_seen;
		return say({ detectable: spellFigure('points', lead.detectable ?? 0, locale) }, { locale });
	}
	const inputs = { size: spellFigure('points', Math.abs(lead.value), locale), reach: spellReachOfSize(lead, locale) };
	const [more, fewer] = sayingsOf(lead);
	return (lead.value > 0 ? more : fewer)(inputs, { locale });
}

function sayingsOf({ name, claim }: Told) {
	if (name === 'lot') return [m.coaching_claim4_lot_more, m.coaching_claim4_lot_fewer] as const;
	return claim === 3
		? ([m.coaching_claim3_dose_more, m.coaching_claim3_dose_fewer] as const)
		: ([m.coaching_claim1_dose_more, m.coaching_claim1_dose_fewer] as const);
}

function untoldOf(result: AnalysisResult) {
	if (hasFailed(result, 'alike_before')) return m.coaching_cannot_tell_alike;
	if (hasFailed(result, 'given')) return m.coaching_cannot_tell_given;
	return hasFailed(result, 'stayed') ? m.coaching_cannot_tell_stayed : m.coaching_cannot_tell_enough;
}

function moreOf(result: AnalysisResult, locale: Locale): string[] {
	if (result.ending === 'lacking' || result.estimates.length === 0) return [];
	const [lead] = result.estimates;
	const [lot, dose] = [toldEstimate(result, 'lot'), toldEstimate(result, 'dose')];
	const isPicked = hasFailed(result, 'not_chosen');
	return [
		...(lead?.name === 'dose' && lot?.claim === 4 && lot.detectable !== null
			? [m.coaching_lot_small({ detectable: spellFigure('points', lot.detectable, locale) }, { locale })]
			: []),
		...(lead?.name === 'lot' && dose && dose.p !== null && dose.p <= 0.05
			? [m.coaching_claim1_also(amountOf(dose, locale), { locale })]
			: []),
		...(isPicked ? [m.coaching_picked({}, { locale })] : []),
		...gainInWords(result, locale),
		...costInWords(result, locale)
	];
}

const amountOf = ({ unit, value, low, high }: Told, locale: Locale) => ({
	amount: spellAmount(unit, value, locale),
	reach: spellReach(unit, low, high, locale)
});

function gainInWords({ estimates }: AnalysisResult, locale: Locale): string[] {
	const valueOf = (name: string): number | null => estimates.find((one) => one.name === name)?.value ?? null;
	const [gain, back] = [valueOf('gain_of_coached'), valueOf('gain_anyway')];
	if (gain === null || back === null || back <= 0) return [];
	const inputs = { gain: spellFigure('points', gain, locale), back: spellFigure('points', back, locale) };
	return [m.coaching_claim0_anyway(inputs, { locale })];
}

function costInWords(result: AnalysisResult, locale: Locale): string[] {
	const hours = result.estimates.find(({ name }) => name === 'coach_hours')?.value ?? null;
	const each = toldEstimate(result, 'seconds_per_solved');
	return [
		...(hours === null ? [] : [m.coaching_claim0_hours({ hours: spellCount(hours, locale) }, { locale })]),
		...(each
			? [
					m.coaching_each(
						{ time: spellDuration(each.value), reach: spellReach('seconds', each.low, each.high, locale) },
						{ locale }
					)
				]
			: [])
	];
}

function naiveOf({ naive, estimates: [lead], ending }: AnalysisResult, locale: Locale): string | null {
	if (ending !== 'seen' || naive?.value == null || lead?.value == null) return null;
	return m.coaching_claim1_naive(
		{ raw: spellAmount('points', naive.value, locale), sound: spellAmount('points', lead.value, locale) },
		{ locale }
	);
}

function pictureInWords(picture: AnalysisResult['pictures'][number], locale: Locale): PictureInWords {
	if (picture.name === 'sides')
		return {
			picture,
			title: m.coaching_picture_sides({}, { locale }),
			reading: m.coaching_picture_sides_reading({}, { locale }),
			names: { drawn: m.coaching_side_drawn({}, { locale }), not_drawn: m.coaching_side_not_drawn({}, { locale }) }
		};
	return {
		picture,
		title: m.coaching_picture_ways({}, { locale }),
		reading: m.coaching_picture_ways_reading({}, { locale }),
		names: {
			lot: names.lot({}, { locale }),
			dose: names.dose({}, { locale }),
			side_by_side: m.coaching_row_side_by_side({}, { locale })
		}
	};
}
