import { Tally } from '#lib/facts/tally.ts';
import { countStoredDays } from '../counting/count-stored-days.ts';
import type { Session } from '../engine.ts';
import { GatheredContacts } from './gathered-contacts.ts';
import { NumberSet } from '../number-set.ts';
import { settleChains } from './settle-chains.ts';
import { settleGathered } from './settle-gathered.ts';
import type { Settling } from './settling.ts';

/** Contacts kept in memory, so that an import stays below 512 MB. */
const mostGathered = 1_200_000;

/**
 * For a database without contacts: everything is derived at the end at once, from memory, or from the database when the
 * file has more than `most` contacts.
 */
export function settleFirst(session: Session, most = mostGathered): Settling {
	let gathered: GatheredContacts | null = new GatheredContacts();
	const customers = new NumberSet();
	return {
		note(arrival, customer, members) {
			gathered?.add(arrival, customer, members);
			if (customer !== null) customers.add(customer);
		},
		ease() {
			if (gathered && gathered.length > most) gathered = null;
			return Promise.resolve();
		},
		lose: () => Promise.reject(new Error('a database without contacts has none to lose')),
		async settle(makeIndexes) {
			if (gathered) return settleGathered(session, gathered, makeIndexes);
			await makeIndexes();
			await settleChains(session, new Tally([]), customers);
			await countStoredDays(session, new Tally());
		}
	};
}
