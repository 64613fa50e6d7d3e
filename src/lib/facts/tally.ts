import { bucketOf } from '#lib/statistics/sketch.ts';
import {
	dimensions,
	distributions,
	measures,
	type Buckets,
	type DailyFact,
	type Dimension,
	type Distribution,
	type Measure,
	type NamedDimension
} from '#lib/model/fact.ts';
import { namedSums, placeOf, shapesBy } from './sums.ts';

/** The members a contact belongs to, as numbers of the caller's dictionaries; null where unknown. */
export type Members = Readonly<Record<NamedDimension, number | null>>;

/** The one member of the dimension `all`. */
export const everyone = 0;

/** What one member of one dimension has gained or lost on one day, in the order of `measures`. */
export type Cell = { sums: Float64Array; shapes: Buckets[] };

export type TallyEntry = { dimension: Dimension; member: number; day: string; cell: Cell };

const shapePlaces: Readonly<Record<Distribution, number>> = {
	handle: 0,
	answeredWait: 1,
	abandonedWait: 2,
	ivr: 3,
	gap: 4
};

/**
 * Adds contributions to daily facts, and takes them out again: facts are additive, so a change is the old contribution
 * taken out and the new one put in, and the order does not matter.
 */
export class Tally {
	#days = new Map<string, Map<number, Cell>[]>();
	#cells: Cell[] = [];
	#size = 0;
	#sign = 1;
	#kept: readonly Dimension[];

	/** `kept` are the dimensions wanted. */
	constructor(kept: readonly Dimension[] = dimensions) {
		this.#kept = kept;
	}

	/** Number of facts touched. */
	get size(): number {
		return this.#size;
	}

	/** Says whose day the next `add` and `mark` belong to: `sign` 1 puts in, -1 takes out. */
	turnTo(day: string, members: Members, sign: 1 | -1, within: readonly Dimension[] = dimensions): this {
		this.#sign = sign;
		this.#cells.length = 0;
		for (const dimension of within) {
			if (!this.#kept.includes(dimension)) continue;
			const member = dimension === 'all' ? everyone : members[dimension];
			if (member !== null) this.#cells.push(this.#cellOf(day, dimension, member));
		}
		return this;
	}

	/** Adds an amount to a measure. */
	add(measure: Measure, amount: number): void {
		const place = placeOf[measure];
		for (const { sums } of this.#cells) sums[place] = (sums[place] ?? 0) + this.#sign * amount;
	}

	/** Adds a quantity whose mean and spread are wanted: its count, its sum and its sum of squares. */
	addSpread(known: Measure | null, sum: Measure, squares: Measure, amount: number): void {
		if (known !== null) this.add(known, 1);
		this.add(sum, amount);
		this.add(squares, amount * amount);
	}

	/** Counts seconds in a distribution. */
	mark(distribution: Distribution, seconds: number): void {
		const bucket = bucketOf(seconds);
		for (const { shapes } of this.#cells) {
			const shape = shapes[shapePlaces[distribution]];
			if (shape) addCount(shape, bucket, this.#sign);
		}
	}

	*entries(): Generator<TallyEntry> {
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
				shapes: shapesBy((shape) => cell.shapes[shape] ?? new Map<number, number>())
			};
		}
	}

	clear(): void {
		this.#days.clear();
		this.#size = 0;
	}

	#cellOf(day: string, dimension: Dimension, member: number): Cell {
		let byDimension = this.#days.get(day);
		if (!byDimension) this.#days.set(day, (byDimension = dimensions.map(() => new Map<number, Cell>())));
		const cells = byDimension[dimensions.indexOf(dimension)];
		let cell = cells?.get(member);
		if (!cell) {
			cell = emptyCell();
			cells?.set(member, cell);
			this.#size++;
		}
		return cell;
	}
}

/** A cell that nothing has been added to. */
export const emptyCell = (): Cell => ({
	sums: new Float64Array(measures.length),
	shapes: distributions.map(() => new Map<number, number>())
});

/** Adds one cell to another, which it changes. */
export function merge(into: Cell, from: Cell): void {
	for (const [place, amount] of from.sums.entries()) into.sums[place] = (into.sums[place] ?? 0) + amount;
	for (const [place, shape] of from.shapes.entries()) {
		const target = into.shapes[place];
		if (target) for (const [bucket, count] of shape) addCount(target, bucket, count);
	}
}

/** Counts that come to nothing are forgotten. */
function addCount(shape: Buckets, bucket: number, count: number): void {
	const sum = (shape.get(bucket) ?? 0) + count;
	if (sum === 0) shape.delete(bucket);
	else shape.set(bucket, sum);
}

/** Whether everything that was put in has been taken out. */
export const isEmpty = (cell: Cell): boolean => cell.sums.every((amount) => amount === 0);
