import { measures, type Sums } from '#lib/model/fact.ts';

/**
 * For each measure that is ever counted, at i of its column its sum over the first i days; the columns lie side by side.
 * `starts` says where in `sums` the column of each measure begins; `none` where it never is, `unasked` where nobody asked for it.
 */
export type Columns = { starts: Int32Array; sums: Float64Array };

export const none = -1;
export const unasked = -2;

/** Sums over the days of the rows `start` up to `end`, each subtracted when it is read: a metric reads a few of them all. */
export const sumsBetween = (columns: Columns, start: number, end: number): Sums =>
	// the getters have the names of all measures
	new Between(columns, start, end) as unknown as Sums;

class Between {
	#columns: Columns;
	#start: number;
	#end: number;

	constructor(columns: Columns, start: number, end: number) {
		this.#columns = columns;
		this.#start = start;
		this.#end = end;
	}

	static {
		for (const [place, measure] of measures.entries()) {
			Object.defineProperty(this.prototype, measure, {
				get(this: Between): number {
					const { starts, sums } = this.#columns;
					const start = starts[place] ?? none;
					if (start >= 0) return (sums[start + this.#end] ?? 0) - (sums[start + this.#start] ?? 0);
					if (start === unasked) throw new RangeError(`${measure} was not asked for`);
					return 0;
				}
			});
		}
	}
}
