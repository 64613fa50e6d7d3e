import { spellDays } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Happening } from './plan.ts';

/** What an event is called: by its name, else by its kind. */
export const eventName = ({ name, type }: Pick<Happening, 'name' | 'type'>, locale: Locale = getLocale()): string =>
	name ?? type ?? m.targets_event_unnamed({}, { locale });

/** An event with its day, or its first and last: New menu, 2 March. */
export function eventInWords(event: Happening, locale: Locale = getLocale()): string {
	const name = eventName(event, locale);
	const { fromDay, untilDay } = event;
	return m.targets_event_on({ name, day: spellDays(fromDay, untilDay ?? fromDay, locale) }, { locale });
}
