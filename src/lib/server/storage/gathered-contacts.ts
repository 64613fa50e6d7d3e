import type { ChainContact } from '#lib/facts/chains.ts';
import type { AgentContact } from '#lib/facts/count-agent-days.ts';
import { isHandled } from '#lib/facts/count-contact.ts';
import type { Members } from '#lib/facts/tally.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { Arrival } from './arrivals.ts';
import { Grouping, IntColumn } from './int-column.ts';

/** What became of a contact, as far as chains care. */
const [other, handled, internal] = [0, 1, 2];

/**
 * What chains and agents' days need to know of all contacts of an import, side by side, so that they need not be read
 * back: some 90 bytes a contact. Contacts have places, from 0 on, in the order they came.
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
	#what = new IntColumn();
	#handleSeconds = new IntColumn();
	#agent = new IntColumn();
	#site = new IntColumn();
	#team = new IntColumn();
	#queue = new IntColumn();
	#channel = new IntColumn();
	#reason = new IntColumn();
	#language = new IntColumn();
	#employer = new IntColumn();

	get length(): number {
		return this.#day.length;
	}

	add({ record, start }: Arrival<Contact>, customer: number | null, members: Members & { agent: number | null }): void {
		const [, , high, low] = start;
		if (this.length === 0) this.#origin = record.startedAt;
		if (customer !== null && customer > this.#highestCustomer) this.#highestCustomer = customer;
		this.#customer.push(customer);
		this.#high.push(high);
		this.#low.push(low);
		this.#started.push(record.startedAt - this.#origin);
		this.#agentStarted.push(record.agentStartedAt === null ? null : record.agentStartedAt - this.#origin);
		this.#day.push(this.#numberOf(record.day));
		this.#what.push(record.outcome === 'internal' ? internal : isHandled(record) ? handled : other);
		this.#handleSeconds.push(record.handleSeconds);
		this.#agent.push(members.agent);
		this.#site.push(members.site);
		this.#team.push(members.team);
		this.#queue.push(members.queue);
		this.#channel.push(members.channel);
		this.#reason.push(members.reason);
		this.#language.push(members.language);
		this.#employer.push(members.employer);
	}

	/** Places of each known customer's contacts, all but internal ones, in time order. */
	*histories(): Generator<number[]> {
		const byCustomer = new Grouping(this.#customer, this.#highestCustomer);
		for (let customer = 1; customer <= this.#highestCustomer; customer++) {
			const places = [...byCustomer.of(customer)].filter((place) => this.#what.get(place) !== internal);
			if (places.length > 1) places.sort((a, b) => this.#inTime(a, b));
			if (places.length > 0) yield places;
		}
	}

	/** Agents' handled contacts, a day at a time. */
	*agentDays(): Generator<AgentContact[]> {
		const byDay = new Grouping(this.#day, this.#days.length);
		for (let day = 1; day <= this.#days.length; day++) {
			const places = [...byDay.of(day)].filter(
				(place) => this.#what.get(place) === handled && this.#agent.get(place) !== null
			);
			places.sort((a, b) => this.#inTime(a, b));
			yield places.map((place) => this.#agentContact(place));
		}
	}

	chainContact(place: number): ChainContact {
		return {
			startedAt: this.#origin + (this.#started.get(place) ?? 0),
			day: this.dayOf(place),
			reason: this.#reason.get(place),
			handleSeconds: this.#handleSeconds.get(place),
			handled: this.#what.get(place) === handled
		};
	}

	membersOf(place: number): Members {
		return {
			site: this.#site.get(place),
			team: this.#team.get(place),
			queue: this.#queue.get(place),
			channel: this.#channel.get(place),
			reason: this.#reason.get(place),
			language: this.#language.get(place),
			employer: this.#employer.get(place)
		};
	}

	dayOf(place: number): string {
		return this.#days[(this.#day.get(place) ?? 0) - 1] ?? '';
	}

	customerOf(place: number): number {
		return this.#customer.get(place) ?? 0;
	}

	#agentContact(place: number): AgentContact {
		const agentStarted = this.#agentStarted.get(place);
		return {
			agent: this.#agent.get(place) ?? 0,
			day: this.dayOf(place),
			startedAt: this.#origin + (this.#started.get(place) ?? 0),
			agentStartedAt: agentStarted === null ? null : this.#origin + agentStarted,
			handleSeconds: this.#handleSeconds.get(place),
			members: this.membersOf(place)
		};
	}

	/** The order of `contentOrder`. */
	#inTime(a: number, b: number): number {
		for (const column of [this.#started, this.#high, this.#low]) {
			const difference = (column.get(a) ?? 0) - (column.get(b) ?? 0);
			if (difference !== 0) return difference;
		}
		return a - b;
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
