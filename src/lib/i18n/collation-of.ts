import { getLocale } from './words.ts';
import { tagOf, type Locale } from './spell.ts';

const collators = new Map<Locale, Intl.Collator>();

/** Orders names as a reader of that language expects them: å is last in Danish, "Team 2" comes before "Team 10". */
export function collationOf(locale: Locale = getLocale()): (a: string, b: string) => number {
	const collator = collators.get(locale) ?? new Intl.Collator(tagOf(locale), { numeric: true });
	collators.set(locale, collator);
	return collator.compare;
}
