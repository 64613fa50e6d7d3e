import { getTableColumns, sql, type Column, type Table } from '../drizzle.ts';
import { kinds } from '#lib/model/records.ts';
import type { Session } from '../engine.ts';
import { fieldsOf, isMember, type FieldType } from '../records/record-fields.ts';
import { tableOf } from '../records/record-table.ts';
import { chunksOf } from '../sql.ts';
import { readTold } from '../records/told-table.ts';

/** Forgets customers, names and kept columns that no record speaks of any more: who is taken out leaves no trace. */
export async function forgetUnused(session: Session): Promise<void> {
	await forgetCustomers(session);
	await forgetMembers(session);
	const { kept, keptLayout } = session.tables;
	await session.db
		.delete(keptLayout)
		.where(sql`not exists (select 1 from ${kept} where ${kept.layout} = ${keptLayout.id})`);
}

/** The columns of all records whose fields are of a certain type. */
function* columnsOf({ tables }: Session, wanted: (type: FieldType) => boolean): Generator<[Table, Column]> {
	for (const kind of kinds) {
		const table = tableOf(tables, kind);
		const columns = getTableColumns(table);
		for (const [name, type] of Object.entries(fieldsOf(kind))) {
			const column = columns[name];
			if (column && wanted(type)) yield [table, column];
		}
	}
}

async function forgetCustomers(session: Session): Promise<void> {
	const { customer } = session.tables;
	const speaking = [...columnsOf(session, (type) => type === 'customer')].map(
		([table, column]) => sql`not exists (select 1 from ${table} where ${column} = ${customer.id})`
	);
	const unused = await session.rows<{ id: number }>(
		sql`select ${customer.id} as "id" from ${customer} where ${sql.join(speaking, sql` and `)}`
	);
	await forget(session, customer, unused);
}

async function forgetMembers(session: Session): Promise<void> {
	const { member } = session.tables;
	const used = new Set<number | null>();
	for (const [table, column] of columnsOf(session, isMember)) {
		for (const { id } of await session.rows<{ id: number | null }>(
			sql`select distinct ${column} as "id" from ${table}`
		)) {
			used.add(id);
		}
	}
	// what was told of a team is known by its number
	for (const { voices } of await readTold(session)) for (const { team } of voices) used.add(team);
	const all = await session.db.select({ id: member.id }).from(member);
	await forget(
		session,
		member,
		all.filter(({ id }) => !used.has(id))
	);
}

async function forget(
	{ db, among }: Session,
	table: Table & { id: Column },
	unused: readonly { id: number }[]
): Promise<void> {
	for (const chunk of chunksOf(unused)) {
		const ids = chunk.map(({ id }) => id);
		await db.delete(table).where(among(table.id, ids));
	}
}
