import type { ChainContact } from '#lib/facts/chains.ts';
import type { CountedContact } from '#lib/facts/count-contact.ts';
import type { Members } from '#lib/facts/tally.ts';
import type { Content } from './body.ts';
import type { Numbered } from './contact-row.ts';
import { Grouping, IntColumn } from './int-column.ts';
import { outcomeNumbers, outcomeOf } from './outcome-numbers.ts';
import type { Arrival } from './shelf.ts';

/** What facts rest on of one contact. */
export type GatheredContact = CountedContact &
	Members & { startedAt: number; agentStartedAt: number | null; agent: number | null };

/**
 * All contacts of an import, in columns, so that they need not be read back to derive their facts: some 110 bytes each.
 * Contacts have places, from 0 on, in the order they came.
 */
export class GatheredContacts {
	#origin = 0;
	#days: string[] = [];
	#dayNumbers = new Map<string, number>();
	#highestCustomer = 0;
	#customer = new IntColumn();
	#high = new IntColumn();
	#low = new IntColumn();
	/** Seconds from the first contact gathered: they fit in 32 bits in any century. */
	#started = new IntColumn();
	#agentStarted = new IntColumn();
	#day = new IntColumn();
	#outcome = new IntColumn();
	#direction = new IntColumn();
	#agent = new IntColumn();
	#site = new IntColumn();
	#team = new IntColumn();
	#queue = new IntColumn();
	#channel = new IntColumn();
	#reason = new IntColumn();
	#language = new IntColumn();
	#employer = new IntColumn();
	#ivrSeconds = new IntColumn();
	#ivrEntries = new IntColumn();
	#waitSeconds = new IntColumn();
	#talkSeconds = new IntColumn();
	#holdSeconds = new IntColumn();
	#wrapSeconds = new IntColumn();
	#handleSeconds = new IntColumn();
	#transfers = new IntColumn();
	#resolved = new IntColumn();
	#rating = new IntColumn();

	get length(): number {
		return this.#day.length;
	}

	add(
		{ record, start: [, , high, low] }: Arrival<Content<'contacts'>>,
		customer: number | null,
		members: Numbered
	): void {
		if (this.length === 0) this.#origin = record.startedAt;
		if (customer !== null && customer > this.#highestCustomer) this.#highestCustomer = customer;
		this.#customer.push(customer);
		this.#high.push(high);
		this.#low.push(low);
		this.#started.push(record.startedAt - this.#origin);
		this.#agentStarted.push(record.agentStartedAt === null ? null : record.agentStartedAt - this.#origin);
		this.#day.push(this.#numberOf(record.day));
		this.#outcome.push(outcomeNumbers[record.outcome]);
		this.#direction.push(record.direction === 'out' ? 1 : null);
		this.#agent.push(members.agent);
		this.#site.push(members.site);
		this.#team.push(members.team);
		this.#queue.push(members.queue);
		this.#channel.push(members.channel);
		this.#reason.push(members.reason);
		this.#language.push(members.language);
		this.#employer.push(members.employer);
		this.#ivrSeconds.push(record.ivrSeconds);
		this.#ivrEntries.push(record.ivrEntries);
		this.#waitSeconds.push(record.waitSeconds);
		this.#talkSeconds.push(record.talkSeconds);
		this.#holdSeconds.push(record.holdSeconds);
		this.#wrapSeconds.push(record.wrapSeconds);
		this.#handleSeconds.push(record.handleSeconds);
		this.#transfers.push(record.transfers);
		this.#resolved.push(record.resolved === null ? null : Number(record.resolved));
		this.#rating.push(record.rating);
	}

	/** Places of each known customer's contacts, all but internal ones, in time order. */
	*histories(): Generator<number[]> {
		const byCustomer = new Grouping(this.#customer, this.#highestCustomer);
		for (let customer = 1; customer <= this.#highestCustomer; customer++) {
			const places: number[] = [];
			for (const place of byCustomer.of(customer)) {
				if (this.#outcome.get(place) !== outcomeNumbers.internal) places.push(place);
			}
			if (places.length > 0) yield this.#inTime(places);
		}
	}

	/** Places of each day's contacts, in time order. */
	*days(): Generator<number[]> {
		const byDay = new Grouping(this.#day, this.#days.length);
		for (let day = 1; day <= this.#days.length; day++) yield this.#inTime([...byDay.of(day)]);
	}

	/** Null when unknown. */
	customerOf(place: number): number | null {
		return this.#customer.get(place);
	}

	chainContact(place: number): ChainContact {
		return {
			startedAt: this.#startedAt(place),
			day: this.#dayOf(place),
			reason: this.#reason.get(place),
			handleSeconds: this.#handleSeconds.get(place),
			handled: this.#outcome.get(place) === outcomeNumbers.handled && this.#direction.get(place) === null
		};
	}

	contact(place: number): GatheredContact {
		const agentStarted = this.#agentStarted.get(place);
		const resolved = this.#resolved.get(place);
		return {
			startedAt: this.#startedAt(place),
			day: this.#dayOf(place),
			agentStartedAt: agentStarted === null ? null : this.#origin + agentStarted,
			outcome: outcomeOf(this.#outcome.get(place) ?? outcomeNumbers.unknown),
			direction: this.#direction.get(place) === null ? null : 'out',
			agent: this.#agent.get(place),
			site: this.#site.get(place),
			team: this.#team.get(place),
			queue: this.#queue.get(place),
			channel: this.#channel.get(place),
			reason: this.#reason.get(place),
			language: this.#language.get(place),
			employer: this.#employer.get(place),
			ivrSeconds: this.#ivrSeconds.get(place),
			ivrEntries: this.#ivrEntries.get(place),
			waitSeconds: this.#waitSeconds.get(place),
			talkSeconds: this.#talkSeconds.get(place),
			holdSeconds: this.#holdSeconds.get(place),
			wrapSeconds: this.#wrapSeconds.get(place),
			handleSeconds: this.#handleSeconds.get(place),
			transfers: this.#transfers.get(place),
			resolved: resolved === null ? null : resolved === 1,
			rating: this.#rating.get(place)
		};
	}

	#startedAt(place: number): number {
		return this.#origin + (this.#started.get(place) ?? 0);
	}

	#dayOf(place: number): string {
		return this.#days[(this.#day.get(place) ?? 0) - 1] ?? '';
	}

	/** The order of `contentOrder`; files often have it already. */
	#inTime(places: number[]): number[] {
		const difference = (column: IntColumn, a: number, b: number) => (column.get(a) ?? 0) - (column.get(b) ?? 0);
		return places.sort(
			(a, b) => difference(this.#started, a, b) || difference(this.#high, a, b) || difference(this.#low, a, b) || a - b
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
