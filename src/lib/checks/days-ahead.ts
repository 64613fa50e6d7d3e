import { spellDay } from '#lib/i18n/spell-day.ts';
import { m } from '#lib/i18n/words.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { addDays, today } from '#lib/model/day.ts';

/** What these tell has happened; the others may be planned. */
const past: readonly Kind[] = ['contacts', 'orders', 'surveys', 'pulse', 'agent_days', 'totals', 'feedback'];

/** Says that a file tells of days to come as if they were over, mostly as a year is wrong. Null where it does not. */
export const daysAhead = (
	{ kind, lastDay }: Pick<ImportEntry, 'kind' | 'lastDay'>,
	tomorrow = addDays(today(), 1)
): string | null =>
	lastDay !== null && lastDay > tomorrow && past.includes(kind)
		? m.import_days_ahead({ day: spellDay(lastDay) })
		: null;
