import { sql, type SQL } from '../drizzle.ts';
import { emptyExtent, extentKinds, type Extent, type Span } from '#lib/model/fact.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Session } from '../engine.ts';
import { dayField } from '../records/record-fields.ts';
import { tableOf } from '../records/record-table.ts';
import { addDays, today } from '#lib/model/day.ts';

/** First and last day that records speak of, as far as today: a record of a later one is planned, or its year is wrong. */
export async function readExtent(session: Session): Promise<Extent> {
	const extent = { ...emptyExtent };
	for (const kind of extentKinds) extent[kind] = await spanOf(session, kind);
	return extent;
}

/** Asked one by one, both ends are found through an index where there is one. */
async function spanOf({ rows, tables }: Session, kind: Kind): Promise<Span> {
	const table = tableOf(tables, kind);
	const { first, last } = daysOf(kind);
	// east of Greenwich the day begins earlier
	const tomorrow = addDays(today(), 1);
	const [row] = await rows<{ from: string | null; through: string | null }>(
		sql`select (select min(${first}) from ${table}) as "from",
			coalesce((select max(${last}) from ${table} where ${last} <= ${tomorrow}),
				(select max(${last}) from ${table})) as "through"`
	);
	return row?.from && row.through ? { from: row.from, through: row.through } : null;
}

/** The first and last day that a record of a kind speaks of: of a spell that has no end, its beginning. */
export const daysOf = (kind: Kind): { first: SQL; last: SQL } =>
	dayField(kind) === 'fromDay'
		? { first: sql`from_day`, last: sql`coalesce(until_day, from_day)` }
		: { first: sql`local_day`, last: sql`local_day` };
