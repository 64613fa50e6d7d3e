import { sql } from '../drizzle.ts';
import type { Session } from '../engine.ts';
import { HashMap, type Hash } from '../hash.ts';
import { Sieve } from '../sieve.ts';
import { chunksOf } from '../sql.ts';

/** Held in memory: 50 MB of them. */
const mostHeld = 3_000_000;

/**
 * How often hashes have come: the latest of them in memory, and where they are many, those before in the database, where only
 * those are looked up that may be there.
 */
export class Seen {
	#session: Session;
	#most: number;
	#held = new HashMap();
	/** Of what has been laid down. */
	#sieves: Sieve[] = [];

	constructor(session: Session, most = mostHeld) {
		this.#session = session;
		this.#most = most;
	}

	/** Says of each, in the order given, how often its hash came before. */
	async countUp<Item extends Hash>(items: readonly Item[]): Promise<(Item & { occurrence: number })[]> {
		const before = await this.#findLaidDown(items);
		const counted = items.map((item) => ({
			...item,
			occurrence: (before.get(item) ?? 0) + this.#held.countUp(item)
		}));
		if (this.#held.size > this.#most) await this.#layDown();
		return counted;
	}

	/** Frees their room, when the last has come. */
	async forget(): Promise<void> {
		this.#held = new HashMap();
		if (this.#sieves.length > 0) await this.#session.db.delete(this.#session.tables.seen);
		this.#sieves = [];
	}

	async #layDown(): Promise<void> {
		const sieve = new Sieve(this.#held.size);
		for (const chunk of chunksOf(this.#held.entries())) {
			for (const [hash] of chunk) sieve.put(hash);
			const rows = chunk.map(([{ high, low }, times]) => [low, high, times]);
			await this.#session.pour(this.#session.tables.seen, rows);
		}
		this.#sieves.push(sieve);
		this.#held = new HashMap();
	}

	async #findLaidDown(hashes: readonly Hash[]): Promise<HashMap> {
		const { seen } = this.#session.tables;
		const found = new HashMap();
		const likely = hashes.filter((hash) => this.#sieves.some((sieve) => sieve.mayHave(hash)));
		for (const chunk of chunksOf(likely)) {
			const lows = chunk.map(({ low }) => low);
			const rows = await this.#session.rows<Hash & { times: number }>(
				sql`select ${seen.high} as high, ${seen.low} as low, sum(${seen.times}) as times from ${seen}
					where ${this.#session.among(seen.low, lows)} group by ${seen.low}, ${seen.high}`
			);
			for (const { high, low, times } of rows) found.set({ high, low }, times);
		}
		return found;
	}
}
