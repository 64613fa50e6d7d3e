import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Balance } from '#lib/scorecards/balance-of.ts';
import type { BalanceInWords } from './sheet.ts';
import { tiltInWords } from './tilt-in-words.ts';

/** What speed gained beside what it is weighed against on a scorecard, as a beam with its sentence. */
export const balanceInWords = (weight: Balance, locale: Locale = getLocale()): BalanceInWords =>
	tiltInWords(
		weight,
		{ more: () => m.score_balance_left({}, { locale }), less: () => m.score_balance_right({}, { locale }) },
		locale
	);
