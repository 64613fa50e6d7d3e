import { tagOf, type Locale } from './spell.ts';
import { getLocale } from './words.ts';

const formats = new Map<Locale, Intl.ListFormat>();

/** Names within a sentence: Aarhus, Malmö and Odense. */
export function spellList(names: Iterable<string>, locale: Locale = getLocale()): string {
	const format = formats.get(locale) ?? new Intl.ListFormat(tagOf(locale), { type: 'conjunction' });
	formats.set(locale, format);
	return format.format(names);
}
