import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import { policyOutcomes, type PolicyOutcome } from '#lib/analyses/policy.ts';
import { spellList } from '#lib/i18n/spell-list.ts';
import { spellCount, spellShare, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords } from './answer-in-words.ts';
import { targetEffectChecks } from './target-effect-checks.ts';
import { lackingInWords } from './lacking-in-words.ts';
import { spellAmount, spellReachOfSize, spellSize } from './spell-estimate.ts';

const names: Record<PolicyOutcome | 'less_work' | 'solving', typeof m.target_mix_name_aht> = {
	aht: m.target_mix_name_aht,
	fcr: m.target_mix_name_fcr,
	contacts_per_issue: m.target_mix_name_contacts_per_issue,
	hpi: m.target_mix_name_hpi,
	work_per_solved: m.target_mix_name_work_per_solved,
	load: m.target_mix_name_load,
	wait: m.target_mix_name_wait,
	who5: m.target_mix_name_who5,
	return_90: m.target_mix_name_return_90,
	turnover: m.target_mix_name_turnover,
	aht_later: m.target_mix_name_aht_later,
	work_per_solved_later: m.target_mix_name_work_per_solved_later,
	solving: m.target_mix_name_solving,
	less_work: m.target_mix_name_less_work
};

/** What an outcome of a policy is called. */
export const policyOutcomeName = (name: string, locale: Locale): string =>
	names[name as keyof typeof names]({}, { locale });

/** What would happen with the target held otherwise, as a manager reads it. */
export function targetMixInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	const answer = answerFrom({ ...result, lacking: [] }, locale, {
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		nameOf: (name) => policyOutcomeName(name, locale),
		checks: targetEffectChecks,
		how: [
			...[m.target_mix_how_1, m.analyses_how_repeats, m.target_mix_how_2, m.target_mix_how_3],
			...[m.target_mix_how_4, m.target_mix_how_5]
		],
		change: [m.target_mix_change_1, m.target_mix_change_2],
		pictures: result.pictures.map((picture) => ({
			picture,
			title:
				picture.name === 'year'
					? m.target_mix_picture_year({}, { locale })
					: m.target_mix_picture({ what: policyOutcomeName(picture.name, locale) }, { locale }),
			reading: m.target_mix_picture_reading({}, { locale }),
			names: { across: (picture.name === 'year' ? m.target_mix_across_year : m.target_mix_across)({}, { locale }) }
		}))
	});
	return { ...answer, lacking: lackingOf(result, locale) };
}

function leadOf({ ending, estimates, subject }: AnalysisResult, locale: Locale): string {
	const target = subject.name ?? '';
	const [lead] = estimates;
	if (ending === 'lacking') return m.target_mix_lacking({}, { locale });
	if (ending === 'cannot_tell' || lead?.value == null || lead.low === null || lead.high === null)
		return m.target_mix_cannot_tell({ target }, { locale });
	const { unit, value, low, high, claim } = lead;
	const inputs = {
		target,
		size: spellSize(unit, value, locale),
		reach: spellReachOfSize({ unit, value, low, high }, locale),
		low: spellAmount(unit, low, locale),
		high: spellAmount(unit, high, locale)
	};
	return sayingOf(ending, value, claim)(inputs, { locale });
}

function sayingOf(ending: AnalysisResult['ending'], value: number, claim: Estimated['claim']) {
	const [more, less, either] =
		claim === 3
			? [m.target_mix_claim3_more, m.target_mix_claim3_less, m.target_mix_claim3_either]
			: [m.target_mix_claim1_more, m.target_mix_claim1_less, m.target_mix_claim1_either];
	if (ending === 'nothing_seen') return either;
	return value > 0 ? more : less;
}

function moreOf({ estimates, model }: AnalysisResult, locale: Locale): string[] {
	const less = estimates.find(({ name }) => name === 'less_work')?.value;
	const seen = model?.seen.load;
	return [
		...(less == null ? [] : [m.target_mix_chance_less({ share: spellShare(less, locale) }, { locale })]),
		...(seen
			? [
					m.target_mix_knows_range(
						{ from: spellCount(Math.round(seen.from), locale), to: spellCount(Math.round(seen.to), locale) },
						{ locale }
					)
				]
			: []),
		...(model ? [m.target_mix_not_counted({}, { locale })] : [])
	];
}

/** Effects that nothing here tells are one sentence; what the records lack are others. */
function lackingOf({ lacking }: AnalysisResult, locale: Locale): string[] {
	const own = [...policyOutcomes, 'solving' as const].filter((name) =>
		lacking.some(({ what }) => what === `own_${name}`)
	);
	const records = lacking.filter(({ what }) => !what.startsWith('own_'));
	const what = spellList(
		own.map((name) => policyOutcomeName(name, locale)),
		locale
	);
	return [
		...lackingInWords(records, {}, locale),
		...(own.length > 0 ? [m.target_mix_blank({ what }, { locale })] : [])
	];
}
