import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import { isFound } from '#lib/analyses/is-found.ts';
import { spellList } from '#lib/i18n/spell-list.ts';
import { tagOf, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { targetEffectChecks } from './target-effect-checks.ts';
import { spellAmount, spellFigure, spellReachOfSize, spellSize } from './spell-estimate.ts';
import { pictureOfTarget, targetEstimateName } from './target-effect-names.ts';

/** What happened when a target of handle time began, as a manager reads it. */
export function targetEffectInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	const method = result.estimates[0]?.method;
	const ofStarts = isStaggered(result) ? [m.target_effect_how_staggered] : [];
	return answerFrom(result, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		naive: naiveOf(result, locale),
		nameOf: (name) => targetEstimateName(name, locale),
		checks: targetEffectChecks,
		how:
			method === 'interrupted_series'
				? [m.target_effect_how_alone, m.analyses_how_repeats]
				: [
						...[m.target_effect_how_1, ...ofStarts, m.target_effect_how_2, m.target_effect_how_3],
						m.analyses_how_repeats
					],
		change: [m.target_effect_change_1, m.target_effect_change_2, m.target_effect_change_3],
		pictures: result.pictures.map((picture): PictureInWords => pictureOfTarget(picture, locale))
	});
}

/** Whether several units got the target, at different dates. */
const isStaggered = ({ estimates }: AnalysisResult): boolean => estimates[0]?.method === 'staggered_starts';

const named = ({ estimates }: AnalysisResult, name: string): Estimated | undefined =>
	estimates.find((one) => one.name === name);

/** What was told from nothing at the level of the answer. */
const foundIn = ({ estimates }: AnalysisResult): Estimated[] =>
	estimates.filter((one) => one.claim === estimates[0]?.claim && isFound(one));

function leadOf(result: AnalysisResult, locale: Locale): string {
	const [lead] = result.estimates;
	if (result.ending === 'lacking') return m.target_effect_lacking({}, { locale });
	if (result.ending === 'cannot_tell' || !lead) return whyNot(result, locale);
	const isAlone = lead.claim === 2;
	if (result.ending === 'nothing_seen') {
		const inputs = { aht: detectableIn(named(result, 'aht'), locale), fcr: detectableIn(named(result, 'fcr'), locale) };
		return isAlone
			? m.target_effect_claim2_nothing(inputs, { locale })
			: m.target_effect_claim3_nothing(inputs, { locale });
	}
	if (lead.name !== 'aht') {
		const list = { list: changesIn(foundIn(result), locale) };
		return isAlone ? m.target_effect_claim2_other(list, { locale }) : m.target_effect_claim3_other(list, { locale });
	}
	const isShorter = (lead.value ?? 0) < 0;
	if (isAlone)
		return (isShorter ? m.target_effect_claim2_shorter : m.target_effect_claim2_longer)(sized(lead, locale), {
			locale
		});
	return (isShorter ? m.target_effect_claim3_shorter : m.target_effect_claim3_longer)(sized(lead, locale), { locale });
}

function whyNot({ checks }: AnalysisResult, locale: Locale): string {
	const isFailed = (...names: string[]): boolean =>
		checks.some(({ name, passed }) => names.includes(name) && passed === false);
	if (isFailed('weeks_before', 'weeks_after')) return m.target_effect_cannot_tell_weeks({}, { locale });
	if (isFailed('clusters')) return m.target_effect_cannot_tell_teams({}, { locale });
	return m.target_effect_cannot_tell_apart({}, { locale });
}

function moreOf(result: AnalysisResult, locale: Locale): string[] {
	const [lead] = result.estimates;
	if (!lead || result.ending === 'lacking' || result.ending === 'cannot_tell') return [];
	if (lead.claim === 2) return [m.target_effect_nobody({}, { locale })];
	return [
		...(result.ending === 'seen' && lead.name === 'aht' ? besidesOf(result, locale) : []),
		...laterOf(result, locale),
		(isStaggered(result) ? m.target_effect_several_units : m.target_effect_one_unit)({}, { locale })
	];
}

/** What else moved with handle time: solved issues first, then the rest; or that nothing did. */
function besidesOf(result: AnalysisResult, locale: Locale): string[] {
	const fcr = named(result, 'fcr');
	const others = foundIn(result).filter(({ name }) => name !== 'aht');
	if (others.length === 0)
		return fcr ? [m.target_effect_claim3_no_harm({ fcr: detectableIn(fcr, locale) }, { locale })] : [];
	const solved = others.find(({ name }) => name === 'fcr');
	const rest = others.filter(({ name }) => name !== 'fcr');
	const sayOfSolved =
		(solved?.value ?? 0) < 0 ? m.target_effect_claim3_fewer_solved : m.target_effect_claim3_more_solved;
	return [
		...(!solved && fcr ? [m.target_effect_claim3_solved_same({ fcr: detectableIn(fcr, locale) }, { locale })] : []),
		...(solved ? [sayOfSolved({ ...sized(solved, locale), size: figure(solved, locale) }, { locale })] : []),
		...(rest.length > 0 ? [m.target_effect_claim3_also({ list: changesIn(rest, locale) }, { locale })] : [])
	];
}

function laterOf(result: AnalysisResult, locale: Locale): string[] {
	const [aht, fcr] = [named(result, 'aht_later'), named(result, 'fcr_later')];
	if (!aht || !fcr || aht.value === null || fcr.value === null) return [];
	const inputs = { aht: signed(aht.unit, aht.value, locale), fcr: signed(fcr.unit, fcr.value, locale) };
	return [m.target_effect_claim1_later(inputs, { locale })];
}

function naiveOf({ naive }: AnalysisResult, locale: Locale): string | null {
	if (!naive || naive.value === null) return null;
	const say = naive.value < 0 ? m.target_effect_claim0_naive_lower : m.target_effect_claim0_naive_higher;
	return say({ size: spellSize(naive.unit, naive.value, locale) }, { locale });
}

/** A change with its sign, also where it is more. */
const signed = (unit: Estimated['unit'], value: number, locale: Locale): string =>
	`${value > 0 ? '+' : ''}${spellAmount(unit, value, locale)}`;

/** The number without unit or sign, for a sentence that says of what. */
const figure = ({ unit, value }: Estimated, locale: Locale): string => spellFigure(unit, Math.abs(value ?? 0), locale);

function sized({ unit, value, low, high }: Estimated, locale: Locale): { size: string; reach: string } {
	const known = value ?? 0;
	const reach = spellReachOfSize({ unit, value: known, low: low ?? known, high: high ?? known }, locale);
	return { size: spellSize(unit, known, locale), reach };
}

const detectableIn = (one: Estimated | undefined, locale: Locale): string =>
	one?.detectable == null ? '–' : spellSize(one.unit, one.detectable, locale);

/** A name within a sentence. */
const within = (name: string, locale: Locale): string =>
	name.slice(0, 1).toLocaleLowerCase(tagOf(locale)) + name.slice(1);

const changesIn = (found: readonly Estimated[], locale: Locale): string =>
	spellList(
		found.map(({ name, unit, value }) =>
			m.target_effect_change_of(
				{ name: within(targetEstimateName(name, locale), locale), change: signed(unit, value ?? 0, locale) },
				{ locale }
			)
		),
		locale
	);
