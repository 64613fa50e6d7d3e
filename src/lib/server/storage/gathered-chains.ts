import { chainsOf, type Chain } from '#lib/facts/chains.ts';
import { ordersOf } from './customer-orders.ts';
import type { Session } from './engine.ts';
import type { GatheredContacts } from './gathered-contacts.ts';
import { IntColumn } from './int-column.ts';
import { chunksOf } from './sql.ts';

/** The chains of gathered contacts; contacts and openers are named by their places. */
export class GatheredChains {
	#opener: IntColumn;
	#attempt: IntColumn;
	#nextSeconds: IntColumn;
	#issueContacts: IntColumn;
	#issueHandleSeconds: IntColumn;
	#returnWindow: IntColumn;

	static async derive(session: Session, gathered: GatheredContacts, anyOrders: boolean): Promise<GatheredChains> {
		const chains = new GatheredChains(gathered.length);
		for (const histories of chunksOf(gathered.histories())) {
			const customers = histories.map(([first = 0]) => gathered.customerOf(first) ?? 0);
			const orders = anyOrders ? await ordersOf(session, customers) : null;
			for (const [index, places] of histories.entries()) {
				const contacts = places.map((place) => gathered.chainContact(place));
				chains.#set(places, chainsOf(contacts, orders?.get(customers[index] ?? 0) ?? []));
			}
		}
		return chains;
	}

	private constructor(length: number) {
		this.#opener = IntColumn.nulls(length);
		this.#attempt = IntColumn.nulls(length);
		this.#nextSeconds = IntColumn.nulls(length);
		this.#issueContacts = IntColumn.nulls(length);
		this.#issueHandleSeconds = IntColumn.nulls(length);
		this.#returnWindow = IntColumn.nulls(length);
	}

	of(place: number): Chain | null {
		const opener = this.#opener.get(place);
		if (opener === null) return null;
		return {
			opener,
			attempt: this.#attempt.get(place) ?? 1,
			nextSeconds: this.#nextSeconds.get(place),
			issueContacts: this.#issueContacts.get(place),
			issueHandleSeconds: this.#issueHandleSeconds.get(place),
			returnWindow: this.#returnWindow.get(place)
		};
	}

	#set(places: readonly number[], chains: readonly (Chain | null)[]): void {
		for (const [index, chain] of chains.entries()) {
			const place = places[index];
			if (place === undefined || !chain) continue;
			this.#opener.set(place, places[chain.opener] ?? place);
			this.#attempt.set(place, chain.attempt);
			this.#nextSeconds.set(place, chain.nextSeconds);
			this.#issueContacts.set(place, chain.issueContacts);
			this.#issueHandleSeconds.set(place, chain.issueHandleSeconds);
			this.#returnWindow.set(place, chain.returnWindow);
		}
	}
}
