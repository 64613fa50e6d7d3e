import { distributions, measures } from '#lib/model/fact.ts';
import { everything, type Asked } from './asked.ts';
import { GrowingList } from './growing-list.ts';
import { MemberTotals, type Distributed } from './member-totals.ts';
import type { SparseFact } from './sparse-fact.ts';
import { none, unasked, type Columns } from './sums-between.ts';

const integers = () => new GrowingList((length) => new Int32Array(length));

/** Lists of several rows, one after the other: row i ends where `ends` says. */
type Rows = { ends: GrowingList<Int32Array<ArrayBuffer>>; items: GrowingList<Int32Array<ArrayBuffer>> };
const noRows = (): Rows => ({ ends: integers(), items: integers() });
const startOf = ({ ends }: Rows, row: number): number => (row === 0 ? 0 : ends.at(row - 1));
const endOf = ({ ends }: Rows, row: number): number => ends.at(row);

/** The facts of one member of one dimension while they are gathered, as small as they get: only what is not zero. */
export class MemberFacts {
	#days: string[] = [];
	/** Of each day, the places of the sums that are not zero. */
	#places = noRows();
	/** The sums at these places. */
	#amounts = new GrowingList((length) => new Float64Array(length));
	/** For each distribution that holds anything, of each day its buckets and counts in turn. */
	#shapes = distributions.map((): Rows | null => null);

	/** One fact for each day, in any order. */
	add({ day, sums, shapes }: Pick<SparseFact, 'day' | 'sums' | 'shapes'>): void {
		for (let item = 0; item < sums.length; item += 2) {
			this.#places.items.push(sums[item] ?? 0);
			this.#amounts.push(sums[item + 1] ?? 0);
		}
		this.#places.ends.push(this.#places.items.length);
		for (let item = 0; item < shapes.length; item += 3) {
			const { items } = (this.#shapes[shapes[item] ?? 0] ??= this.#emptyRows());
			items.push(shapes[item + 1] ?? 0);
			items.push(shapes[item + 2] ?? 0);
		}
		for (const rows of this.#shapes) rows?.ends.push(rows.items.length);
		this.#days.push(day);
	}

	/** What was gathered, added up along the days; whatever was not asked for cannot be read of it. */
	totals(asked: Asked = everything): MemberTotals {
		const inOrder = [...this.#days.keys()].sort((a, b) => ((this.#days[a] ?? '') < (this.#days[b] ?? '') ? -1 : 1));
		return new MemberTotals(
			inOrder.map((row) => this.#days[row] ?? ''),
			this.#columns(inOrder, asked),
			this.#shapes.map((rows, place) => (asked.shapes.includes(place) ? rows && distributed(rows, inOrder) : unasked))
		);
	}

	#emptyRows(): Rows {
		const rows = noRows();
		for (let row = 0; row < this.#days.length; row++) rows.ends.push(0);
		return rows;
	}

	#columns(inOrder: readonly number[], asked: Asked): Columns {
		const starts = new Int32Array(measures.length).fill(unasked);
		for (const place of asked.sums) starts[place] = none;
		let length = 0;
		for (let item = 0; item < this.#places.items.length; item++) {
			const place = this.#places.items.at(item);
			if ((starts[place] ?? 0) >= 0) continue;
			starts[place] = length;
			length += inOrder.length + 1;
		}
		const sums = new Float64Array(length);
		for (const [index, row] of inOrder.entries()) {
			for (let item = startOf(this.#places, row); item < endOf(this.#places, row); item++) {
				sums[(starts[this.#places.items.at(item)] ?? 0) + index + 1] = this.#amounts.at(item);
			}
		}
		for (const start of starts) {
			if (start < 0) continue;
			for (let at = start + 1; at <= start + inOrder.length; at++) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
		}
		return { starts, sums };
	}
}

function distributed(rows: Rows, inOrder: readonly number[]): Distributed {
	const starts = new Int32Array(inOrder.length + 1);
	const pairs = new Int32Array(rows.items.length);
	for (const [index, row] of inOrder.entries()) {
		const start = starts[index] ?? 0;
		const own = rows.items.between(startOf(rows, row), endOf(rows, row));
		pairs.set(own, start);
		starts[index + 1] = start + own.length;
	}
	return { starts, pairs };
}
