import type { Counted, Difference } from '#lib/checks/reconcile.ts';
import { spellInstant, spellWeekday } from '#lib/i18n/spell-day.ts';

/** One count beside the source's; `when` is empty for the whole period. */
export type CountRow = { when: string; measure: Counted; ours: number; theirs: number };

/** The rows of a table of differences: one for each count that differs. `zone` is that of the clock hours are shown in. */
export const countRows = (differences: Difference[], zone: string): CountRow[] =>
	differences.flatMap(({ day, startedAt, counts }) =>
		counts
			.filter(({ ours, theirs }) => ours !== theirs)
			.map((count) => ({ ...count, when: startedAt === null ? spellWeekday(day) : spellInstant(startedAt, zone) }))
	);
