import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import { spellList } from '#lib/i18n/spell-list.ts';
import { spellNumber, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { spellFigure, spellReachOfSize, spellSize } from './spell-estimate.ts';

const names = {
	once: m.who_comes_back_estimate_once,
	several: m.who_comes_back_estimate_several,
	passed_on: m.who_comes_back_estimate_passed_on,
	put_back: m.who_comes_back_estimate_put_back,
	gave_up: m.who_comes_back_estimate_gave_up,
	said_unsolved: m.who_comes_back_estimate_said_unsolved,
	without_contact: m.who_comes_back_estimate_without_contact,
	apart_several: m.who_comes_back_estimate_apart_several,
	apart_passed_on: m.who_comes_back_estimate_apart_passed_on,
	apart_put_back: m.who_comes_back_estimate_apart_put_back,
	apart_gave_up: m.who_comes_back_estimate_apart_gave_up,
	apart_said_unsolved: m.who_comes_back_estimate_apart_said_unsolved,
	lift: m.who_comes_back_estimate_lift
};
const items = {
	once: m.who_comes_back_item_once,
	several: m.who_comes_back_item_several,
	passed_on: m.who_comes_back_item_passed_on,
	put_back: m.who_comes_back_item_put_back,
	gave_up: m.who_comes_back_item_gave_up,
	said_unsolved: m.who_comes_back_item_said_unsolved
};
const apart = {
	apart_several: m.who_comes_back_claim1_apart_several,
	apart_passed_on: m.who_comes_back_claim1_apart_passed_on,
	apart_put_back: m.who_comes_back_claim1_apart_put_back,
	apart_gave_up: m.who_comes_back_claim1_apart_gave_up,
	apart_said_unsolved: m.who_comes_back_claim1_apart_said_unsolved
};
const curves = {
	once: m.who_comes_back_way_once,
	several: m.who_comes_back_way_several,
	passed_on: m.who_comes_back_way_passed_on,
	put_back: m.who_comes_back_way_put_back,
	gave_up: m.who_comes_back_way_gave_up,
	said_unsolved: m.who_comes_back_way_said_unsolved,
	without_contact: m.who_comes_back_way_without_contact
};
type Told = Estimated & { value: number; low: number; high: number };

const mostFalse = 0.1;

/** Which journeys end in a returning customer, as a manager reads it. */
export function whoComesBackInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		nameOf: (name) => names[name as keyof typeof names]({}, { locale }),
		checks: { matched: m.who_comes_back_check_matched },
		how: [m.who_comes_back_how_1, m.who_comes_back_how_2, m.who_comes_back_how_3],
		change: [m.who_comes_back_change_1, m.who_comes_back_change_2],
		pictures: result.pictures.map((picture) => pictureInWords(picture, locale))
	});
}

const isTold = (one: Estimated | undefined): one is Told =>
	one !== undefined && one.value !== null && one.low !== null && one.high !== null;

/** Of 100 customers. */
const ofHundred = (share: number, locale: Locale): string => spellNumber(100 * share, 0, locale);

function leadOf({ ending, estimates }: AnalysisResult, locale: Locale): string {
	if (ending === 'lacking') return m.who_comes_back_lacking({}, { locale });
	if (ending === 'cannot_tell') return m.who_comes_back_cannot_tell({}, { locale });
	if (ending === 'nothing_seen') {
		const detectable = estimates.find(({ name }) => name in apart || name === 'lift')?.detectable ?? null;
		return m.who_comes_back_claim1_same(
			{ detectable: detectable === null ? '' : spellSize('points', detectable, locale) },
			{ locale }
		);
	}
	const list = estimates.flatMap(({ name, value }) =>
		name in items && value !== null
			? [items[name as keyof typeof items]({ count: ofHundred(value, locale) }, { locale })]
			: []
	);
	return m.who_comes_back_claim1_ways({ list: spellList(list, locale) }, { locale });
}

function moreOf({ ending, estimates }: AnalysisResult, locale: Locale): string[] {
	if (ending === 'lacking' || ending === 'cannot_tell') return [];
	const told = estimates.filter(isTold).filter(({ p, q }) => (p ?? 1) < 0.05 && (q ?? 1) <= mostFalse);
	const [widest] = told
		.filter(({ name, value }) => name in apart && value < 0)
		.sort((one, other) => one.value - other.value);
	const lift = told.find(({ name }) => name === 'lift');
	return [
		...(widest ? [apart[widest.name as keyof typeof apart](sizeOf(widest, locale), { locale })] : []),
		...(lift ? liftInWords(lift, estimates, locale) : []),
		m.who_comes_back_reason_behind({}, { locale })
	];
}

const sizeOf = (one: Told, locale: Locale): { size: string; reach: string } => ({
	size: spellFigure('points', Math.abs(one.value), locale),
	reach: spellReachOfSize(one, locale)
});

function liftInWords(lift: Told, estimates: readonly Estimated[], locale: Locale): string[] {
	const without = estimates.find(({ name }) => name === 'without_contact')?.value ?? null;
	if (without === null) return [];
	const say = lift.value > 0 ? m.who_comes_back_claim1_lift_more : m.who_comes_back_claim1_lift_less;
	return [say({ ...sizeOf(lift, locale), without: ofHundred(without, locale) }, { locale })];
}

function pictureInWords(picture: Picture, locale: Locale): PictureInWords {
	const isCurve = picture.kind === 'survival';
	const title = isCurve ? m.who_comes_back_picture_not_yet_back : m.who_comes_back_picture_back;
	const reading = isCurve ? m.who_comes_back_picture_not_yet_back_reading : m.who_comes_back_picture_back_reading;
	const lines = isCurve ? picture.curves : picture.kind === 'intervals' ? picture.rows : [];
	return {
		picture,
		title: title({}, { locale }),
		reading: reading({}, { locale }),
		names: Object.fromEntries(lines.map(({ name }) => [name, curves[name as keyof typeof curves]({}, { locale })]))
	};
}
