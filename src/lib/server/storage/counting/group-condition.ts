import { inArray, sql, type SQL } from '../drizzle.ts';
import type { Group } from './counting.ts';
import type { Session } from '../engine.ts';
import type { RecordTable } from '../records/record-table.ts';

/** A month of days is read at a time, so that memory does not grow with the years. */
const daysTogether = 31;

/** The conditions that select the records of groups, some at a time; every record that has a group when all are asked for. */
export async function* groupConditions(
	session: Session,
	table: RecordTable,
	column: SQL,
	groups: readonly Group[] | 'all',
	together = daysTogether
): AsyncGenerator<SQL> {
	const all = groups === 'all' ? await groupsIn(session, table, column) : groups;
	for (let start = 0; start < all.length; start += together) {
		yield inArray(column, all.slice(start, start + together));
	}
}

async function groupsIn({ rows }: Session, table: RecordTable, column: SQL): Promise<Group[]> {
	const found = await rows<{ group: Group }>(
		sql`select distinct ${column} as "group" from ${table} where ${column} is not null order by ${column}`
	);
	return found.map(({ group }) => group);
}
