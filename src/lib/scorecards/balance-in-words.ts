import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Balance } from './balance-of.ts';
import type { BalanceInWords } from './sheet.ts';

/** What speed gained beside what it is weighed against on a scorecard, as a beam with its sentence. */
export function balanceInWords(weight: Balance, locale: Locale = getLocale()): BalanceInWords {
	if (!weight) return { weight, label: m.scorecard_balance_unknown({}, { locale }) };
	const say =
		weight.low > 0 ? m.score_balance_left : weight.high < 0 ? m.score_balance_right : m.scorecard_balance_level;
	return { weight, label: say({}, { locale }) };
}
