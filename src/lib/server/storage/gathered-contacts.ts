import { abandonedAs } from '#lib/facts/abandoned-as.ts';
import { usualCutOffs, type CutOffs } from '#lib/model/definitions.ts';
import type { ChainContact } from '#lib/facts/issues.ts';
import type { CountedContact } from '#lib/facts/count-contact.ts';
import type { Members } from '#lib/facts/tally.ts';
import type { Content } from './body.ts';
import type { Numbered } from './contact-row.ts';
import { Grouping, IntRows } from './int-rows.ts';
import { outcomeNumbers, outcomeOf } from './outcome-numbers.ts';
import type { Arrival } from './shelf.ts';

/** Where each part of a contact stands in its row; times are seconds from the first contact gathered, which fit in 32 bits in any century. */
const at = {
	customer: 0,
	high: 1,
	low: 2,
	started: 3,
	agentStarted: 4,
	day: 5,
	outcome: 6,
	direction: 7,
	agent: 8,
	site: 9,
	team: 10,
	queue: 11,
	channel: 12,
	reason: 13,
	language: 14,
	employer: 15,
	ivrSeconds: 16,
	ivrEntries: 17,
	waitSeconds: 18,
	talkSeconds: 19,
	holdSeconds: 20,
	wrapSeconds: 21,
	handleSeconds: 22,
	transfers: 23,
	resolved: 24,
	rating: 25
} as const;

/** What facts rest on of one contact. */
export type GatheredContact = CountedContact &
	Members & { startedAt: number; agentStartedAt: number | null; agent: number | null };

/**
 * All contacts of an import, as rows of numbers, so that they need not be read back to derive their facts: some 110 bytes each.
 * Contacts have places, from 0 on, in the order they came.
 */
export class GatheredContacts {
	#origin = 0;
	#days: string[] = [];
	#dayNumbers = new Map<string, number>();
	#highestCustomer = 0;
	#rows = new IntRows(Object.keys(at).length);
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
			outcomeNumbers[record.outcome],
			record.direction === 'out' ? 1 : null,
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
			record.resolved === null ? null : Number(record.resolved),
			record.rating
		]);
	}

	/** Places of each known customer's contacts, all but internal ones, in time order. */
	*histories(): Generator<number[]> {
		const byCustomer = new Grouping(this.#rows, at.customer, this.#highestCustomer);
		for (let customer = 1; customer <= this.#highestCustomer; customer++) {
			const places: number[] = [];
			for (const place of byCustomer.of(customer)) {
				if (this.#rows.get(place, at.outcome) !== outcomeNumbers.internal) places.push(place);
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
		return {
			startedAt: this.#startedAt(place),
			day: this.#dayOf(place),
			outcome: abandonedAs(
				outcomeOf(this.#rows.get(place, at.outcome) ?? outcomeNumbers.unknown),
				this.#rows.get(place, at.waitSeconds),
				shortAbandonSeconds
			),
			isOutbound: this.#rows.get(place, at.direction) !== null,
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
		const resolved = cell(at.resolved);
		return {
			startedAt: this.#startedAt(place),
			day: this.#dayOf(place),
			agentStartedAt: this.#agentStartedAt(place),
			outcome: outcomeOf(cell(at.outcome) ?? outcomeNumbers.unknown),
			direction: cell(at.direction) === null ? null : 'out',
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
			resolved: resolved === null ? null : resolved === 1,
			rating: cell(at.rating)
		};
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
		return places.sort(
			(a, b) => difference(at.started, a, b) || difference(at.high, a, b) || difference(at.low, a, b) || a - b
		);
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
