import {
	distributions,
	measures,
	type Buckets,
	type DailyFact,
	type Distribution,
	type Sums
} from '#lib/model/fact.ts';
import { namedSums, shapeAt } from './sums.ts';

/** One day of a member, as small as it gets: a year of a large centre has tens of thousands. */
type Day = {
	day: string;
	sums: Float64Array;
	/** For each distribution its buckets and counts in turn. */
	shapes: Int32Array[];
};

/** The facts of one member of one dimension, added up along its days. */
export class MemberTotals {
	#days: Day[] = [];
	/** Row i holds the sums of the first i days; null while days are added. */
	#running: Float64Array | null = null;
	#ever: Sums | null = null;

	add({ day, sums, shapes }: DailyFact): void {
		this.#running = null;
		this.#ever = null;
		this.#days.push({
			day,
			sums: Float64Array.from(measures, (measure) => sums[measure]),
			shapes: distributions.map((name) => Int32Array.from([...shapes[name]].flat()))
		});
	}

	/** Everything there ever was. */
	ever(): Sums {
		this.#ever ??= namedSums(this.#sumsBefore(this.#days.length));
		return this.#ever;
	}

	/** Sums over the days from `from` to `to`, both included. */
	sums(from: string, to: string): Sums {
		const [start, end] = this.#between(from, to);
		const before = this.#sumsBefore(start);
		return namedSums(this.#sumsBefore(end).map((sum, place) => sum - (before[place] ?? 0)));
	}

	/** A distribution over the days from `from` to `to`, both included. */
	shape(distribution: Distribution, from: string, to: string): Buckets {
		const merged: Buckets = new Map();
		for (const { shapes } of this.#days.slice(...this.#between(from, to))) {
			const pairs = shapes[shapeAt[distribution]] ?? [];
			for (let place = 0; place < pairs.length; place += 2) {
				const bucket = pairs[place] ?? 0;
				merged.set(bucket, (merged.get(bucket) ?? 0) + (pairs[place + 1] ?? 0));
			}
		}
		return merged;
	}

	/** The rows of the first and of the last day of a period. */
	#between(from: string, to: string): [start: number, end: number] {
		this.#run();
		const start = this.#countBefore(from, false);
		return [start, Math.max(start, this.#countBefore(to, true))];
	}

	#sumsBefore(row: number): Float64Array {
		return this.#run().subarray(row * measures.length, (row + 1) * measures.length);
	}

	#run(): Float64Array {
		if (this.#running) return this.#running;
		this.#days.sort((a, b) => (a.day < b.day ? -1 : 1));
		const width = measures.length;
		const running = new Float64Array((this.#days.length + 1) * width);
		for (const [row, { sums }] of this.#days.entries()) {
			for (let place = 0; place < width; place++) {
				running[(row + 1) * width + place] = (running[row * width + place] ?? 0) + (sums[place] ?? 0);
			}
		}
		this.#running = running;
		return running;
	}

	/** How many days come before a day, or up to and including it. */
	#countBefore(day: string, included: boolean): number {
		let low = 0;
		let high = this.#days.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = this.#days[middle]?.day ?? '';
			if (other < day || (included && other === day)) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
