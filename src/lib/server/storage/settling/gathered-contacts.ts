import { abandonedAs } from '#lib/facts/abandoned-as.ts';
import type { Outcome } from '#lib/model/contact.ts';
import { usualCutOffs, type CutOffs } from '#lib/model/definitions.ts';
import type { ChainContact } from '#lib/facts/issues.ts';
import type { CountedContact } from '#lib/facts/count-contact.ts';
import type { Members } from '#lib/facts/tally.ts';
import type { Content } from '../records/body.ts';
import type { Numbered } from '../records/contact-row.ts';
import { Grouping, IntRows } from '../int-rows.ts';
import { outcomeNumbers, outcomeOf } from '../records/outcome-numbers.ts';
import type { Arrival } from '../records/shelf.ts';

/** Where each part of a contact stands in its row; times are seconds from the first contact gathered, which fit in 32 bits in any century. */
const at = {
	customer: 0,
	high: 1,
	low: 2,
	started: 3,
	agentStarted: 4,
	day: 5,
	small: 6,
	agent: 7,
	site: 8,
	team: 9,
	queue: 10,
	channel: 11,
	reason: 12,
	language: 13,
	employer: 14,
	ivrSeconds: 15,
	ivrEntries: 16,
	waitSeconds: 17,
	talkSeconds: 18,
	holdSeconds: 19,
	wrapSeconds: 20,
	handleSeconds: 21,
	transfers: 22,
	coldTransfers: 23
} as const;
/** So many of them, the first, need 32 bits. */
const wide = 5;

/** Parts with few values share one number: four bits for the outcome and the rating, two for each of the others, where 0 is null. */
const packedSmall = ({ outcome, rating, resolved, namedReached, direction }: Content<'contacts'>): number =>
	outcomeNumbers[outcome] |
	(((rating ?? -1) + 1) << 4) |
	(packedFlag(resolved) << 8) |
	(packedFlag(namedReached) << 10) |
	(Number(direction === 'out') << 12);
const packedFlag = (flag: boolean | null): number => (flag === null ? 0 : Number(flag) + 1);

const ratingOf = (small: number): number | null => {
	const rating = (small >> 4) & 15;
	return rating === 0 ? null : rating - 1;
};
const flagAt = (small: number, bit: number): boolean | null => {
	const flag = (small >> bit) & 3;
	return flag === 0 ? null : flag === 2;
};
const outcomeIn = (small: number): Outcome => outcomeOf(small & 15);
const isOutbound = (small: number): boolean => ((small >> 12) & 1) === 1;

/** What facts rest on of one contact. */
export type GatheredContact = CountedContact &
	Members & { startedAt: number; agentStartedAt: number | null; agent: number | null };

/**
 * All contacts of an import, as rows of numbers, so that they need not be read back to derive their facts: some 60 bytes each.
 * Contacts have places, from 0 on, in the order they came.
 */
export class GatheredContacts {
	#origin = 0;
	#days: string[] = [];
	#dayNumbers = new Map<string, number>();
	#highestCustomer = 0;
	#rows = new IntRows(Object.keys(at).length, wide);
	/** The row at hand. */
	#cells: (number | null)[] = [];

	get length(): number {
		return this.#rows.length;
	}

	add(
		{ record, start: [, , high, low] }: Arrival<Content<'contacts'>>,
		customer: number | null,
		members: Numbered
	): void {
		if (this.length === 0) this.#origin = record.startedAt;
		if (customer !== null && customer > this.#highestCustomer) this.#highestCustomer = customer;
		// in the order of `at`
		this.#rows.push([
			customer,
			high,
			low,
			record.startedAt - this.#origin,
			record.agentStartedAt === null ? null : record.agentStartedAt - this.#origin,
			this.#numberOf(record.day),
			packedSmall(record),
			members.agent,
			members.site,
			members.team,
			members.queue,
			members.channel,
			members.reason,
			members.language,
			members.employer,
			record.ivrSeconds,
			record.ivrEntries,
			record.waitSeconds,
			record.talkSeconds,
			record.holdSeconds,
			record.wrapSeconds,
			record.handleSeconds,
			record.transfers,
			record.coldTransfers
		]);
	}

	/** Places of each known customer's contacts, all but internal ones, in time order. */
	*histories(): Generator<number[]> {
		const byCustomer = new Grouping(this.#rows, at.customer, this.#highestCustomer);
		for (let customer = 1; customer <= this.#highestCustomer; customer++) {
			const places: number[] = [];
			for (const place of byCustomer.of(customer)) {
				if (outcomeIn(this.#small(place)) !== 'internal') places.push(place);
			}
			if (places.length > 0) yield this.#inTime(places);
		}
	}

	/** Places of each day's contacts, in time order, one day after the other. */
	*days(): Generator<number[]> {
		const byDay = new Grouping(this.#rows, at.day, this.#days.length);
		const inOrder = [...this.#dayNumbers].sort(([a], [b]) => (a < b ? -1 : 1));
		for (const [, day] of inOrder) yield this.#inTime([...byDay.of(day)]);
	}

	/** Null when unknown. */
	customerOf(place: number): number | null {
		return this.#rows.get(place, at.customer);
	}

	chainContact(place: number, { shortAbandonSeconds }: CutOffs = usualCutOffs): ChainContact {
		const small = this.#small(place);
		return {
			startedAt: this.#startedAt(place),
			day: this.#dayOf(place),
			outcome: abandonedAs(outcomeIn(small), this.#rows.get(place, at.waitSeconds), shortAbandonSeconds),
			isOutbound: isOutbound(small),
			reason: this.#rows.get(place, at.reason),
			agent: this.#rows.get(place, at.agent),
			language: this.#rows.get(place, at.language),
			agentStartedAt: this.#agentStartedAt(place),
			handleSeconds: this.#rows.get(place, at.handleSeconds)
		};
	}

	contact(place: number): GatheredContact {
		this.#rows.read(place, this.#cells);
		const cell = (column: number) => this.#cells[column] ?? null;
		const small = cell(at.small) ?? 0;
		return {
			startedAt: this.#startedAt(place),
			day: this.#dayOf(place),
			agentStartedAt: this.#agentStartedAt(place),
			outcome: outcomeIn(small),
			direction: isOutbound(small) ? 'out' : null,
			agent: cell(at.agent),
			site: cell(at.site),
			team: cell(at.team),
			queue: cell(at.queue),
			channel: cell(at.channel),
			reason: cell(at.reason),
			language: cell(at.language),
			employer: cell(at.employer),
			ivrSeconds: cell(at.ivrSeconds),
			ivrEntries: cell(at.ivrEntries),
			waitSeconds: cell(at.waitSeconds),
			talkSeconds: cell(at.talkSeconds),
			holdSeconds: cell(at.holdSeconds),
			wrapSeconds: cell(at.wrapSeconds),
			handleSeconds: cell(at.handleSeconds),
			transfers: cell(at.transfers),
			resolved: flagAt(small, 8),
			rating: ratingOf(small),
			coldTransfers: cell(at.coldTransfers),
			namedReached: flagAt(small, 10)
		};
	}

	#small(place: number): number {
		return this.#rows.get(place, at.small) ?? 0;
	}

	#startedAt(place: number): number {
		return this.#origin + (this.#rows.get(place, at.started) ?? 0);
	}

	#agentStartedAt(place: number): number | null {
		const started = this.#rows.get(place, at.agentStarted);
		return started === null ? null : this.#origin + started;
	}

	#dayOf(place: number): string {
		return this.#days[(this.#rows.get(place, at.day) ?? 0) - 1] ?? '';
	}

	/** The order of `contentOrder`; files often have it already. */
	#inTime(places: number[]): number[] {
		const difference = (column: number, a: number, b: number) =>
			(this.#rows.get(a, column) ?? 0) - (this.#rows.get(b, column) ?? 0);
		const order = (a: number, b: number) =>
			difference(at.started, a, b) || difference(at.high, a, b) || difference(at.low, a, b) || a - b;
		for (let next = 1; next < places.length; next++)
			if (order(places[next - 1] ?? 0, places[next] ?? 0) > 0) return places.sort(order);
		return places;
	}

	#numberOf(day: string): number {
		let number = this.#dayNumbers.get(day);
		if (number === undefined) {
			number = this.#days.push(day);
			this.#dayNumbers.set(day, number);
		}
		return number;
	}
}
