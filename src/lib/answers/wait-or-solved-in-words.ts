import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import { spellSeconds } from '#lib/i18n/spell-seconds.ts';
import { spellNumber, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { spellAmount, spellFigure, spellSize } from './spell-estimate.ts';

const names = {
	rating_exchange: m.wait_or_solved_estimate_rating_exchange,
	return_exchange: m.wait_or_solved_estimate_return_exchange,
	rating_marks_exchange: m.wait_or_solved_estimate_rating_marks_exchange,
	rating_solved: m.wait_or_solved_estimate_rating_solved,
	rating_wait: m.wait_or_solved_estimate_rating_wait,
	return_solved: m.wait_or_solved_estimate_return_solved,
	return_wait: m.wait_or_solved_estimate_return_wait,
	usual_wait: m.wait_or_solved_estimate_usual_wait,
	gave_up: m.wait_or_solved_estimate_gave_up,
	satisfied: m.wait_or_solved_estimate_satisfied,
	satisfied_at_worst: m.wait_or_solved_estimate_satisfied_at_worst
};
type Name = keyof typeof names;

/** How customers weigh waiting against being helped, as a manager reads it. */
export function waitOrSolvedInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		nameOf: (name) => names[name as Name]({}, { locale }),
		checks: { straight: m.wait_or_solved_check_straight, silence: m.wait_or_solved_check_silence },
		lacking: { marks: m.wait_or_solved_lacking_marks },
		how: [
			m.wait_or_solved_how_1,
			m.wait_or_solved_how_2,
			...(named(result, 'satisfied') ? [m.wait_or_solved_how_3] : []),
			...(named(result, 'return_exchange') ? [m.wait_or_solved_how_4] : [])
		],
		change: [m.wait_or_solved_change_1, m.wait_or_solved_change_2, m.wait_or_solved_change_3],
		pictures: picturesOf(result, locale)
	});
}

const named = ({ estimates }: AnalysisResult, name: Name): Estimated | undefined =>
	estimates.find((one) => one.name === name);

/** An exchange in minutes, with its ends; null where the two could not be weighed. */
function minutesOf(exchange: Estimated | undefined, locale: Locale): { minutes: string; reach: string } | null {
	if (!exchange || exchange.value === null || exchange.low === null || exchange.high === null) return null;
	const minutes = (seconds: number): string => spellNumber(Math.max(0, seconds) / 60, 1, locale);
	return { minutes: minutes(exchange.value), reach: `${minutes(exchange.low)}–${minutes(exchange.high)}` };
}

function leadOf(result: AnalysisResult, locale: Locale): string {
	if (result.ending === 'lacking') return m.wait_or_solved_lacking({}, { locale });
	if (result.ending === 'cannot_tell') return m.wait_or_solved_cannot_tell({}, { locale });
	const byRating = minutesOf(named(result, 'rating_exchange'), locale);
	const byReturn = minutesOf(named(result, 'return_exchange'), locale);
	const usual = spellSeconds(named(result, 'usual_wait')?.value ?? 0, locale);
	if (byRating) return m.wait_or_solved_claim1_rating({ ...byRating, usual }, { locale });
	if (byReturn) return m.wait_or_solved_claim1_return({ ...byReturn, usual }, { locale });
	const isRated = named(result, 'rating_exchange') !== undefined;
	const { unit = 'rating', detectable = null } = named(result, isRated ? 'rating_wait' : 'return_wait') ?? {};
	const say = isRated ? m.wait_or_solved_claim1_rating_same : m.wait_or_solved_claim1_return_same;
	return say({ detectable: detectable === null ? '' : spellSize(unit, detectable, locale) }, { locale });
}

function moreOf(result: AnalysisResult, locale: Locale): string[] {
	if (result.ending === 'lacking' || result.ending === 'cannot_tell') return [];
	const marked = minutesOf(named(result, 'rating_marks_exchange'), locale);
	return [
		...(minutesOf(named(result, 'rating_exchange'), locale) && named(result, 'return_exchange')
			? [returnInWords(result, locale)]
			: []),
		...(marked ? [m.wait_or_solved_claim1_marks(marked, { locale })] : []),
		...silentInWords(result, locale),
		m.wait_or_solved_no_licence({}, { locale })
	];
}

function returnInWords(result: AnalysisResult, locale: Locale): string {
	const weighed = minutesOf(named(result, 'return_exchange'), locale);
	if (!weighed) return m.wait_or_solved_return_untold({}, { locale });
	const size = (name: Name): string => spellFigure('points', Math.abs(named(result, name)?.value ?? 0), locale);
	return m.wait_or_solved_claim1_return_too(
		{ ...weighed, solved: size('return_solved'), wait: size('return_wait') },
		{ locale }
	);
}

/** Those who are not in the comparison: who gave up, and who did not answer. */
function silentInWords(result: AnalysisResult, locale: Locale): string[] {
	const share = (amount: number): string => spellAmount('share', amount, locale);
	const gaveUp = named(result, 'gave_up')?.value ?? null;
	const [weighted, bounds] = [named(result, 'satisfied')?.value ?? null, named(result, 'satisfied_at_worst')];
	const { low = null, high = null } = bounds ?? {};
	const isUnasked = named(result, 'rating_exchange') !== undefined && named(result, 'satisfied') === undefined;
	return [
		...(gaveUp === null ? [] : [m.wait_or_solved_claim0_gave_up({ share: share(gaveUp) }, { locale })]),
		...(isUnasked ? [m.wait_or_solved_unasked({}, { locale })] : []),
		...(weighted === null || low === null || high === null
			? []
			: [m.wait_or_solved_claim0_bounds({ value: share(weighted), low: share(low), high: share(high) }, { locale })])
	];
}

const picturesOf = ({ pictures }: AnalysisResult, locale: Locale): PictureInWords[] =>
	pictures.map((picture) => {
		const byRating = picture.name === 'rating_by_wait';
		const title = byRating ? m.wait_or_solved_picture_rating_by_wait : m.wait_or_solved_picture_return_by_wait;
		const reading = byRating
			? m.wait_or_solved_picture_rating_by_wait_reading
			: m.wait_or_solved_picture_return_by_wait_reading;
		const across = m.wait_or_solved_across({}, { locale });
		const names = byRating ? { across, up: m.wait_or_solved_up_rating({}, { locale }) } : { across };
		return { picture, title: title({}, { locale }), reading: reading({}, { locale }), names };
	});
