import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { spellAmount, spellFigure, spellReach, spellSize } from './spell-estimate.ts';

type Say = (inputs: object, options: { locale: Locale }) => string;

const names: Partial<Record<string, Say>> = {
	taken_back: m.false_economy_estimate_taken_back,
	taken_back_resolved: m.false_economy_estimate_taken_back_resolved,
	handle_time: m.false_economy_estimate_handle_time,
	contacts_per_issue: m.false_economy_estimate_contacts_per_issue,
	work_per_issue: m.false_economy_estimate_work_per_issue,
	work_per_resolution: m.false_economy_estimate_work_per_resolution,
	seats_planned: m.false_economy_estimate_seats_planned,
	seats_visible: m.false_economy_estimate_seats_visible,
	seats_left: m.false_economy_estimate_seats_left,
	hours_planned: m.false_economy_estimate_hours_planned,
	hours_visible: m.false_economy_estimate_hours_visible,
	hours_left: m.false_economy_estimate_hours_left,
	gave_up: m.false_economy_estimate_gave_up
};

/** Whether faster contacts saved work, as a manager reads it. */
export function falseEconomyInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	const say = { locale };
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: result.ending === 'lacking' || result.ending === 'cannot_tell' ? [] : moreOf(result, locale),
		naive: naiveOf(result, locale),
		nameOf: (name) => nameOf(name, locale),
		checks: { alone: m.false_economy_check_alone, leads_issue: m.false_economy_check_leads_issue },
		how: [m.false_economy_how_1, m.analyses_how_repeats, m.false_economy_how_2, m.false_economy_how_3],
		change: [m.false_economy_change_1, m.false_economy_change_2, m.false_economy_change_3],
		pictures: result.pictures.map((picture): PictureInWords => ({
			picture,
			title: m.false_economy_picture_saving({}, say),
			reading: m.false_economy_picture_saving_reading({}, say),
			names: {
				planned: m.false_economy_part_planned({}, say),
				extra: m.false_economy_part_extra({}, say),
				unsolved: m.false_economy_part_unsolved({}, say),
				visible: m.false_economy_part_visible({}, say),
				left: m.false_economy_part_left({}, say)
			}
		}))
	});
}

function nameOf(name: string, locale: Locale): string {
	const words = names[name];
	if (!words) throw new Error(`The estimate ${name} has no words`);
	return words({}, { locale });
}

/** An estimate that has a value. */
function named({ estimates }: AnalysisResult, name: string): (Estimated & { value: number }) | null {
	const one = estimates.find((each) => each.name === name);
	return one && one.value !== null ? { ...one, value: one.value } : null;
}

function leadOf(result: AnalysisResult, locale: Locale): string {
	const { ending, checks } = result;
	if (ending === 'lacking') return m.false_economy_lacking({}, { locale });
	const [faster, back, work] = ['handle_time', 'taken_back', 'work_per_issue'].map((name) => named(result, name));
	if (ending === 'cannot_tell' || !faster || !work) {
		const isFew = checks.some(
			({ name, passed }) => ['weeks_before', 'weeks_after', 'clusters'].includes(name) && passed === false
		);
		return isFew ? m.false_economy_cannot_tell_few({}, { locale }) : m.false_economy_cannot_tell_apart({}, { locale });
	}
	const fell = spellSize('share', faster.value, locale);
	if (!back) return m.false_economy_claim3_not_faster({ detectable: detectable(faster, locale) }, { locale });
	if (ending === 'nothing_seen')
		return m.false_economy_claim3_nothing_back({ fell, detectable: detectable(back, locale) }, { locale });
	return m.false_economy_claim3_taken_back(
		{
			fell,
			...shareOf(back, locale),
			work: spellAmount('share', work.value, locale),
			workReach: reachOf(work, locale)
		},
		{ locale }
	);
}

const detectable = (one: Estimated, locale: Locale): string => spellSize('share', one.detectable ?? 0, locale);

const shareOf = (one: Estimated & { value: number }, locale: Locale): { share: string; reach: string } => ({
	share: spellAmount('share', one.value, locale),
	reach: reachOf(one, locale)
});

const reachOf = ({ unit, value, low, high }: Estimated & { value: number }, locale: Locale): string =>
	spellReach(unit, low ?? value, high ?? value, locale);

function moreOf(result: AnalysisResult, locale: Locale): string[] {
	const resolved = named(result, 'taken_back_resolved');
	const gaveUp = named(result, 'gave_up');
	const pair = (what: 'seats' | 'hours'): { planned: string; visible: string; reach: string } | null => {
		const [planned, visible] = [named(result, `${what}_planned`), named(result, `${what}_visible`)];
		if (!planned || !visible) return null;
		return {
			planned: spellFigure('count', planned.value, locale),
			visible: spellFigure('count', visible.value, locale),
			reach: reachOf(visible, locale)
		};
	};
	const [seats, hours] = [pair('seats'), pair('hours')];
	return [
		...(resolved
			? [
					isToldOfNothing(resolved)
						? m.false_economy_claim3_resolved(shareOf(resolved, locale), { locale })
						: m.false_economy_resolved_untold({}, { locale })
				]
			: []),
		...(seats ? [m.false_economy_claim3_seats(seats, { locale })] : []),
		...(hours ? [m.false_economy_claim3_hours(hours, { locale })] : []),
		...(gaveUp ? [m.false_economy_claim0_gave_up({ count: spellCount(gaveUp.value, locale) }, { locale })] : [])
	];
}

/** Whether an interval leaves nothing out. */
const isToldOfNothing = ({ low, high }: Estimated): boolean => low !== null && high !== null && (low > 0 || high < 0);

const naiveOf = ({ naive }: AnalysisResult, locale: Locale): string | null =>
	!naive || naive.value === null
		? null
		: m.false_economy_claim0_naive({ hours: spellFigure('count', naive.value, locale) }, { locale });
