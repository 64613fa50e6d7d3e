import { getLocale } from './words.ts';
import { tagOf, type Locale } from './spell.ts';

/** An instant, in seconds since 1970, as day and clock of a zone: 21 Nov 2026, 19:38. */
export const spellMoment = (seconds: number, zone: string, locale: Locale = getLocale()): string =>
	new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
		new Date(seconds * 1000)
	);
