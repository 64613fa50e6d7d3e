import { mondayOf } from '#lib/model/day.ts';
import {
	dimensions,
	distributions,
	reasonedDimensions,
	type DailyFact,
	type Dimension,
	type NamedDimension
} from '#lib/model/fact.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { everything, type Asked } from './asked.ts';
import { emptyCell, isEmpty, type Cell } from './cell.ts';
import { CellsAtHand } from './cells-at-hand.ts';
import { Counts } from './counts.ts';
import { keptDimension, type KeptDimension } from './kept-dimension.ts';
import { namedSums, shapesBy } from './sums.ts';

/** The members a contact belongs to, as numbers of the caller's dictionaries; null where unknown. */
export type Members = Readonly<Record<NamedDimension, number | null>>;
/** Of what is counted for the whole organisation alone. */
export const nowhere: Members = {
	...{ site: null, team: null, employer: null, queue: null },
	...{ channel: null, reason: null, language: null }
};

/** A fact that was touched; `reason` 0 is all reasons on one day, any other one reason in the week of a Monday. */
export type TallyEntry = { dimension: Dimension; member: number; reason: number; day: string; cell: Cell };

/** About as many cells of either kind as are in use at once: a few kilobytes each. */
const mostSpare = 2000;

/** Additions noted before they are entered: about what one contact adds to its facts. */
const mostAdditions = 128;

/** Members' cells by the place of their dimension. */
type Cells = Map<number, Cell>[];

/** A day's cells, and those of its week: by the place of their dimension, then by member and reason. */
type Day = { cells: Cells; week: Cells };

type Spare = { days: Cell[]; weeks: Cell[] };

// member and reason in one number: both are numbers of a dictionary of names
const reasonPlaces = 2 ** 26;

const reasoned = reasonedDimensions.map(keptDimension);

/**
 * Adds contributions to daily facts, and takes them out again: facts are additive, so a change is the old contribution
 * taken out and the new one put in, and the order does not matter. `at` and `shapeAt` name the places to add to.
 */
export class Tally {
	#days = new Map<string, Day>();
	#weeks = new Map<string, Cells>();
	/** The cells at hand; those of the day, which have most distributions; and of these, those of the dimensions in `placed`. */
	#cells = new CellsAtHand();
	#ofDay = new CellsAtHand();
	#ofPlaced = new CellsAtHand();
	/** Cells to use again, those of days and those of weeks, which have few distributions: making them costs more than adding to them. */
	#spare: Spare = { days: [], weeks: [] };
	#size = 0;
	#sign = 1;
	#kept: readonly KeptDimension[];
	#keepsReasons: boolean;
	#isGivenUp = false;
	// what was added since the last turn, for all cells alike: entered cell by cell, it stays in the processor's cache
	#places = new Uint16Array(mostAdditions);
	#amounts = new Float64Array(mostAdditions);
	#noted = 0;
	/** What the cells at hand belong to: a contact and its chain are counted one after the other. */
	#turnedTo: { day: string; members: Members; within: readonly Dimension[] } | null = null;
	#lastDay: { day: string; found: Day } | null = null;

	/** What is read of the facts: the rest need not be added. */
	readonly asked: Asked;
	#marked = new Uint8Array(distributions.length);

	/** `kept` are the dimensions wanted; where all are, units' facts are kept by reason, too. */
	constructor(kept: readonly Dimension[] = dimensions, asked: Asked = everything) {
		this.asked = asked;
		for (const place of asked.shapes) this.#marked[place] = 1;
		this.#kept = kept.map(keptDimension);
		this.#keepsReasons = kept === dimensions;
	}

	/** Number of facts touched. */
	get size(): number {
		return this.#size;
	}

	/** Whether nothing is counted any more, because all facts are going to be counted again. */
	get isGivenUp(): boolean {
		return this.#isGivenUp;
	}

	/** Forgets everything, and counts nothing from now on. */
	giveUp(): void {
		this.clear();
		this.#spare = { days: [], weeks: [] };
		this.#isGivenUp = true;
		this.#kept = [];
		this.#keepsReasons = false;
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
		this.#turnAway();
		this.#turnedTo = { day, members, within };
		this.#sign = sign;
		const { cells, week } = this.#dayOf(day);
		for (const { dimension, place, memberOf, isPlaced } of this.#kept) {
			const member = memberOf(members);
			if (member === null || (within !== dimensions && !within.includes(dimension))) continue;
			const cell = this.#cellOf(cells, place, member, this.#spare.days);
			this.#cells.push(cell);
			this.#ofDay.push(cell);
			if (isPlaced) this.#ofPlaced.push(cell);
		}
		if (!this.#keepsReasons || members.reason === null || !within.includes('reason')) return;
		for (const { dimension, place, memberOf } of reasoned) {
			const member = memberOf(members);
			if (member === null || (within !== dimensions && !within.includes(dimension))) continue;
			const key = member * reasonPlaces + members.reason;
			this.#cells.push(this.#cellOf(week, place, key, this.#spare.weeks));
		}
	}

	/** Adds an amount to the measure at a place. */
	add(place: number, amount: number): void {
		if (this.#noted === mostAdditions) this.#post();
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

	/** Counts a number of seconds, or of days, in the distribution at a place, once or several times. */
	mark(place: number, amount: number, times = 1): void {
		this.#enter(this.#ofDay, place, bucketOf(amount), times);
	}

	/** Counts once in a distribution that has buckets of its own, and is kept of the dimensions that people belong to. */
	markPlaced(place: number, bucket: number): void {
		this.#enter(this.#ofPlaced, place, bucket, 1);
	}

	/** The same of all dimensions turned to, and of units by reason too. */
	markAll(place: number, bucket: number): void {
		this.#enter(this.#cells, place, bucket, 1);
	}

	/** Facts of days, all reasons together. */
	*dayEntries(): Generator<TallyEntry> {
		this.#post();
		for (const [day, { cells }] of this.#days) {
			for (const [place, dimension] of dimensions.entries()) {
				for (const [member, cell] of cells[place] ?? []) yield { dimension, member, reason: 0, day, cell };
			}
		}
	}

	/** Facts of units by reason, on the Monday of their week. */
	*weekEntries(): Generator<TallyEntry> {
		this.#post();
		for (const [day, cells] of this.#weeks) {
			for (const [place, dimension] of dimensions.entries()) {
				for (const [key, cell] of cells[place] ?? []) {
					const reason = key % reasonPlaces;
					yield { dimension, member: (key - reason) / reasonPlaces, reason, day, cell };
				}
			}
		}
	}

	/** The facts of one dimension, where everything taken out had been put in before. */
	*facts(dimension: Dimension, nameOf: (member: number) => string): Generator<DailyFact> {
		for (const { dimension: kind, member, day, cell } of this.dayEntries()) {
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

	/** Forgets the facts of days; cells given out before may not be kept. */
	clearDays(): void {
		this.#post();
		for (const { cells } of this.#days.values()) this.#keepSpare(cells, this.#spare.days);
		this.#days.clear();
		this.#lastDay = null;
		this.#turnAway();
	}

	/** Forgets everything; cells given out before may not be kept. */
	clear(): void {
		this.clearDays();
		for (const cells of this.#weeks.values()) this.#keepSpare(cells, this.#spare.weeks);
		this.#weeks.clear();
	}

	#turnAway(): void {
		this.#turnedTo = null;
		this.#cells.length = 0;
		this.#ofDay.length = 0;
		this.#ofPlaced.length = 0;
	}

	#enter(cells: CellsAtHand, place: number, bucket: number, times: number): void {
		if (this.#marked[place] === 0) return;
		for (let index = 0; index < cells.length; index++) {
			const { shapes } = cells.at(index);
			(shapes[place] ??= new Counts()).add(bucket, this.#sign * times);
		}
	}

	#keepSpare(cells: Cells, spare: Cell[]): void {
		for (const ofDimension of cells) {
			this.#size -= ofDimension.size;
			for (const cell of ofDimension.values()) {
				if (spare.length >= mostSpare) break;
				cell.sums.fill(0);
				for (const shape of cell.shapes) shape?.clear();
				spare.push(cell);
			}
		}
	}

	#post(): void {
		for (let index = 0; index < this.#cells.length; index++) {
			const { sums } = this.#cells.at(index);
			for (let note = 0; note < this.#noted; note++) {
				const place = this.#places[note] ?? 0;
				sums[place] = (sums[place] ?? 0) + this.#sign * (this.#amounts[note] ?? 0);
			}
		}
		this.#noted = 0;
	}

	#dayOf(day: string): Day {
		if (this.#lastDay?.day === day) return this.#lastDay.found;
		let found = this.#days.get(day);
		if (!found) this.#days.set(day, (found = { cells: noCells(), week: this.#weekOf(day) }));
		this.#lastDay = { day, found };
		return found;
	}

	#weekOf(day: string): Cells {
		const monday = mondayOf(day);
		let cells = this.#weeks.get(monday);
		if (!cells) this.#weeks.set(monday, (cells = noCells()));
		return cells;
	}

	#cellOf(cells: Cells, place: number, key: number, spare: Cell[]): Cell {
		let cell = cells[place]?.get(key);
		if (!cell) {
			cell = spare.pop() ?? emptyCell();
			cells[place]?.set(key, cell);
			this.#size++;
		}
		return cell;
	}
}

const noCells = (): Cells => dimensions.map(() => new Map<number, Cell>());
