import { sql } from './drizzle.ts';
import type { NamedDimension } from '#lib/model/fact.ts';
import type { Session } from './engine.ts';
import { HashMap, type Hash } from './hash.ts';
import { chunksOf } from './sql.ts';

export type MemberKind = NamedDimension | 'agent';

/** The numbers that stand for names of members. All are held in memory: a centre has thousands at most. */
export class Members {
	#session: Session;
	#numbers = new Map<MemberKind, Map<string, number>>();
	#names = new Map<number, string>();
	#fresh: [id: number, kind: MemberKind, name: string][] = [];
	#lastId = 0;

	static async read(session: Session): Promise<Members> {
		const members = new Members(session);
		const { member } = session.tables;
		const rows = await session.rows<{ id: number; kind: MemberKind; name: string }>(
			sql`select ${member.id} as id, ${member.kind} as kind, ${member.name} as name from ${member}`
		);
		for (const { id, kind, name } of rows) members.#remember(id, kind, name);
		return members;
	}

	private constructor(session: Session) {
		this.#session = session;
	}

	/** The number of a name, given now when it is new; null for null. */
	numberOf(kind: MemberKind, name: string | null): number | null {
		if (name === null) return null;
		const known = this.#numbers.get(kind)?.get(name);
		if (known !== undefined) return known;
		const id = this.#lastId + 1;
		this.#remember(id, kind, name);
		this.#fresh.push([id, kind, name]);
		return id;
	}

	/** The number of a name that is known; null otherwise. */
	find(kind: MemberKind, name: string): number | null {
		return this.#numbers.get(kind)?.get(name) ?? null;
	}

	/** Whether any name of a kind is known. */
	has(kind: MemberKind): boolean {
		return this.#numbers.has(kind);
	}

	/** The names of a kind, in the order in which they became known. */
	namesOf(kind: MemberKind): string[] {
		return [...(this.#numbers.get(kind)?.keys() ?? [])];
	}

	nameOf(id: number): string {
		const name = this.#names.get(id);
		if (name === undefined) throw new RangeError(`no member ${id}`);
		return name;
	}

	/** Writes the names that are new. */
	async save(): Promise<void> {
		await this.#session.pour(this.#session.tables.member, this.#fresh);
		this.#fresh = [];
	}

	#remember(id: number, kind: MemberKind, name: string): void {
		const numbers = this.#numbers.get(kind);
		if (numbers) numbers.set(name, id);
		else this.#numbers.set(kind, new Map([[name, id]]));
		this.#names.set(id, name);
		this.#lastId = Math.max(this.#lastId, id);
	}
}

/** Customers held in memory: 100 MB of them. More are looked up one by one, which takes far longer. */
const mostHeld = 6_000_000;

/** The numbers that stand for customers: looked up by the batch, because there may be millions. */
export class Customers {
	#session: Session;
	#most: number;
	#numbers = new HashMap();
	#lastId: number;
	/** Whether one that is not held may be in the database. */
	#mayBeStored: boolean;
	#restoreIndexes: (() => Promise<void>) | null = null;

	static async read(session: Session, most = mostHeld): Promise<Customers> {
		const { customer } = session.tables;
		const [row] = await session.rows<{ last: number | null }>(sql`select max(${customer.id}) as last from ${customer}`);
		return new Customers(session, row?.last ?? 0, most);
	}

	private constructor(session: Session, lastId: number, most: number) {
		this.#session = session;
		this.#most = most;
		this.#lastId = lastId;
		this.#mayBeStored = lastId > 0;
	}

	/** Where there is none yet, and many may come: indexes are made when they have, or have to be looked up. */
	async dropIndexes(): Promise<void> {
		if (!this.#mayBeStored) this.#restoreIndexes = await this.#session.dropIndexes(this.#session.tables.customer);
	}

	async makeIndexes(): Promise<void> {
		await this.#restoreIndexes?.();
		this.#restoreIndexes = null;
	}

	/** The numbers of customers in the order given, null for unknown ones; new customers are written. */
	async numbersOf(hashes: readonly (Hash | null)[]): Promise<(number | null)[]> {
		if (this.#mayBeStored) await this.#recall(hashes.filter((hash) => hash !== null));
		const fresh: number[][] = [];
		const numbers = hashes.map((hash) => {
			if (hash === null) return null;
			const known = this.#numbers.get(hash);
			if (known !== undefined) return known;
			const id = ++this.#lastId;
			this.#numbers.set(hash, id);
			fresh.push([id, hash.high, hash.low]);
			return id;
		});
		await this.#session.pour(this.#session.tables.customer, fresh);
		if (this.#numbers.size > this.#most) {
			await this.makeIndexes();
			this.forget();
			this.#mayBeStored = true;
		}
		return numbers;
	}

	/** Frees the memory of customers that were met. */
	forget(): void {
		this.#numbers = new HashMap();
	}

	async #recall(hashes: readonly Hash[]): Promise<void> {
		const { customer } = this.#session.tables;
		const unmet = hashes.filter((hash) => this.#numbers.get(hash) === undefined);
		for (const chunk of chunksOf(unmet)) {
			const lows = chunk.map(({ low }) => low);
			const rows = await this.#session.rows<Hash & { id: number }>(
				sql`select ${customer.id} as id, ${customer.keyHigh} as high, ${customer.keyLow} as low
					from ${customer} where ${this.#session.among(customer.keyLow, lows)}`
			);
			for (const { id, high, low } of rows) this.#numbers.set({ high, low }, id);
		}
	}
}

/** The hashes that numbers of known customers stand for. */
export async function hashesOf(session: Session, numbers: readonly number[]): Promise<Map<number, Hash>> {
	const { customer } = session.tables;
	const known = [...new Set(numbers)].filter((number) => number > 0);
	const hashes = new Map<number, Hash>();
	for (const chunk of chunksOf(known)) {
		const rows = await session.rows<Hash & { id: number }>(
			sql`select ${customer.id} as id, ${customer.keyHigh} as high, ${customer.keyLow} as low
				from ${customer} where ${session.among(customer.id, chunk)}`
		);
		for (const { id, high, low } of rows) hashes.set(id, { high, low });
	}
	return hashes;
}
