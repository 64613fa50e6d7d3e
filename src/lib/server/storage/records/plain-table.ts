import { sql } from '../drizzle.ts';
import type { PlainKind, PlainValue } from '#lib/model/plain-records.ts';
import type { Records } from '#lib/model/records.ts';
import { Members } from '../dictionary.ts';
import type { Cell, Session } from '../engine.ts';
import { valueOf } from './record-cells.ts';
import { dayField, simpleFieldsOf } from './record-fields.ts';
import { selected } from '../sql.ts';

/** Records of a plain kind that belong to the days from `from` to `to`, in the order of days; customers are numbers, as text. */
export async function readPlainRecords<K extends PlainKind>(
	session: Session,
	kind: K,
	{ from, to }: { from: string; to: string }
): Promise<Records[K][]> {
	const table = session.tables.plainTables[kind];
	const names = await Members.read(session);
	const day = sql.identifier(dayField(kind) === 'day' ? 'local_day' : 'from_day');
	const belongs =
		dayField(kind) === 'day'
			? sql`${day} between ${from} and ${to}`
			: sql`coalesce(${day}, ${to}) <= ${to} and coalesce(until_day, ${from}) >= ${from}`;
	const rows = await session.rows<Record<string, Cell>>(
		sql`select ${selected(table)} from ${table} where ${belongs} order by ${day}, ${table.id}`
	);
	const fields = Object.entries(simpleFieldsOf(kind));
	const valueIn = (row: Record<string, Cell>, name: string, type: PlainValue) =>
		type === 'customer' ? customerIn(row) : valueOf(type, row[name] ?? null, names);
	return rows.map((row) => {
		const values = Object.fromEntries(fields.map(([name, type]) => [name, valueIn(row, name, type)]));
		// the columns of the table are those of the definition
		return { identity: String(row.id), ...values } as unknown as Records[K];
	});
}

const customerIn = ({ customer }: Record<string, Cell>): string | null =>
	Number(customer) > 0 ? String(customer) : null;
