import { sql } from '../drizzle.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import type { Session } from '../engine.ts';
import { hashOf, type Hash } from '../hash.ts';
import { keyColumns, keyText, type RecordKey } from '../records/record-key.ts';
import type { RecordTable } from '../records/record-table.ts';
import type { Arrival } from '../records/shelf.ts';
import { chunksOf } from '../sql.ts';
import { Seen } from './seen.ts';

/** A record of a file, with its customer by hash, and the row of the file it begins at. */
export type Brought<K extends Kind> = RecordKey & { record: Records[K]; customer: Hash | null; row: number };

/** Brought records whose keys are new, as they are to be put, and those that stand already, with their ids. */
export type Sorted<K extends Kind> = {
	fresh: (Arrival<Records[K]> & { row: number })[];
	met: { brought: Brought<K>; id: number }[];
};

/**
 * Tells new records from those that the database has. A record is known by what identifies it in its source and by its
 * number among equal ones of the same file, so that truly equal rows are all kept, and all found again.
 */
export class Arrivals<K extends Kind> {
	readonly firstId: number;
	#nextId: number;
	#session: Session;
	#table: RecordTable;
	#importId: number;
	#keptColumns: readonly string[];
	#seen: Seen;

	constructor(
		session: Session,
		table: RecordTable,
		importId: number,
		{ lastId, keptColumns = [] }: { lastId: number; keptColumns?: readonly string[] }
	) {
		this.#session = session;
		this.#table = table;
		this.#importId = importId;
		this.#keptColumns = keptColumns;
		this.#seen = new Seen(session);
		this.firstId = lastId + 1;
		this.#nextId = this.firstId;
	}

	get lastId(): number {
		return this.#nextId - 1;
	}

	/** `rows` are the rows of the file that the records begin at. */
	async sort(records: readonly Records[K][], rows: readonly number[]): Promise<Sorted<K>> {
		const all: Brought<K>[] = await this.#seen.countUp(
			records.map((record, index) => ({
				record,
				customer: 'customer' in record && record.customer !== null ? hashOf(record.customer) : null,
				row: rows[index] ?? 0,
				...hashOf(record.identity)
			}))
		);
		const known = await this.#findKnown(all);
		const sorted: Sorted<K> = { fresh: [], met: [] };
		for (const brought of all) {
			const id = known.size === 0 ? undefined : known.get(keyText(brought));
			if (id !== undefined) sorted.met.push({ brought, id });
			else sorted.fresh.push(this.#arrival(brought));
		}
		return sorted;
	}

	/** Frees the memory of what was seen, when the last record has come. */
	forget(): Promise<void> {
		return this.#seen.forget();
	}

	#arrival({ record, customer, row, high, low, occurrence }: Brought<K>): Sorted<K>['fresh'][number] {
		const id = this.#nextId++;
		const start: Arrival<Records[K]>['start'] = [id, this.#importId, high, low, occurrence];
		return { record, customer, row, keptColumns: this.#keptColumns, id, start };
	}

	async #findKnown(all: readonly RecordKey[]): Promise<Map<string, number>> {
		const known = new Map<string, number>();
		if (this.firstId === 1) return known;
		const table = this.#table;
		for (const chunk of chunksOf(all)) {
			const lows = chunk.map(({ low }) => low);
			const rows = await this.#session.rows<RecordKey & { id: number }>(
				sql`select ${table.id} as "id", ${keyColumns(table)} from ${table}
					where ${this.#session.among(table.identityLow, lows)}`
			);
			for (const row of rows) known.set(keyText(row), row.id);
		}
		return known;
	}
}
