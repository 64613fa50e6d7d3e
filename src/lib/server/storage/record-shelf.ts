import { sql } from './drizzle.ts';
import type { Content, Value } from './body.ts';
import { Customers, Members } from './dictionary.ts';
import type { Session } from './engine.ts';
import { readShelved } from './read-shelved.ts';
import { cellOf } from './record-cells.ts';
import { simpleFieldsOf, type SimpleKind } from './record-fields.ts';
import { tableOf } from './record-table.ts';
import { restored } from './restored.ts';
import type { Arrival, OpenShelf } from './shelf.ts';
import { chunksOf } from './sql.ts';

/** What records of a kind bring about: `touched` gathers the numbers in a column of all records that come or go. */
export type Effects = { touched?: { field: 'customer' | 'agent'; numbers: Set<number> }; settle: () => Promise<void> };

/** Records whose columns are their fields: every kind but contacts. Those of a kind without effects change nothing else. */
export async function recordShelf<K extends SimpleKind>(
	session: Session,
	kind: K,
	{ touched, settle }: Effects = { settle: () => Promise.resolve() }
): Promise<OpenShelf<K>> {
	const { db, among, tables } = session;
	const table = tableOf(tables, kind);
	const fields = Object.entries(simpleFieldsOf(kind));
	const members = await Members.read(session);
	const customers = await Customers.read(session);
	const touchedPlace = fields.findIndex(([name]) => name === touched?.field);

	async function put(arrivals: readonly Arrival<Content<K>>[]) {
		const numbers = await customers.numbersOf(arrivals.map(({ customer }) => customer));
		const rows = arrivals.map(({ record, id, start }, index) => {
			const cells = fields.map(([name, type]) =>
				type === 'customer' ? (numbers[index] ?? -id) : cellOf(type, Reflect.get(record, name) as Value, members)
			);
			touched?.numbers.add(Number(cells[touchedPlace]));
			return [...start, ...cells];
		});
		await members.save();
		await session.pour(table, rows);
	}

	return {
		table,
		find: (condition) => readShelved(session, kind, members, condition),
		put,
		restore: (records) => put(records.map((record) => restored(kind, record))),
		async remove(ids) {
			for (const chunk of chunksOf(ids)) {
				if (touched) {
					const rows = await session.rows<{ number: number }>(
						sql`select ${sql.identifier(touched.field)} as "number" from ${table} where ${among(table.id, chunk)}`
					);
					for (const { number } of rows) touched.numbers.add(number);
				}
				await db.delete(table).where(among(table.id, chunk));
			}
		},
		settle
	};
}
