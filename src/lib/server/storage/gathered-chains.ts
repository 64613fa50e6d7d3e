import { chainParts, chainsOf, type Chain } from '#lib/facts/chains.ts';
import { Backgrounds } from './backgrounds.ts';
import type { Session } from './engine.ts';
import type { GatheredContacts } from './gathered-contacts.ts';
import { IntRows } from './int-rows.ts';
import { chunksOf } from './sql.ts';

/** Parts that never exceed 6: three bits each of one number, where 7 stands for null. */
const smallParts = [
	'sameAgent',
	'languageMet',
	'returnWindow',
	'followed',
	'ending',
	'leftWindow'
] as const satisfies readonly (keyof Chain)[];
const [smallBits, smallNone] = [3, 7];

const wideParts = chainParts.filter((part) => !smallParts.some((small) => small === part));
const openerPart = wideParts.indexOf('opener');
/** Where the small parts are, after the others; null where there is no chain. */
const smallColumn = wideParts.length;

/** The chains of gathered contacts; contacts and openers are named by their places. */
export class GatheredChains {
	#rows: IntRows;
	/** The row at hand. */
	#cells: (number | null)[] = [];

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
		this.#rows = IntRows.nulls(smallColumn + 1, length);
	}

	of(place: number): Chain | null {
		const small = this.#rows.get(place, smallColumn);
		if (small === null) return null;
		this.#rows.read(place, this.#cells);
		const chain: Partial<Chain> = {};
		for (let column = 0; column < smallColumn; column++) {
			const part = wideParts[column];
			if (part) chain[part] = this.#cells[column] ?? null;
		}
		unpackSmall(small, chain);
		return chain as Chain;
	}

	#set(places: readonly number[], chains: readonly (Chain | null)[]): void {
		for (const [index, chain] of chains.entries()) {
			const place = places[index];
			if (place === undefined || !chain) continue;
			const cells = wideParts.map((part) => chain[part]);
			cells[openerPart] = chain.opener === null ? null : (places[chain.opener] ?? null);
			cells.push(packedSmall(chain));
			this.#rows.set(place, cells);
		}
	}
}

function packedSmall(chain: Chain): number {
	let packed = 0;
	for (const [index, part] of smallParts.entries()) packed |= (chain[part] ?? smallNone) << (index * smallBits);
	return packed;
}

function unpackSmall(packed: number, chain: Partial<Chain>): void {
	for (const [index, part] of smallParts.entries()) {
		const bits = (packed >> (index * smallBits)) & smallNone;
		chain[part] = bits === smallNone ? null : bits;
	}
}
