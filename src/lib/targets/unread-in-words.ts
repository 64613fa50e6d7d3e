import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Unread } from './plan.ts';

/** Why records of a plan cannot be used; each reason once. */
export function unreadInWords(
	unread: readonly Unread[],
	locale: Locale = getLocale()
): { count: number; reasons: string[] } {
	const say = {
		metric: m.targets_unread_metric,
		unit: m.targets_unread_unit,
		value: m.targets_unread_value,
		amount: m.targets_unread_amount,
		day: m.targets_unread_day
	};
	return {
		count: unread.length,
		reasons: [...new Set(unread.map(({ code, text }) => say[code]({ text }, { locale })))]
	};
}
