import { sql } from '../drizzle.ts';
import { Employments, type EmploymentSpell } from '#lib/facts/employments.ts';
import type { Session } from '../engine.ts';

/** When the agents of all stored employments worked; null where none is stored. */
export async function readEmployments(session: Session): Promise<Employments | null> {
	const spells = await session.rows<EmploymentSpell>(
		sql`select agent as "agent", from_day as "fromDay", until_day as "untilDay", languages as "languages"
			from ${session.tables.plainTables.employment} where agent is not null and from_day is not null`
	);
	return spells.length === 0 ? null : new Employments(spells);
}
