import { sql } from './drizzle.ts';
import type { Session, Tables } from './engine.ts';
import { hashOf, HashMap, type Hash } from './hash.ts';
import { chunksOf } from './sql.ts';

/** The tables that records of files are stored in. */
export type RecordTable = Tables['contact' | 'orders' | 'pulseAnswer' | 'membership'];

/** A record that is not in the database yet: the cells that every kind of record begins with. */
export type Arrival<Input> = {
	record: Input;
	id: number;
	start: [id: number, importId: number, high: number, low: number, occurrence: number];
};

/**
 * Tells new records from those that the database has. A record is known by what identifies it in its source and by its
 * number among equal ones of the same file, so that truly equal rows are all kept, and all found again.
 */
export class Arrivals<Input extends { identity: string }> {
	doubled = 0;
	readonly firstId: number;
	#nextId: number;
	#session: Session;
	#table: RecordTable;
	#importId: number;
	#seen = new HashMap();

	constructor(session: Session, table: RecordTable, importId: number, lastId: number) {
		this.#session = session;
		this.#table = table;
		this.#importId = importId;
		this.firstId = lastId + 1;
		this.#nextId = this.firstId;
	}

	get stored(): number {
		return this.#nextId - this.firstId;
	}

	get lastId(): number {
		return this.#nextId - 1;
	}

	/** Gives the new ones among the records, and remembers of the others that this import brought them too. */
	async sort(records: readonly Input[]): Promise<Arrival<Input>[]> {
		const named = records.map((record) => ({ record, ...this.#name(record) }));
		const known = await this.#findKnown(named);
		const arrivals: Arrival<Input>[] = [];
		const sightings: number[][] = [];
		for (const { record, hash, occurrence } of named) {
			const id = known.size === 0 ? undefined : known.get(keyOf(hash.high, hash.low, occurrence));
			if (id !== undefined) sightings.push([this.#importId, id]);
			else arrivals.push(this.#arrival(record, hash, occurrence));
		}
		this.doubled += sightings.length;
		await this.#session.pour(this.#session.tables.sighting, sightings);
		return arrivals;
	}

	/** Frees the memory of what was seen, when the last record has come. */
	forget(): void {
		this.#seen = new HashMap();
	}

	#name({ identity }: Input): { hash: Hash; occurrence: number } {
		const hash = hashOf(identity);
		return { hash, occurrence: this.#seen.countUp(hash) };
	}

	#arrival(record: Input, { high, low }: Hash, occurrence: number): Arrival<Input> {
		const id = this.#nextId++;
		return { record, id, start: [id, this.#importId, high, low, occurrence] };
	}

	async #findKnown(named: readonly { hash: Hash }[]): Promise<Map<string, number>> {
		const known = new Map<string, number>();
		if (this.firstId === 1) return known;
		const { id, identityHigh, identityLow, occurrence } = this.#table;
		for (const chunk of chunksOf(named)) {
			const lows = chunk.map(({ hash }) => hash.low);
			const rows = await this.#session.rows<{ id: number; high: number; low: number; occurrence: number }>(
				sql`select ${id} as id, ${identityHigh} as high, ${identityLow} as low, ${occurrence} as occurrence
					from ${this.#table} where ${this.#session.among(identityLow, lows)}`
			);
			for (const row of rows) known.set(keyOf(row.high, row.low, row.occurrence), row.id);
		}
		return known;
	}
}

const keyOf = (high: number, low: number, occurrence: number): string => `${high} ${low} ${occurrence}`;
