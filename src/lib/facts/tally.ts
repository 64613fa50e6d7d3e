import { dimensions, distributions, measures, type DailyFact, type Dimension } from '#lib/model/fact.ts';
import type { NamedDimension } from '#lib/model/fact.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { Counts } from './counts.ts';
import { namedSums, shapesBy } from './sums.ts';

/** The members a contact belongs to, as numbers of the caller's dictionaries; null where unknown. */
export type Members = Readonly<Record<NamedDimension, number | null>>;

/** The one member of the dimension `all`. */
export const everyone = 0;

/** What one member of one dimension has gained or lost on one day: sums in the order of `measures`, shapes of `distributions`. */
export type Cell = { sums: Float64Array; shapes: (Counts | null)[] };

export type TallyEntry = { dimension: Dimension; member: number; day: string; cell: Cell };

/** About the facts of one day of a large centre. */
const mostSpare = 1000;

/** More than one contact can add to its facts. */
const mostAdditions = 128;

/** Cells by the place of their dimension, then by member. */
type Day = Map<number, Cell>[];

/**
 * Adds contributions to daily facts, and takes them out again: facts are additive, so a change is the old contribution
 * taken out and the new one put in, and the order does not matter. `at` and `shapeAt` name the places to add to.
 */
export class Tally {
	#days = new Map<string, Day>();
	#cells: Cell[] = [];
	/** Cells to use again: making them costs more than adding to them. */
	#spare: Cell[] = [];
	#size = 0;
	#sign = 1;
	#kept: readonly Dimension[];
	// what was added since the last turn, for all cells alike: entered cell by cell, it stays in the processor's cache
	#places = new Uint8Array(mostAdditions);
	#amounts = new Float64Array(mostAdditions);
	#noted = 0;
	/** What the cells at hand belong to: a contact and its chain are counted one after the other. */
	#turnedTo: { day: string; members: Members; within: readonly Dimension[] } | null = null;
	#lastDay: { day: string; cells: Day } | null = null;

	/** `kept` are the dimensions wanted. */
	constructor(kept: readonly Dimension[] = dimensions) {
		this.#kept = kept;
	}

	/** Number of facts touched. */
	get size(): number {
		return this.#size;
	}

	/**
	 * Says whose day the next `add` and `mark` belong to: `sign` 1 puts in, -1 takes out. TRICKY: the same `members` object
	 * stands for the same members, so it may not be changed between two turns.
	 */
	turnTo(day: string, members: Members, sign: 1 | -1, within: readonly Dimension[] = dimensions): void {
		if (
			members === this.#turnedTo?.members &&
			day === this.#turnedTo.day &&
			sign === this.#sign &&
			within === this.#turnedTo.within
		)
			return;
		this.#post();
		this.#turnedTo = { day, members, within };
		const cells = this.#dayOf(day);
		this.#sign = sign;
		this.#cells.length = 0;
		for (const dimension of within) {
			const member = dimension === 'all' ? everyone : members[dimension];
			if (member !== null && this.#kept.includes(dimension)) this.#cells.push(this.#cellOf(cells, dimension, member));
		}
	}

	/** Adds an amount to the measure at a place. */
	add(place: number, amount: number): void {
		this.#places[this.#noted] = place;
		this.#amounts[this.#noted] = amount;
		this.#noted++;
	}

	/** Adds a quantity that is known, whose mean and spread are wanted: to the places of its count, sum and sum of squares. */
	addKnown(known: number, sum: number, squares: number, amount: number): void {
		this.add(known, 1);
		this.addSpread(sum, squares, amount);
	}

	/** The same where the count is another measure. */
	addSpread(sum: number, squares: number, amount: number): void {
		this.add(sum, amount);
		this.add(squares, amount * amount);
	}

	/** Counts seconds in the distribution at a place. */
	mark(place: number, seconds: number): void {
		const bucket = bucketOf(seconds);
		for (const { shapes } of this.#cells) (shapes[place] ??= new Counts()).add(bucket, this.#sign);
	}

	*entries(): Generator<TallyEntry> {
		this.#post();
		for (const [day, byDimension] of this.#days) {
			for (const [place, dimension] of dimensions.entries()) {
				for (const [member, cell] of byDimension[place] ?? []) yield { dimension, member, day, cell };
			}
		}
	}

	/** The facts of one dimension, where everything taken out had been put in before. */
	*facts(dimension: Dimension, nameOf: (member: number) => string): Generator<DailyFact> {
		for (const { dimension: kind, member, day, cell } of this.entries()) {
			if (kind !== dimension || isEmpty(cell)) continue;
			yield {
				dimension,
				member: dimension === 'all' ? '' : nameOf(member),
				day,
				sums: namedSums(cell.sums),
				shapes: shapesBy((shape) => cell.shapes[shape]?.toBuckets() ?? new Map<number, number>())
			};
		}
	}

	/** Forgets everything; cells given out before may not be kept. */
	clear(): void {
		this.#noted = 0;
		for (const day of this.#days.values()) {
			for (const cells of day) for (const cell of cells.values()) this.#keepSpare(cell);
		}
		this.#days.clear();
		this.#lastDay = null;
		this.#turnedTo = null;
		this.#size = 0;
	}

	#keepSpare(cell: Cell): void {
		if (this.#spare.length >= mostSpare) return;
		cell.sums.fill(0);
		for (const shape of cell.shapes) shape?.clear();
		this.#spare.push(cell);
	}

	#post(): void {
		for (const { sums } of this.#cells) {
			for (let note = 0; note < this.#noted; note++) {
				const place = this.#places[note] ?? 0;
				sums[place] = (sums[place] ?? 0) + this.#sign * (this.#amounts[note] ?? 0);
			}
		}
		this.#noted = 0;
	}

	#dayOf(day: string): Day {
		if (this.#lastDay?.day === day) return this.#lastDay.cells;
		let cells = this.#days.get(day);
		if (!cells) this.#days.set(day, (cells = dimensions.map(() => new Map<number, Cell>())));
		this.#lastDay = { day, cells };
		return cells;
	}

	#cellOf(day: Day, dimension: Dimension, member: number): Cell {
		const cells = day[dimensionPlaces[dimension]];
		let cell = cells?.get(member);
		if (!cell) {
			cell = this.#spare.pop() ?? emptyCell();
			cells?.set(member, cell);
			this.#size++;
		}
		return cell;
	}
}

const dimensionPlaces = {
	all: 0,
	site: 1,
	team: 2,
	queue: 3,
	channel: 4,
	reason: 5,
	language: 6,
	employer: 7
} as const satisfies Record<Dimension, number>;

/** A cell that nothing has been added to. */
export const emptyCell = (): Cell => ({
	sums: new Float64Array(measures.length),
	shapes: distributions.map(() => null)
});

/** Adds one cell to another, which it changes. */
export function merge(into: Cell, from: Cell): void {
	for (const [place, amount] of from.sums.entries()) into.sums[place] = (into.sums[place] ?? 0) + amount;
	for (const [place, shape] of from.shapes.entries()) {
		if (shape) (into.shapes[place] ??= new Counts()).addAll(shape);
	}
}

/** Whether everything that was put in has been taken out. */
export const isEmpty = (cell: Cell): boolean =>
	cell.sums.every((amount) => amount === 0) && cell.shapes.every((shape) => !shape || shape.isEmpty);
