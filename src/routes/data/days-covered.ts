import { spellDay } from '#lib/i18n/spell-day.ts';
import { m } from '#lib/i18n/words.ts';
import type { ImportEntry } from '#lib/model/import.ts';

/** The days that an import speaks of; null where it stored nothing with a day. */
export function daysCovered({ firstDay, lastDay }: Pick<ImportEntry, 'firstDay' | 'lastDay'>): string | null {
	if (firstDay === null || lastDay === null) return null;
	if (firstDay === lastDay) return spellDay(firstDay);
	return m.data_days_covered({ from: spellDay(firstDay), to: spellDay(lastDay) });
}
