import { spellDifference, spellInterval, spellShare, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { isClear } from './change.ts';
import { differenceInWords } from './figure-in-words.ts';
import type { Mixed } from './mixed.ts';
import type { NoSameMix, SameMix } from './same-mix.ts';

/** What a figure would be with the same mix of reasons. */
export type MixInWords = {
	/** The adjusted value with its interval; null where there is none. */
	value: string | null;
	/** Its change, and whether that can be told from none. */
	change: string | null;
	/** The adjusted value is the one to read. */
	leads: boolean;
	/** What moves the raw value away from it, or why there is none: for the receipt. */
	why: string;
};

export function mixInWords(metric: Metric, mixed: Mixed, locale: Locale = getLocale()): MixInWords {
	const { now, change, leads } = mixed;
	if ('code' in now) return { value: null, change: null, leads: false, why: noMixInWords(now, locale) };
	const interval = spellInterval(metric.unit, now.low, now.high, locale);
	const reading = change && (isClear(change) ? null : m.scorecard_cannot_tell({}, { locale }));
	return {
		value: m.scorecard_mix({ value: spellValue(metric.unit, now.value, locale), interval }, { locale }),
		change: change && [differenceInWords(metric, change.difference, locale), reading].filter(Boolean).join(', '),
		leads,
		why: driverInWords(metric, now, locale)
	};
}

function driverInWords({ unit }: Metric, { driver }: SameMix, locale: Locale): string {
	if (!driver) return m.scorecard_mix_how({}, { locale });
	const size = spellDifference(unit, Math.abs(driver.shift), locale);
	const say = driver.shift > 0 ? m.scorecard_mix_raised : m.scorecard_mix_lowered;
	return `${m.scorecard_mix_how({}, { locale })} ${say({ reason: driver.reason, size }, { locale })}`;
}

function noMixInWords(none: NoSameMix, locale: Locale): string {
	if (none.code === 'not_by_reason') return m.scorecard_mix_not_by_reason({}, { locale });
	const share = spellShare(none.share, locale);
	const say = none.code === 'too_thin' ? m.scorecard_mix_too_thin : m.scorecard_mix_without_reason;
	return say({ share }, { locale });
}
