import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { spellAmount, spellFigure, spellReach, spellReachOfSize } from './spell-estimate.ts';
import { isTold, toldEstimate, type Told } from './told-estimate.ts';

const names = {
	lag_0: m.wellbeing_lag_estimate_lag_0,
	lag_1: m.wellbeing_lag_estimate_lag_1,
	lag_2: m.wellbeing_lag_estimate_lag_2,
	lag_3: m.wellbeing_lag_estimate_lag_3,
	held: m.wellbeing_lag_estimate_held
};
const ownChecks = {
	month_told: m.wellbeing_lag_check_month_told,
	before_not_after: m.wellbeing_lag_check_before_not_after,
	flat_afterwards: m.wellbeing_lag_check_flat_afterwards,
	answers: m.wellbeing_lag_check_answers
};

/** Whether wellbeing comes back as loyal customers, as a manager reads it. */
export function wellbeingLagInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		naive: naiveOf(result, locale),
		nameOf: (name) => names[name as keyof typeof names]({}, { locale }),
		checks: ownChecks,
		how: [m.wellbeing_lag_how_1, m.wellbeing_lag_how_2, m.wellbeing_lag_how_3],
		change: [m.wellbeing_lag_change_1, m.wellbeing_lag_change_2],
		pictures: result.pictures.map((picture) => pictureInWords(picture, locale))
	});
}

const hasPassed = ({ checks }: AnalysisResult, name: string): boolean =>
	checks.find((check) => check.name === name)?.passed === true;

function leadOf(result: AnalysisResult, locale: Locale): string {
	if (result.ending === 'lacking') return m.wellbeing_lag_lacking_lead({}, { locale });
	const [lead] = result.estimates;
	if (!isTold(lead)) return m.wellbeing_lag_cannot_tell_enough({}, { locale });
	if (result.ending === 'cannot_tell')
		return hasPassed(result, 'before_not_after')
			? m.wellbeing_lag_cannot_tell_month({}, { locale })
			: m.wellbeing_lag_cannot_tell_after({}, { locale });
	if (result.ending === 'nothing_seen')
		return m.wellbeing_lag_claim1_nothing_seen(
			{ detectable: spellFigure('points', lead.detectable ?? 0, locale) },
			{ locale }
		);
	return seenInWords(lead, locale);
}

function seenInWords(lead: Told, locale: Locale): string {
	const inputs = {
		size: spellFigure('points', Math.abs(lead.value), locale),
		reach: spellReachOfSize(lead, locale),
		months: spellCount(Number(lead.name.replace('lag_', '')), locale)
	};
	const isMore = lead.value > 0;
	if (lead.name === 'lag_0')
		return (isMore ? m.wellbeing_lag_claim1_lag_0_more : m.wellbeing_lag_claim1_lag_0_fewer)(inputs, { locale });
	if (lead.name === 'lag_1')
		return (isMore ? m.wellbeing_lag_claim1_lag_1_more : m.wellbeing_lag_claim1_lag_1_fewer)(inputs, { locale });
	return (isMore ? m.wellbeing_lag_claim1_lag_later_more : m.wellbeing_lag_claim1_lag_later_fewer)(inputs, { locale });
}

function moreOf(result: AnalysisResult, locale: Locale): string[] {
	const ofTeams = m.wellbeing_lag_of_teams({}, { locale });
	if (result.ending !== 'seen') return result.ending === 'lacking' ? [] : [ofTeams];
	const held = toldEstimate(result, 'held');
	return [
		(hasPassed(result, 'flat_afterwards') ? m.wellbeing_lag_claim1_flat : m.wellbeing_lag_claim1_weaker)(
			{},
			{ locale }
		),
		...(held
			? [
					m.wellbeing_lag_claim1_held(
						{
							amount: spellAmount('points', held.value, locale),
							reach: spellReach('points', held.low, held.high, locale)
						},
						{ locale }
					)
				]
			: []),
		ofTeams
	];
}

function naiveOf({ naive, estimates: [lead], ending }: AnalysisResult, locale: Locale): string | null {
	if (ending !== 'seen' || naive?.value == null || lead?.value == null) return null;
	return m.wellbeing_lag_claim1_naive(
		{ raw: spellAmount('points', naive.value, locale), sound: spellAmount('points', lead.value, locale) },
		{ locale }
	);
}

function pictureInWords(picture: AnalysisResult['pictures'][number], locale: Locale): PictureInWords {
	if (picture.name === 'one_by_one')
		return {
			picture,
			title: m.wellbeing_lag_picture_one_by_one({}, { locale }),
			reading: m.wellbeing_lag_picture_one_by_one_reading({}, { locale }),
			names: {
				up: m.wellbeing_lag_up({}, { locale }),
				across: m.wellbeing_lag_across({}, { locale }),
				event: m.wellbeing_lag_event({}, { locale })
			}
		};
	return {
		picture,
		title: m.wellbeing_lag_picture_together({}, { locale }),
		reading: m.wellbeing_lag_picture_together_reading({}, { locale }),
		names: Object.fromEntries(Object.entries(names).map(([name, say]) => [name, say({}, { locale })]))
	};
}
