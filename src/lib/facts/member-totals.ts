import type { Buckets, Distribution, Sums } from '#lib/model/fact.ts';
import { Counts } from './counts.ts';
import { shapeAt } from './sums.ts';
import { sumsBetween, unasked, type Columns } from './sums-between.ts';

/** A distribution day by day: of row i, buckets and counts in turn from its start to that of the next row. */
export type Distributed = { starts: Int32Array; pairs: Int32Array };

/** The facts of one member of one dimension, added up along its days. */
export class MemberTotals {
	#days: readonly string[];
	#columns: Columns;
	#shapes: readonly (Distributed | null | typeof unasked)[];

	/** `days` ascend. */
	constructor(days: readonly string[], columns: Columns, shapes: readonly (Distributed | null | typeof unasked)[]) {
		this.#days = days;
		this.#columns = columns;
		this.#shapes = shapes;
	}

	/** Everything there ever was. */
	ever(): Sums {
		return sumsBetween(this.#columns, 0, this.#days.length);
	}

	/** Sums over the days from `from` to `to`, both included. */
	sums(from: string, to: string): Sums {
		return sumsBetween(this.#columns, ...this.#between(from, to));
	}

	/** A distribution over the days from `from` to `to`, both included. */
	shape(distribution: Distribution, from: string, to: string): Buckets {
		const merged = new Counts();
		const own = this.#shapes[shapeAt[distribution]];
		if (own === unasked) throw new RangeError(`${distribution} was not asked for`);
		if (!own) return new Map();
		const { starts, pairs } = own;
		const [start, end] = this.#between(from, to);
		for (let place = starts[start] ?? 0; place < (starts[end] ?? 0); place += 2) {
			merged.add(pairs[place] ?? 0, pairs[place + 1] ?? 0);
		}
		return merged.toBuckets();
	}

	/** The rows of the first day of a period and of the first after it. */
	#between(from: string, to: string): [start: number, end: number] {
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
