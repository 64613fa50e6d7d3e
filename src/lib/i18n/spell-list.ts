import { tagOf, type Locale } from './spell.ts';
import { getLocale } from './words.ts';

/** Names within a sentence: Aarhus, Malmö and Odense. */
export const spellList = (names: readonly string[], locale: Locale = getLocale()): string =>
	new Intl.ListFormat(tagOf(locale), { type: 'conjunction' }).format(names);
