import type { Buckets } from '#lib/model/fact.ts';

const firstLength = 32;

/** A distribution while it is added up: counts side by side, from the lowest bucket met to the highest. */
export class Counts {
	#lowest = 0;
	#counts = new Int32Array(0);

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
		this.#counts[place] = (this.#counts[place] ?? 0) + count;
	}

	addAll(other: Counts): void {
		for (const [bucket, count] of other.entries()) this.add(bucket, count);
	}

	/** Buckets that hold anything, ascending, and their counts. */
	*entries(): Generator<[bucket: number, count: number]> {
		const counts = this.#counts;
		for (let place = 0; place < counts.length; place++) {
			const count = counts[place] ?? 0;
			if (count !== 0) yield [place + this.#lowest, count];
		}
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
