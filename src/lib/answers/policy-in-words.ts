import { simulate, type Banded, type Expected, type Policy, type PolicyModel } from '#lib/analyses/policy.ts';
import { unitOfOutcome } from '#lib/analyses/target-mix.ts';
import { spellCount, spellShare, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { spellAmount, spellPercent, spellReach } from './spell-estimate.ts';
import { policyOutcomeName } from './target-mix-in-words.ts';

/** A policy that was asked for, as a reader sees it; `rows` are empty where the model does not say, and `said` says why. */
export type PolicyInWords = {
	/** Whole percents, as they stand in the form. */
	share: number;
	staff: number;
	/** Null where nothing is known of a target of solving. */
	solving: number | null;
	/** Contacts a day: the most for anybody, null for as now. Left out where days are not known. */
	ceiling?: number | null;
	ceilingHint: string;
	said: string;
	/** What else was asked. */
	besides: string[];
	chance: string | null;
	rows: { name: string; value: string; range: string; change: string }[];
};

const mostStaff = 50;

/**
 * The policy in an address: percents held to the target, of staff more or fewer, and held to a target of solving; the most
 * contacts a day. What is no number is as it is now.
 */
export function policyIn(params: URLSearchParams, { now }: PolicyModel): Required<Policy> {
	const number = (name: string): number | null => {
		const text = (params.get(name) ?? '').trim();
		const asked = text === '' ? NaN : Number(text);
		return Number.isFinite(asked) ? Math.round(asked) : null;
	};
	const percent = (name: string, least: number, most: number, usual: number): number => {
		const asked = number(name);
		return asked === null ? usual : Math.min(most, Math.max(least, asked)) / 100;
	};
	return {
		share: percent('share', 0, 100, now.share),
		staff: percent('staff', -mostStaff, mostStaff, 0),
		solving: percent('solving', 0, 100, 0),
		ceiling: number('ceiling')
	};
}

/** What the simulator expects of a policy. */
export function policyInWords(model: PolicyModel, policy: Policy, locale: Locale): PolicyInWords {
	const { solving = 0, ceiling = null } = policy;
	const isKnown = model.draws.every((draw) => draw.solving);
	const asked = {
		...{ share: Math.round(100 * policy.share), staff: Math.round(100 * policy.staff) },
		solving: isKnown ? Math.round(100 * solving) : null,
		...(model.days ? { ceiling } : {}),
		ceilingHint:
			model.knee === null
				? m.target_mix_form_ceiling_hint({}, { locale })
				: m.target_mix_form_ceiling_knee({ knee: spellCount(model.knee, locale) }, { locale })
	};
	const told = simulate(model, policy);
	if ('refused' in told) {
		const refused = (said: string): PolicyInWords => ({ ...asked, said, besides: [], chance: null, rows: [] });
		if (told.refused === 'solving') return refused(m.target_mix_refused_solving({}, { locale }));
		if (told.refused === 'ceiling') return refused(m.target_mix_refused_ceiling({}, { locale }));
		const spell = (value: number) =>
			told.refused === 'share' ? spellShare(value, locale) : spellCount(Math.round(value), locale);
		const say = told.refused === 'share' ? m.target_mix_refused_share : m.target_mix_refused_load;
		return refused(say({ from: spell(told.seen.from), to: spell(told.seen.to) }, { locale }));
	}
	const staff = `${policy.staff > 0 ? '+' : ''}${spellPercent(policy.staff, locale)}`;
	return {
		...asked,
		said: m.target_mix_asked({ share: spellPercent(policy.share, locale), staff }, { locale }),
		besides: [
			...(solving > 0 ? [m.target_mix_asked_solving({ share: spellPercent(solving, locale) }, { locale })] : []),
			...(ceiling === null ? [] : [ceilingInWords(ceiling, told.people, locale)])
		],
		chance: m.target_mix_chance_less({ share: spellShare(told.chanceOfLessWork, locale) }, { locale }),
		rows: told.expected.map((expected) => rowOf(expected, locale))
	};
}

function ceilingInWords(ceiling: number, { value, band80 }: Banded, locale: Locale): string {
	const inputs = {
		ceiling: spellCount(ceiling, locale),
		people: spellShare(value, locale),
		reach: spellReach('share', band80.low, band80.high, locale)
	};
	return m.target_mix_asked_ceiling(inputs, { locale });
}

function rowOf({ outcome, value, band80, change }: Expected, locale: Locale) {
	const unit = unitOfOutcome[outcome];
	const [own, times] = unit === 'points' ? (['share', 100] as const) : ([unit, 1] as const);
	const signed = spellAmount(unit, times * change.value, locale);
	return {
		name: policyOutcomeName(outcome, locale),
		value: spellAmount(own, value, locale),
		range: spellReach(own, band80.low, band80.high, locale),
		change: change.value > 0 ? `+${signed}` : signed
	};
}
