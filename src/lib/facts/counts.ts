import type { Buckets } from '#lib/model/fact.ts';

const firstLength = 128;

/** A distribution while it is added up: counts side by side, from the lowest bucket met to the highest. */
export class Counts {
	#lowest = 0;
	#counts = new Int32Array(0);
	#size = 0;

	static of(buckets: Buckets): Counts {
		const counts = new Counts();
		for (const [bucket, count] of buckets) counts.add(bucket, count);
		return counts;
	}

	add(bucket: number, count: number): void {
		let place = bucket - this.#lowest;
		if (place < 0 || place >= this.#counts.length) {
			this.#widen(bucket);
			place = bucket - this.#lowest;
		}
		const before = this.#counts[place] ?? 0;
		const after = before + count;
		this.#counts[place] = after;
		if (before === 0) this.#size++;
		if (after === 0) this.#size--;
	}

	addAll(other: Counts): void {
		other.forEach((bucket, count) => {
			this.add(bucket, count);
		});
	}

	/** Forgets every count, and keeps the room. */
	clear(): void {
		if (this.#size > 0) this.#counts.fill(0);
		this.#size = 0;
	}

	/** How many buckets hold anything. */
	get size(): number {
		return this.#size;
	}

	get isEmpty(): boolean {
		return this.#size === 0;
	}

	/** Buckets that hold anything, ascending, and their counts. */
	forEach(tell: (bucket: number, count: number) => void): void {
		for (let place = 0, left = this.#size; left > 0; place++) {
			const count = this.#counts[place] ?? 0;
			if (count === 0) continue;
			tell(place + this.#lowest, count);
			left--;
		}
	}

	/** The same as a map. */
	toBuckets(): Buckets {
		const buckets: Buckets = new Map();
		this.forEach((bucket, count) => buckets.set(bucket, count));
		return buckets;
	}

	/** Makes room for a bucket, and for more on its side. */
	#widen(bucket: number): void {
		const before = this.#counts;
		const isFirst = before.length === 0;
		const room = Math.max(firstLength, before.length) >> 1;
		const from = isFirst || bucket < this.#lowest ? bucket - room : this.#lowest;
		const to = isFirst || bucket > this.#lowest ? bucket + room : this.#lowest + before.length;
		this.#counts = new Int32Array(to - from);
		this.#counts.set(before, isFirst ? 0 : this.#lowest - from);
		this.#lowest = from;
	}
}
