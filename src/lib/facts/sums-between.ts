import { measures, type Sums } from '#lib/model/fact.ts';

/** For each measure that is ever counted, at i its sum over the first i days. */
export type Columns = readonly (Float64Array | undefined)[];

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
					const column = this.#columns[place];
					return column ? (column[this.#end] ?? 0) - (column[this.#start] ?? 0) : 0;
				}
			});
		}
	}
}
