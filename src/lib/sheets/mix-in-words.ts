import { spellDifference, spellInterval, spellShare, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { isClear } from '#lib/scorecards/change.ts';
import { differenceInWords } from './difference-in-words.ts';
import type { Mixed } from '#lib/scorecards/mixed.ts';
import type { NoSameMix, SameMix } from '#lib/scorecards/same-mix.ts';

/** What a figure would be with the same mix of reasons. */
export type MixInWords = {
	/** The adjusted value in a word; null where there is none. */
	brief: string | null;
	/** The value with its interval, its change, and how it is reckoned, or why there is none. */
	lines: string[];
	/** Why the adjusted value is the one to read, and by which reason the mix has moved the other most; else null. */
	leads: string | null;
};

export function mixInWords(metric: Metric, mixed: Mixed, locale: Locale = getLocale()): MixInWords {
	const { now, change, leads } = mixed;
	if ('code' in now) return { brief: null, lines: [noMixInWords(now, locale)], leads: null };
	const value = spellValue(metric.unit, now.value, locale);
	const interval = spellInterval(metric.unit, now.low, now.high, locale);
	const reading = change && (isClear(change) ? null : m.scorecard_cannot_tell({}, { locale }));
	const changed = change && [differenceInWords(metric, change.difference, locale), reading].filter(Boolean).join(', ');
	const driver = driverInWords(metric, now, locale);
	return {
		brief: m.scorecard_mix_brief({ value }, { locale }),
		lines: [
			m.scorecard_mix({ value, interval }, { locale }),
			changed,
			m.scorecard_mix_how({}, { locale }),
			now.merged > 0 ? m.scorecard_mix_merged({ share: spellShare(now.merged, locale) }, { locale }) : null,
			driver
		].filter((line) => line !== null),
		leads: leads ? [leadsInWords(value, changed, locale), driver].filter((line) => line !== null).join(' ') : null
	};
}

const leadsInWords = (value: string, changed: string | null, locale: Locale): string =>
	changed === null
		? m.scorecard_mix_leads({ value }, { locale })
		: m.scorecard_mix_leads_changed({ value, changed }, { locale });

/** Which reason moves a figure most away from the one with the same mix; null where none does. */
export function driverInWords({ unit }: Metric, { driver }: SameMix, locale: Locale): string | null {
	if (!driver) return null;
	const size = spellDifference(unit, Math.abs(driver.shift), locale);
	if (size === spellDifference(unit, 0, locale)) return null;
	const say = driver.shift > 0 ? m.scorecard_mix_raised : m.scorecard_mix_lowered;
	return say({ reason: driver.reason, size }, { locale });
}

function noMixInWords(none: NoSameMix, locale: Locale): string {
	if (none.code === 'not_by_reason') return m.scorecard_mix_not_by_reason({}, { locale });
	const share = spellShare(none.share, locale);
	const say = none.code === 'too_thin' ? m.scorecard_mix_too_thin : m.scorecard_mix_without_reason;
	return say({ share }, { locale });
}
