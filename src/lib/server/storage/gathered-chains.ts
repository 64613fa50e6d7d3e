import { chainParts, chainsOf, type Chain } from '#lib/facts/chains.ts';
import { Backgrounds } from './backgrounds.ts';
import type { Session } from './engine.ts';
import type { GatheredContacts } from './gathered-contacts.ts';
import { IntRows } from './int-rows.ts';
import { chunksOf } from './sql.ts';

const [openerPart, attemptPart, followedPart] = (['opener', 'attempt', 'followed'] as const).map((part) =>
	chainParts.indexOf(part)
) as [number, number, number];

/** The chains of gathered contacts; contacts and openers are named by their places. */
export class GatheredChains {
	#rows: IntRows;

	static async derive(session: Session, gathered: GatheredContacts): Promise<GatheredChains> {
		const chains = new GatheredChains(gathered.length);
		const backgrounds = await Backgrounds.open(session);
		for (const histories of chunksOf(gathered.histories())) {
			const customers = histories.map(([first = 0]) => gathered.customerOf(first) ?? 0);
			const backgroundOf = await backgrounds.of(customers);
			for (const [index, places] of histories.entries()) {
				const contacts = places.map((place) => gathered.chainContact(place, backgrounds.cutOffs));
				chains.#set(places, chainsOf(contacts, backgroundOf(customers[index] ?? 0)));
			}
		}
		return chains;
	}

	private constructor(length: number) {
		this.#rows = IntRows.nulls(chainParts.length, length);
	}

	of(place: number): Chain | null {
		if (this.#rows.get(place, attemptPart) === null && this.#rows.get(place, followedPart) === null) return null;
		const chain: Partial<Chain> = {};
		for (const [column, part] of chainParts.entries()) chain[part] = this.#rows.get(place, column);
		return chain as Chain;
	}

	#set(places: readonly number[], chains: readonly (Chain | null)[]): void {
		for (const [index, chain] of chains.entries()) {
			const place = places[index];
			if (place === undefined || !chain) continue;
			const cells = chainParts.map((part) => chain[part]);
			cells[openerPart] = chain.opener === null ? null : (places[chain.opener] ?? null);
			this.#rows.set(place, cells);
		}
	}
}
