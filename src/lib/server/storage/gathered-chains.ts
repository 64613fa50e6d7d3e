import { chainsOf, type Chain } from '#lib/facts/chains.ts';
import { ordersOf } from './customer-orders.ts';
import type { Session } from './engine.ts';
import type { GatheredContacts } from './gathered-contacts.ts';
import { IntRows } from './int-rows.ts';
import { chunksOf } from './sql.ts';

/** Where each part of a chain stands in its row. */
const at = { opener: 0, attempt: 1, nextSeconds: 2, issueContacts: 3, issueHandleSeconds: 4, returnWindow: 5 } as const;

/** The chains of gathered contacts; contacts and openers are named by their places. */
export class GatheredChains {
	#rows: IntRows;

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
		this.#rows = IntRows.nulls(Object.keys(at).length, length);
	}

	of(place: number): Chain | null {
		const opener = this.#rows.get(place, at.opener);
		if (opener === null) return null;
		return {
			opener,
			attempt: this.#rows.get(place, at.attempt) ?? 1,
			nextSeconds: this.#rows.get(place, at.nextSeconds),
			issueContacts: this.#rows.get(place, at.issueContacts),
			issueHandleSeconds: this.#rows.get(place, at.issueHandleSeconds),
			returnWindow: this.#rows.get(place, at.returnWindow)
		};
	}

	#set(places: readonly number[], chains: readonly (Chain | null)[]): void {
		for (const [index, chain] of chains.entries()) {
			const place = places[index];
			if (place === undefined || !chain) continue;
			// in the order of `at`
			this.#rows.set(place, [
				places[chain.opener] ?? place,
				chain.attempt,
				chain.nextSeconds,
				chain.issueContacts,
				chain.issueHandleSeconds,
				chain.returnWindow
			]);
		}
	}
}
