import { sql } from './drizzle.ts';
import { countAgentDays } from '#lib/facts/count-agent-days.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import { Tally } from '#lib/facts/tally.ts';
import { chainOf, contentOrder, countedOf, storedContacts, wasHandled, type StoredContact } from './contact-row.ts';
import type { Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';

/** Puts stored contacts into a tally, or takes them out: by themselves, with their chains, and with their agents' days. */
export function countStored(tally: Tally, contacts: readonly StoredContact[], sign: 1 | -1): void {
	for (const row of contacts) {
		countContact(tally, countedOf(row), row, sign);
		const chain = chainOf(row);
		if (chain) countChain(tally, row.day, row, chain, sign);
	}
	countAgentDays(tally, contacts.filter(wasHandled), sign);
}

/** Writes the facts of all stored contacts, day by day, for a database that has none yet. */
export async function countStoredDays(session: Session): Promise<void> {
	const tally = new Tally();
	const { tables, rows } = session;
	const { contact } = tables;
	const days = await rows<{ day: string }>(sql`select distinct ${contact.day} as "day" from ${contact}`);
	for (const { day } of days) {
		const contacts = await rows<StoredContact>(
			sql`${storedContacts(tables)} where ${contact.day} = ${day} order by ${contentOrder(tables)}`
		);
		countStored(tally, contacts, 1);
		await addToFacts(session, tally);
	}
}
