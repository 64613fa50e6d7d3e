import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { spellAmount, spellFigure, spellReach, spellReachOfSize } from './spell-estimate.ts';

type Told = Estimated & { value: number; low: number; high: number };

const names = {
	surplus: m.bunching_estimate_surplus,
	surplus_before: m.bunching_estimate_surplus_before,
	surplus_others: m.bunching_estimate_surplus_others,
	lost: m.bunching_estimate_lost,
	solved_surplus: m.bunching_estimate_solved_surplus,
	solved_beside: m.bunching_estimate_solved_beside,
	surplus_in_bins: m.bunching_estimate_surplus_in_bins
};
type Name = keyof typeof names;

const ownChecks = {
	quiet_before: m.bunching_check_quiet_before,
	quiet_others: m.bunching_check_quiet_others,
	quiet_lower: m.bunching_check_quiet_lower,
	quiet_upper: m.bunching_check_quiet_upper,
	other_ways: m.bunching_check_other_ways
};
const ownLacking = {
	calls_near: m.bunching_lacking_calls_near,
	calls_in_each_bin: m.bunching_lacking_calls_in_each_bin
};

const isTold = (one: Estimated | undefined): one is Told =>
	one !== undefined && one.value !== null && one.low !== null && one.high !== null;
const named = ({ estimates }: AnalysisResult, name: Name): Told | null => {
	const found = estimates.find((one) => one.name === name);
	return isTold(found) ? found : null;
};

/** Whether calls are ended to hit the number, as a manager reads it. */
export function bunchingInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	return answerFrom(result, locale, {
		of: subjectOf(result, locale),
		lead: leadOf(result, locale),
		more: lostOf(result, locale),
		nameOf: (name) => names[name as Name]({}, { locale }),
		checks: ownChecks,
		lacking: ownLacking,
		how: [m.bunching_how_1, m.bunching_how_2, m.bunching_how_3, m.bunching_how_4],
		change: [m.bunching_change_1, m.bunching_change_2],
		pictures: picturesOf(result, locale)
	});
}

function subjectOf({ subject: { name, fromDay } }: AnalysisResult, locale: Locale): string | null {
	if (fromDay === null) return name;
	const day = spellDay(new Date(fromDay * 86_400_000).toISOString().slice(0, 10), locale);
	return name === null ? m.bunching_of_all({ day }, { locale }) : m.bunching_of_unit({ unit: name, day }, { locale });
}

function leadOf(result: AnalysisResult, locale: Locale): string {
	const lead = named(result, 'surplus');
	if (result.ending === 'lacking') {
		const isTarget = result.lacking.some(({ what }) => what === 'targets');
		return (isTarget ? m.bunching_lacking_lead_targets : m.bunching_lacking_lead_handle_seconds)({}, { locale });
	}
	if (!lead || result.ending === 'cannot_tell') return spoiltOf(result)({}, { locale });
	const reach = spellReach(lead.unit, lead.low, lead.high, locale);
	if (result.ending === 'nothing_seen') {
		const detectable = spellAmount(lead.unit, lead.detectable ?? 0, locale);
		return m.bunching_claim2_nothing_seen({ reach: `${reach}\u00a0%`, detectable }, { locale });
	}
	const share = spellAmount(lead.unit, lead.value, locale);
	const before = named(result, 'surplus_before');
	if (before) return m.bunching_claim2_seen_before({ share, reach, before: surplusOf(before, locale) }, { locale });
	const others = named(result, 'surplus_others');
	return m.bunching_claim2_seen_others({ share, reach, others: others ? surplusOf(others, locale) : '–' }, { locale });
}

/** A dent is no surplus. */
const surplusOf = ({ unit, value }: Told, locale: Locale): string => spellAmount(unit, Math.max(0, value), locale);

/** The first thing that stands in the way. */
function spoiltOf({ checks }: AnalysisResult) {
	const failed = (name: string): boolean => checks.some((check) => check.name === name && check.passed === false);
	if (failed('timer')) return m.bunching_cannot_tell_timer;
	if (failed('enough')) return m.bunching_cannot_tell_few;
	if (failed('quiet_before')) return m.bunching_cannot_tell_before;
	if (failed('quiet_others')) return m.bunching_cannot_tell_others;
	if (failed('quiet_lower') || failed('quiet_upper')) return m.bunching_cannot_tell_minutes;
	return m.bunching_cannot_tell_compared;
}

/** What the calls in the surplus lost, where there is one. */
function lostOf(result: AnalysisResult, locale: Locale): string[] {
	if (result.ending !== 'seen') return [];
	const lost = named(result, 'lost');
	const [inside, beside] = [named(result, 'solved_surplus'), named(result, 'solved_beside')];
	if (!lost || !inside || !beside) return [m.bunching_lost_unknown({}, { locale })];
	const shares = {
		surplus: spellAmount('share', inside.value, locale),
		beside: spellAmount('share', beside.value, locale)
	};
	if (lost.high >= 0) return [m.bunching_claim1_lost_nothing(shares, { locale })];
	const size = spellFigure(lost.unit, -lost.value, locale);
	return [m.bunching_claim1_lost({ ...shares, lost: size, reach: spellReachOfSize(lost, locale) }, { locale })];
}

function picturesOf({ pictures }: AnalysisResult, locale: Locale): PictureInWords[] {
	const words = {
		after: [m.bunching_picture_after, m.bunching_picture_after_reading],
		before: [m.bunching_picture_before, m.bunching_picture_before_reading],
		elsewhere: [m.bunching_picture_elsewhere, m.bunching_picture_elsewhere_reading]
	} as const;
	const rows = {
		target: m.bunching_row_target({}, { locale }),
		before: m.bunching_row_before({}, { locale }),
		others: m.bunching_row_others({}, { locale }),
		lower: m.bunching_row_lower({}, { locale }),
		upper: m.bunching_row_upper({}, { locale })
	};
	return pictures.map((picture) => {
		const [title, reading] = words[picture.name as keyof typeof words];
		const isRows = picture.kind === 'intervals';
		return { picture, title: title({}, { locale }), reading: reading({}, { locale }), names: isRows ? rows : {} };
	});
}
