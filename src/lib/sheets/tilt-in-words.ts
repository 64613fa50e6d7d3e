import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Balance } from '#lib/scorecards/balance-of.ts';
import type { BalanceInWords } from './sheet.ts';

/** A beam with the sentence for the side that gained more, or that neither can be told to. */
export function tiltInWords(
	weight: Balance,
	{ more, less }: { more: () => string; less: () => string },
	locale: Locale
): BalanceInWords {
	if (!weight) return { weight, label: m.scorecard_balance_unknown({}, { locale }) };
	if (weight.low > 0) return { weight, label: more() };
	return { weight, label: weight.high < 0 ? less() : m.scorecard_balance_level({}, { locale }) };
}
