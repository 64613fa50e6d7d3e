import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { namedIn, spellMoney } from './in-currency.ts';
import { spellAmount, spellFigure, spellReachOfSize, spellSize } from './spell-estimate.ts';

type Told = Estimated & { value: number; low: number; high: number };

const names = {
	moved_fcr: m.partner_estimate_moved_fcr,
	moved_return_90: m.partner_estimate_moved_return_90,
	moved_value_at_risk: m.partner_estimate_moved_value_at_risk,
	moved_hpi: m.partner_estimate_moved_hpi,
	raw_difference: m.partner_estimate_raw_difference,
	same_mix_difference: m.partner_estimate_same_mix_difference,
	raw_work_per_solved: m.partner_estimate_raw_work_per_solved,
	same_mix_work_per_solved: m.partner_estimate_same_mix_work_per_solved,
	experience_moved: m.partner_estimate_experience_moved,
	experience_rest: m.partner_estimate_experience_rest,
	left_aht_raw: m.partner_estimate_left_aht_raw,
	left_aht_same_mix: m.partner_estimate_left_aht_same_mix
};

const isTold = (one: Estimated | undefined): one is Told =>
	one !== undefined && one.value !== null && one.low !== null && one.high !== null;
const named = ({ estimates }: AnalysisResult, name: keyof typeof names): Told | null => {
	const found = estimates.find((one) => one.name === name);
	return isTold(found) ? found : null;
};

/** Whether the partner is as good, as a manager reads it. */
export function partnerInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	const isMove = result.subject.fromDay !== null;
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		naive: naiveOf(result, locale),
		nameOf: (name) => {
			const called = names[name as keyof typeof names]({}, { locale });
			return name === 'moved_value_at_risk' ? namedIn(called, result.prices?.currency, locale) : called;
		},
		checks: { same_reasons: m.partner_check_same_reasons },
		how: isMove ? [m.partner_how_1, m.partner_how_2, m.partner_how_3] : [m.partner_how_overall],
		change: [m.partner_change_1, ...(isMove ? [m.partner_change_2] : [])],
		pictures: picturesOf(result, locale)
	});
}

function moveOf({ subject: { name, fromDay } }: AnalysisResult, locale: Locale): string {
	const day = fromDay === null ? '' : spellDay(new Date(fromDay * 86_400_000).toISOString().slice(0, 10), locale);
	return m.partner_move_named({ name: name ?? '', day }, { locale });
}

function leadOf(result: AnalysisResult, locale: Locale): string {
	if (result.ending === 'lacking') return m.partner_lacking({}, { locale });
	const [lead] = result.estimates;
	const move = moveOf(result, locale);
	const isMove = result.subject.fromDay !== null;
	if (result.ending === 'cannot_tell' || !isTold(lead))
		return isMove ? m.partner_cannot_tell({ move }, { locale }) : m.partner_cannot_tell_overall({}, { locale });
	const inputs = {
		move,
		size: spellFigure('points', Math.abs(lead.value), locale),
		reach: spellReachOfSize(lead, locale),
		detectable: lead.detectable === null ? '' : spellSize('points', lead.detectable, locale)
	};
	return sayingOf(result, lead, isMove)(inputs, { locale });
}

function sayingOf({ ending }: AnalysisResult, { claim, value }: Told, isMove: boolean) {
	const [worse, better, same] = !isMove
		? [m.partner_claim1_overall_worse, m.partner_claim1_overall_better, m.partner_claim1_overall_same]
		: claim === 3
			? [m.partner_claim3_worse, m.partner_claim3_better, m.partner_claim3_same]
			: [m.partner_claim1_moved_worse, m.partner_claim1_moved_better, m.partner_claim1_moved_same];
	if (ending === 'nothing_seen') return same;
	return value < 0 ? worse : better;
}

function moreOf(result: AnalysisResult, locale: Locale): string[] {
	if (result.ending === 'lacking' || result.ending === 'cannot_tell') return [];
	const work = workInWords(result, locale);
	if (result.subject.fromDay === null) return [...work, ...outsideInWords(result, locale)];
	const returns = named(result, 'moved_return_90');
	const isClear = returns?.q != null && returns.q < 0.05;
	return [
		...(returns && isClear ? [returnsInWords(returns, locale), ...valueInWords(result, locale)] : []),
		...work,
		...illusionInWords(result, locale),
		...experienceInWords(result, locale),
		m.partner_one_queue({}, { locale }),
		m.partner_not_counted({}, { locale })
	];
}

/** How much has no counterpart on the other side, where it is much. */
function outsideInWords({ checks }: AnalysisResult, locale: Locale): string[] {
	const overlap = checks.find(({ name }) => name === 'overlap');
	if (overlap?.passed !== false || overlap.value === null) return [];
	return [m.partner_outside({ share: spellAmount('share', overlap.value, locale) }, { locale })];
}

function returnsInWords(returns: Told, locale: Locale): string {
	const say =
		returns.claim === 3
			? returns.value < 0
				? m.partner_claim3_return_worse
				: m.partner_claim3_return_better
			: returns.value < 0
				? m.partner_claim1_return_worse
				: m.partner_claim1_return_better;
	const size = spellFigure('points', Math.abs(returns.value), locale);
	return say({ size, reach: spellReachOfSize(returns, locale) }, { locale });
}

/** What the customers who did not buy again are worth, where the organisation says so. */
function valueInWords(result: AnalysisResult, locale: Locale): string[] {
	const worth = named(result, 'moved_value_at_risk');
	if (!worth) return [];
	const say = worth.claim === 3 ? m.partner_claim3_value : m.partner_claim1_value;
	const amount = spellMoney(worth.value, result.prices?.currency, locale);
	return [say({ amount, reach: spellReachOfSize(worth, locale) }, { locale })];
}

/** What a solved issue takes on either side, as the figures stand and for the same kinds of contact. */
function workInWords(result: AnalysisResult, locale: Locale): string[] {
	const [raw, mixed] = [named(result, 'raw_work_per_solved'), named(result, 'same_mix_work_per_solved')];
	if (!raw || !mixed) return [];
	const inputs = { raw: signed('seconds', raw.value, locale), mixed: signed('seconds', mixed.value, locale) };
	return [m.partner_claim0_work(inputs, { locale })];
}

/** A difference with its sign, also where it is more. */
const signed = (unit: Estimated['unit'], value: number, locale: Locale): string =>
	`${value > 0 ? '+' : ''}${spellAmount(unit, value, locale)}`;

/** Only where handle time rose as it stands and did not for the same kinds of contact. */
function illusionInWords(result: AnalysisResult, locale: Locale): string[] {
	const [raw, mixed] = [named(result, 'left_aht_raw'), named(result, 'left_aht_same_mix')];
	if (!raw || !mixed || raw.low <= 0 || mixed.low > 0) return [];
	const inputs = { raw: spellSize('seconds', raw.value, locale), mixed: spellAmount('seconds', mixed.value, locale) };
	return [m.partner_claim0_illusion(inputs, { locale })];
}

/** How long those who took the work home had been in the job, where that is known. */
function experienceInWords({ estimates }: AnalysisResult, locale: Locale): string[] {
	const [moved, rest] = ['experience_moved', 'experience_rest'].map(
		(name) => estimates.find((one) => one.name === name)?.value ?? null
	);
	if (moved == null || rest == null) return [];
	const months = (value: number): string => spellCount(Math.round(value), locale);
	return [m.partner_claim0_experience({ moved: months(moved), rest: months(rest) }, { locale })];
}

/** Where the comparison as it stands tells another story than the one for the same kinds of contact. */
function naiveOf(result: AnalysisResult, locale: Locale): string | null {
	const [raw, mixed] = [named(result, 'raw_difference'), named(result, 'same_mix_difference')];
	if (!raw || !mixed || (raw.low < mixed.value && mixed.value < raw.high)) return null;
	const inputs = { raw: spellAmount('points', raw.value, locale), mixed: spellAmount('points', mixed.value, locale) };
	return m.partner_claim0_naive(inputs, { locale });
}

function picturesOf({ pictures }: AnalysisResult, locale: Locale): PictureInWords[] {
	const sides = {
		raw_partner: m.partner_side_raw_partner({}, { locale }),
		raw_own: m.partner_side_raw_own({}, { locale }),
		same_mix_partner: m.partner_side_same_mix_partner({}, { locale }),
		same_mix_own: m.partner_side_same_mix_own({}, { locale })
	};
	return pictures.map((picture) =>
		picture.name === 'study'
			? {
					picture,
					title: m.partner_picture_study({}, { locale }),
					reading: m.partner_picture_study_reading({}, { locale }),
					names: {}
				}
			: {
					picture,
					title: m.partner_picture_sides({}, { locale }),
					reading: m.partner_picture_sides_reading({}, { locale }),
					names: sides
				}
	);
}
