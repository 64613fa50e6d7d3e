import { spellDifference, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';

/** A difference as people say it: 41 s shorter, 54 days longer, 3.1 points lower. One of which rounding leaves nothing is none. */
export function differenceInWords({ unit }: Metric, difference: number, locale: Locale): string {
	const size = spellDifference(unit, difference, locale);
	if (!/[1-9]/.test(size)) return m.scorecard_change_same({ size }, { locale });
	const fell = difference < 0;
	if (unit === 'seconds' || unit === 'days') {
		return (fell ? m.scorecard_change_shorter : m.scorecard_change_longer)({ size }, { locale });
	}
	return (fell ? m.scorecard_change_lower : m.scorecard_change_higher)({ size }, { locale });
}
