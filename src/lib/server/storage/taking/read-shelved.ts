import { sql, type SQL } from '../drizzle.ts';
import type { Kind } from '#lib/model/records.ts';
import { bodyOf } from '../records/body.ts';
import { hashesOf, type Members } from '../dictionary.ts';
import type { Cell, Session } from '../engine.ts';
import { KeptCells } from '../records/kept-cells.ts';
import { statedPlacement, type Placement } from '../records/placements.ts';
import { valueOf } from '../records/record-cells.ts';
import { dayField, fieldsOf } from '../records/record-fields.ts';
import { tableOf } from '../records/record-table.ts';
import type { Shelved } from '../records/shelf.ts';
import { selected } from '../sql.ts';

type Row = Record<string, Cell> & Record<'id' | 'importId' | 'identityHigh' | 'identityLow' | 'occurrence', number>;

/** Records as they stand, with what they say; of contacts, what their own files state. */
export async function readShelved(session: Session, kind: Kind, names: Members, condition: SQL): Promise<Shelved[]> {
	const table = tableOf(session.tables, kind);
	const rows = await session.rows<Row>(sql`select ${selected(table)} from ${table} where ${condition}`);
	const fields = fieldsOf(kind);
	const customers =
		'customer' in fields
			? await hashesOf(
					session,
					rows.map((row) => Number(row.customer))
				)
			: null;
	const kept = kind === 'contacts' ? await (await KeptCells.read(session)).of(rows.map(({ id }) => id)) : null;
	return rows.map((row) => {
		const { id, importId, identityHigh, identityLow, occurrence } = row;
		const stated = 'fromRoster' in row ? { ...row, ...statedPlacement(row as unknown as Placement) } : row;
		const body = bodyOf(
			kind,
			(name) => valueOf(fields[name] ?? 'text', stated[name] ?? null, names),
			customers?.get(Number(row.customer)) ?? null,
			kept?.get(id) ?? null
		);
		const day = row[dayField(kind)];
		const start = { id, importId, high: identityHigh, low: identityLow, occurrence };
		return { ...start, day: typeof day === 'string' ? day : null, body };
	});
}
