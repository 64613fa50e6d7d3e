import { spellDays } from '#lib/i18n/spell-day.ts';
import type { ImportEntry } from '#lib/model/import.ts';

/** The days that an import speaks of; null where it stored nothing with a day. */
export function daysCovered({ firstDay, lastDay }: Pick<ImportEntry, 'firstDay' | 'lastDay'>): string | null {
	if (firstDay === null || lastDay === null) return null;
	return spellDays(firstDay, lastDay);
}
