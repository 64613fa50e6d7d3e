import { measures, type Buckets, type DailyFact, type Distribution, type Sums } from '#lib/model/fact.ts';
import { namedSums } from './sums.ts';

/** The facts of one member of one dimension, added up along its days. */
export class MemberTotals {
	readonly ever: Sums;
	/** Days that have facts, ascending. */
	#days: string[];
	/** Row i holds the sums of the first i days. */
	#running: Float64Array;
	#facts: DailyFact[];

	constructor(facts: readonly DailyFact[]) {
		this.#facts = facts.toSorted((a, b) => (a.day < b.day ? -1 : 1));
		this.#days = this.#facts.map(({ day }) => day);
		const width = measures.length;
		this.#running = new Float64Array((facts.length + 1) * width);
		for (const [row, { sums }] of this.#facts.entries()) {
			for (const [place, measure] of measures.entries()) {
				this.#running[(row + 1) * width + place] = (this.#running[row * width + place] ?? 0) + sums[measure];
			}
		}
		this.ever = namedSums(this.#running, facts.length * width);
	}

	/** Sums over the days from `from` to `to`, both included. */
	sums(from: string, to: string): Sums {
		const width = measures.length;
		const [start, end] = this.#rows(from, to);
		const difference = new Float64Array(width);
		for (let place = 0; place < width; place++) {
			difference[place] = (this.#running[end * width + place] ?? 0) - (this.#running[start * width + place] ?? 0);
		}
		return namedSums(difference);
	}

	/** A distribution over the days from `from` to `to`, both included. */
	shape(distribution: Distribution, from: string, to: string): Buckets {
		const [start, end] = this.#rows(from, to);
		const merged: Buckets = new Map();
		for (const { shapes } of this.#facts.slice(start, end)) {
			for (const [bucket, count] of shapes[distribution]) merged.set(bucket, (merged.get(bucket) ?? 0) + count);
		}
		return merged;
	}

	#rows(from: string, to: string): [start: number, end: number] {
		const start = this.#countBefore(from, false);
		return [start, Math.max(start, this.#countBefore(to, true))];
	}

	/** How many days come before a day, or up to and including it. */
	#countBefore(day: string, included: boolean): number {
		let low = 0;
		let high = this.#days.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = this.#days[middle] ?? '';
			if (other < day || (included && other === day)) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
