import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { metricName } from '#lib/questions/names.ts';
import { answerFrom } from './answer-from.ts';
import type { AnswerInWords, CheckInWords } from './answer-in-words.ts';
import { spellAmount, spellSize } from './spell-estimate.ts';

const signs = {
	'sign.short_calls': [m.gaming_radar_sign_short_calls, m.gaming_radar_check_sign_short_calls],
	'sign.other_reason': [m.gaming_radar_sign_other_reason, m.gaming_radar_check_sign_other_reason],
	'sign.transferred_at_target': [
		m.gaming_radar_sign_transferred_at_target,
		m.gaming_radar_check_sign_transferred_at_target
	],
	'sign.wrap_share': [m.gaming_radar_sign_wrap_share, m.gaming_radar_check_sign_wrap_share],
	'sign.asked': [m.gaming_radar_sign_asked, m.gaming_radar_check_sign_asked],
	'sign.method_gap.flag': [m.gaming_radar_sign_method_gap_flag, m.gaming_radar_check_sign_method_gap_flag],
	'sign.method_gap.survey': [m.gaming_radar_sign_method_gap_survey, m.gaming_radar_check_sign_method_gap_survey]
} as const;
const signOf = (name: string) => Object.entries(signs).find(([sign]) => sign === name)?.[1] ?? null;

/** Which numbers have stopped telling the truth, as a manager reads it. */
export function gamingRadarInWords(result: AnalysisResult, locale: Locale): AnswerInWords {
	const names = Object.fromEntries(result.estimates.map(({ name }) => [name, rowName(name, locale)]));
	const answer = answerFrom({ ...result, checks: [] }, locale, {
		of: subjectOf(result, locale),
		lead: leadOf(result, locale),
		more: moreOf(result, locale),
		nameOf: (name) => rowName(name, locale),
		lacking: { whole_weeks: m.gaming_radar_lacking_whole_weeks },
		how: [m.gaming_radar_how_1, m.gaming_radar_how_2, m.gaming_radar_how_3],
		change: [m.gaming_radar_change_1, m.gaming_radar_change_2],
		pictures: result.pictures.map((picture) => ({
			...{ picture, names },
			title: m.gaming_radar_picture_watched({}, { locale }),
			reading: m.gaming_radar_picture_watched_reading({}, { locale })
		}))
	});
	return { ...answer, checks: checksOf(result, locale) };
}

const dayIn = (day: number, locale: Locale): string =>
	spellDay(new Date(day * 86_400_000).toISOString().slice(0, 10), locale);

/** A sign stands within a sentence, a metric under the name that it has everywhere. */
const nameIn = (name: string, locale: Locale): string => signOf(name)?.[0]({}, { locale }) ?? metricName(name, locale);
/** A sign may be called as a metric is: in a row it says that it is one. */
const rowName = (name: string, locale: Locale): string =>
	signOf(name) ? m.gaming_radar_row_sign({ sign: nameIn(name, locale) }, { locale }) : nameIn(name, locale);

function subjectOf({ subject: { id, name, fromDay } }: AnalysisResult, locale: Locale): string | null {
	if (!id.startsWith('target:') || fromDay === null) return name;
	const unit = name ?? m.gaming_radar_everywhere({}, { locale });
	return m.gaming_radar_of_target({ unit, day: dayIn(fromDay, locale) }, { locale });
}

const pairsIn = ({ checks }: AnalysisResult) => checks.find(({ name }) => name === 'pairs');
const signsIn = ({ checks }: AnalysisResult) => checks.filter(({ name }) => name.startsWith('sign.'));
/** The pairs that came apart stand first among the estimates, a number and its counterweight at a time. */
const hasPairs = (result: AnalysisResult): boolean => pairsIn(result)?.passed === false;

const amountOf = ({ unit, value }: Estimated, locale: Locale): string =>
	signed(spellAmount(unit, value ?? 0, locale), value);
/** Whether it rose or fell must be seen without a verb. */
const signed = (said: string, value: number | null): string => ((value ?? 0) > 0 ? `+${said}` : said);

function leadOf(result: AnalysisResult, locale: Locale): string {
	const [lead, other] = result.estimates;
	if (result.ending === 'lacking' || !lead)
		return result.ending === 'cannot_tell'
			? m.gaming_radar_cannot_tell({}, { locale })
			: m.gaming_radar_lacking_lead({}, { locale });
	const [metric, change] = [nameIn(lead.name, locale), amountOf(lead, locale)];
	if (result.ending !== 'seen') {
		const since =
			result.subject.fromDay === null ? spellDay(result.from ?? '', locale) : dayIn(result.subject.fromDay, locale);
		const detectable = spellSize(lead.unit, lead.detectable ?? 0, locale);
		const watched = spellCount(signsIn(result).length, locale);
		return m.gaming_radar_claim2_nothing({ day: since, watched, detectable, metric }, { locale });
	}
	const day = dayIn(result.subject.fromDay ?? 0, locale);
	if (!hasPairs(result) || !other) return m.gaming_radar_claim2_sign({ day, sign: metric, change }, { locale });
	const counterweight = nameIn(other.name, locale);
	return m.gaming_radar_claim2_pair({ day, metric, change, counterweight, other: amountOf(other, locale) }, { locale });
}

function moreOf(result: AnalysisResult, locale: Locale): string[] {
	const pairs = pairsIn(result);
	if (!pairs || result.coverage === null) return [];
	const watched = pairs.limit ?? 0;
	const all = result.coverage === 0 ? 0 : Math.round(watched / result.coverage);
	const told = m.gaming_radar_watched_pairs(
		{ watched: spellCount(watched, locale), all: spellCount(all, locale) },
		{ locale }
	);
	if (result.ending !== 'seen') return [told];
	const known = signsIn(result);
	const there = known.filter(({ passed }) => passed === false).length;
	const counts = { there: spellCount(there, locale), watched: spellCount(known.length, locale) };
	return [m.gaming_radar_claim2_signs(counts, { locale }), told];
}

function checksOf({ checks }: AnalysisResult, locale: Locale): CheckInWords[] {
	return checks.map(({ name, passed, value, limit }) => {
		const words = signOf(name)?.[1];
		const counts = { have: spellCount(value ?? 0, locale), need: spellCount(limit ?? 0, locale) };
		return { passed, text: words ? words({}, { locale }) : m.gaming_radar_check_pairs(counts, { locale }) };
	});
}
