import { sql } from '../drizzle.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { Content, Value } from '../records/body.ts';
import { Countings } from '../counting/countings.ts';
import { Customers, Members } from '../dictionary.ts';
import type { Cell, Session } from '../engine.ts';
import type { NumberSet } from '../number-set.ts';
import { readShelved } from './read-shelved.ts';
import { cellOf } from '../records/record-cells.ts';
import { simpleFieldsOf, type SimpleKind } from '../records/record-fields.ts';
import { tableOf } from '../records/record-table.ts';
import { restored } from './restored.ts';
import { settleFacts } from '../settling/settle-facts.ts';
import type { Arrival, OpenShelf } from '../records/shelf.ts';
import { chunksOf, selected } from '../sql.ts';

/**
 * What records of a kind bring about beside the facts that are counted from them: `touched` gathers the numbers in a column
 * of all records that come or go; `settle` carries what follows into the tally.
 */
export type Effects = {
	touched: { field: 'customer' | 'agent'; numbers: NumberSet };
	settle: (tally: Tally) => Promise<void>;
};

/** Records whose columns are their fields: every kind but contacts. */
export async function recordShelf<K extends SimpleKind>(
	session: Session,
	kind: K,
	isFirst: boolean,
	effects?: Effects
): Promise<OpenShelf<K>> {
	const { db, among, tables } = session;
	const table = tableOf(tables, kind);
	const fields = Object.entries(simpleFieldsOf(kind));
	const members = await Members.read(session);
	const customers = await Customers.read(session);
	const tally = new Tally();
	const countings = new Countings(session, kind, tally, isFirst);
	const noted = [...new Set([...countings.fields, ...(effects ? [effects.touched.field] : [])])];

	/** Takes note of records that are about to come or go. */
	async function expect(valuesOf: (field: string) => readonly Cell[]) {
		// unknown customers have negative numbers
		for (const number of effects ? valuesOf(effects.touched.field) : []) {
			if (Number(number) > 0) effects?.touched.numbers.add(Number(number));
		}
		await countings.takeOut(valuesOf);
	}

	async function put(arrivals: readonly Arrival<Content<K>>[]) {
		const numbers = await customers.numbersOf(arrivals.map(({ customer }) => customer));
		const rows = arrivals.map(({ record, id, start }, index) => {
			const cells = fields.map(([name, type]) =>
				type === 'customer' ? (numbers[index] ?? -id) : cellOf(type, Reflect.get(record, name) as Value, members)
			);
			return [...start, ...cells];
		});
		await members.save();
		await expect((field) => {
			const place = fields.findIndex(([name]) => name === field);
			return rows.map((cells) => cells.at(place - fields.length) ?? null);
		});
		await session.pour(table, rows);
	}

	return {
		table,
		find: (condition) => readShelved(session, kind, members, condition),
		put,
		restore: (records) => put(records.map((record) => restored(kind, record))),
		async remove(ids) {
			for (const chunk of chunksOf(ids)) {
				const rows = await session.rows<Record<string, Cell>>(
					sql`select ${selected(table, ['id', ...noted])} from ${table} where ${among(table.id, chunk)}`
				);
				await expect((field) => rows.map((row) => row[field] ?? null));
				await db.delete(table).where(among(table.id, chunk));
			}
		},
		async settle() {
			await effects?.settle(tally);
			await countings.putBack();
			await settleFacts(session, tally);
		}
	};
}
