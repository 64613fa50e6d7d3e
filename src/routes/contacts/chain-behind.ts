import type { Store } from '#lib/server/storage/store.ts';
import { chainOf, type Attempt } from './chain-of.ts';
import type { ContactView } from './view-of.ts';

/** A customer is known by at most so many contacts; chains of those with more are cut. */
const mostContacts = 1000;

/** The issue chain around one contact of a customer, whatever the list is narrowed to. */
export async function chainBehind(
	store: Store,
	{ known, zone }: ContactView,
	{ id, customer }: { id: number; customer: number }
): Promise<Attempt[]> {
	const { from, through } = known.extent.contacts ?? { from: '', through: '' };
	const query = { from, to: through, unit: null, customer, limit: mostContacts };
	return chainOf(await store.contacts(query), id, zone);
}
