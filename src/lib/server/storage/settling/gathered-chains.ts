import { chainsOf, type Chain } from '#lib/facts/chains.ts';
import type { Backgrounds } from '../counting/backgrounds.ts';
import type { GatheredContacts } from './gathered-contacts.ts';
import { IntRows } from '../int-rows.ts';
import { chunksOf } from '../sql.ts';

/** Where each part of a chain stands in its row; `small` is null where there is no chain. */
const at = {
	small: 0,
	opener: 1,
	nextSeconds: 2,
	sameNextSeconds: 3,
	issueSeconds: 4,
	yearlyValue: 5,
	agentsMet: 6,
	attempt: 7,
	issueContacts: 8,
	issueHandleSeconds: 9
} as const;
const width = Object.keys(at).length;
/** So many of them, the first, need 32 bits. */
const wide = 7;

/** Parts that never exceed 6 share one number, three bits each, where 7 stands for null. */
const [smallBits, smallNone] = [3, 7];
const packedSmall = ({ sameAgent, languageMet, returnWindow, followed, ending, leftWindow }: Chain): number =>
	small(sameAgent, 0) |
	small(languageMet, 1) |
	small(returnWindow, 2) |
	small(followed, 3) |
	small(ending, 4) |
	small(leftWindow, 5);
const small = (part: number | null, place: number): number => (part ?? smallNone) << (place * smallBits);

function smallAt(packed: number, place: number): number | null {
	const part = (packed >> (place * smallBits)) & smallNone;
	return part === smallNone ? null : part;
}

/** The chains of gathered contacts; contacts and openers are named by their places. */
export class GatheredChains {
	#rows: IntRows;
	/** The row at hand. */
	#cells: (number | null)[] = [];

	static async derive(backgrounds: Backgrounds, gathered: GatheredContacts): Promise<GatheredChains> {
		const chains = new GatheredChains(gathered.length);
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
		this.#rows = IntRows.nulls(length, width, wide);
	}

	of(place: number): Chain | null {
		this.#rows.read(place, this.#cells);
		const cells = this.#cells;
		const packed = cells[at.small] ?? null;
		if (packed === null) return null;
		return {
			opener: cells[at.opener] ?? null,
			attempt: cells[at.attempt] ?? null,
			nextSeconds: cells[at.nextSeconds] ?? null,
			sameNextSeconds: cells[at.sameNextSeconds] ?? null,
			sameAgent: smallAt(packed, 0),
			agentsMet: cells[at.agentsMet] ?? null,
			languageMet: smallAt(packed, 1),
			issueContacts: cells[at.issueContacts] ?? null,
			issueHandleSeconds: cells[at.issueHandleSeconds] ?? null,
			issueSeconds: cells[at.issueSeconds] ?? null,
			returnWindow: smallAt(packed, 2),
			followed: smallAt(packed, 3),
			ending: smallAt(packed, 4),
			yearlyValue: cells[at.yearlyValue] ?? null,
			leftWindow: smallAt(packed, 5)
		};
	}

	#set(places: readonly number[], chains: readonly (Chain | null)[]): void {
		for (let index = 0; index < chains.length; index++) {
			const [place, chain] = [places[index], chains[index]];
			if (place === undefined || !chain) continue;
			// in the order of `at`
			this.#rows.set(place, [
				packedSmall(chain),
				chain.opener === null ? null : (places[chain.opener] ?? null),
				chain.nextSeconds,
				chain.sameNextSeconds,
				chain.issueSeconds,
				chain.yearlyValue,
				chain.agentsMet,
				chain.attempt,
				chain.issueContacts,
				chain.issueHandleSeconds
			]);
		}
	}
}
