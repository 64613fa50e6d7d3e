import { and, eq, gte, isNull, lte, ne, sql } from '../drizzle.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import type { Session } from '../engine.ts';

/** Contacts looked at: those of days that overlap mostly stand first. */
const mostLookedAt = 100_000;
/** Two customers may share a number, and call one agent in one second, but not often. */
const few = 3;

/**
 * How many new contacts of an import are there already under another identity, as they are where the columns that identify
 * them have other names than before: of the same customer, at the same time, with the same agent. Full hours do not count,
 * as a date alone is midnight, and a full minute only where an agent is named; fewer than three are told as none,
 * and of a large file the first 100,000 are looked at.
 */
export async function countThereAlready(
	{ db, rows, tables }: Session,
	{ id, firstDay, lastDay }: Pick<ImportEntry, 'id' | 'firstDay' | 'lastDay'>,
	{ firstRecord, lastRecord }: { firstRecord: number; lastRecord: number }
): Promise<number> {
	if (firstDay === null || lastDay === null || lastRecord < firstRecord) return 0;
	const { contact, imports } = tables;
	const others = await db
		.select({ id: imports.id })
		.from(imports)
		.where(
			and(
				eq(imports.kind, 'contacts'),
				isNull(imports.undoneAt),
				ne(imports.id, id),
				lte(imports.firstDay, lastDay),
				gte(imports.lastDay, firstDay)
			)
		)
		.limit(1);
	if (others.length === 0) return 0;
	const last = Math.min(lastRecord, firstRecord + mostLookedAt - 1);
	const [found] = await rows<{ known: number }>(sql`select count(*) as "known" from ${contact} as fresh
		where fresh.id between ${firstRecord} and ${last} and fresh.started_at % 3600 <> 0 and exists (
			select 1 from ${contact} as old
			where old.customer = fresh.customer and old.started_at = fresh.started_at and old.id < ${firstRecord}
				and (old.agent = fresh.agent
					or (old.agent is null and fresh.agent is null and fresh.started_at % 60 <> 0)))`);
	return found && found.known >= few ? found.known : 0;
}
