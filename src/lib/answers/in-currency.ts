import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { spellAmount } from './spell-estimate.ts';

/** What a sum is called, with the currency where the organisation has told it. */
export const namedIn = (name: string, currency: string | null | undefined, locale: Locale): string =>
	currency ? m.metric_in_currency({ name, currency }, { locale }) : name;

/** A sum of money to three figures: 12,400 DKK; without the currency where the organisation has told none. */
export const spellMoney = (amount: number, currency: string | null | undefined, locale: Locale): string =>
	`${spellAmount('money', amount, locale)}${currency ? `\u00a0${currency}` : ''}`;
