import { sql } from './drizzle.ts';
import { chainsOf, type Chain } from '#lib/facts/chains.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import type { Tally } from '#lib/facts/tally.ts';
import { chainCells, chainOf, contentOrder, storedLinks, wasHandled, type StoredLink } from './contact-row.ts';
import { ordersOf } from './customer-orders.ts';
import type { Cell, Session } from './engine.ts';
import { outcomeNumbers } from './outcome-numbers.ts';
import { chunksOf, readAhead } from './sql.ts';

/**
 * Derives the chains of customers again, from all stored contacts and orders, and carries the difference
 * into the tally.
 */
export async function settleChains(session: Session, tally: Tally, customers: Iterable<number>): Promise<void> {
	const { tables } = session;
	const { contact, chain } = tables;
	const read = (chunk: readonly number[]) =>
		Promise.all([
			session.rows<StoredLink>(
				sql`${storedLinks(tables)} where ${session.among(contact.customer, chunk)}
				order by ${contact.customer}, ${contentOrder(tables)}`
			),
			ordersOf(session, chunk)
		]);
	for await (const [, [rows, orders]] of readAhead(chunksOf(customers), read)) {
		const outdated: number[] = [];
		const fresh: Cell[][] = [];
		for (const [customer, contacts] of Map.groupBy(rows, (row) => row.customer)) {
			const chains = newChains(contacts, orders.get(customer) ?? []);
			for (const row of contacts) {
				const before = chainOf(row);
				const after = chains.get(row.id) ?? null;
				if (isSame(before, after)) continue;
				if (before) countChain(tally, row.day, row, before, -1);
				if (after) {
					countChain(tally, row.day, row, after, 1);
					fresh.push(chainCells(row.id, row.customer, after));
				} else outdated.push(row.id);
			}
		}
		for (const ids of chunksOf(outdated)) await session.db.delete(chain).where(session.among(chain.contact, ids));
		await session.pour(chain, fresh, { replace: true });
	}
}

/** Chains by contact, whose openers are contacts too. */
function newChains(contacts: readonly StoredLink[], orderedAt: readonly number[]): Map<number, Chain> {
	const external = contacts.filter(({ outcome }) => outcome !== outcomeNumbers.internal);
	const chains = chainsOf(
		external.map((row) => ({
			startedAt: row.startedAt,
			day: row.day,
			reason: row.reason,
			handleSeconds: row.handleSeconds,
			handled: wasHandled(row)
		})),
		orderedAt
	);
	const byContact = new Map<number, Chain>();
	for (const [position, chain] of chains.entries()) {
		const row = external[position];
		const opener = chain && external[chain.opener];
		if (row && opener) byContact.set(row.id, { ...chain, opener: opener.id });
	}
	return byContact;
}

function isSame(a: Chain | null, b: Chain | null): boolean {
	if (!a || !b) return a === b;
	return (
		a.opener === b.opener &&
		a.attempt === b.attempt &&
		a.nextSeconds === b.nextSeconds &&
		a.issueContacts === b.issueContacts &&
		a.issueHandleSeconds === b.issueHandleSeconds &&
		a.returnWindow === b.returnWindow
	);
}
