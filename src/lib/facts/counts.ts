import type { Buckets } from '#lib/model/fact.ts';
import { zeroBucket } from '#lib/statistics/sketch.ts';

const firstLength = 512;

/** A distribution while it is added up: the count of bucket b at place b + 1, the zeros' bucket first. */
export class Counts {
	#counts = new Int32Array(firstLength);

	static of(buckets: Buckets): Counts {
		const counts = new Counts();
		for (const [bucket, count] of buckets) counts.add(bucket, count);
		return counts;
	}

	add(bucket: number, count: number): void {
		const place = bucket - zeroBucket;
		if (place >= this.#counts.length) this.#lengthen(place);
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
			if (count !== 0) yield [place + zeroBucket, count];
		}
	}

	#lengthen(place: number): void {
		const counts = new Int32Array(Math.max(place + 1, this.#counts.length * 2));
		counts.set(this.#counts);
		this.#counts = counts;
	}
}
