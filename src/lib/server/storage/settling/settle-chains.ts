import { sql } from '../drizzle.ts';
import { cameAgain, chainParts, chainsOf, type Chain } from '#lib/facts/chains.ts';
import type { Background } from '#lib/facts/background.ts';
import { countAlike, countChain } from '#lib/facts/count-chain.ts';
import type { Tally } from '#lib/facts/tally.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import { Backgrounds } from '../counting/backgrounds.ts';
import {
	chainCells,
	chainOf,
	contentOrder,
	linkOf,
	storedLinks,
	wasPromised,
	type StoredLink
} from '../records/contact-row.ts';
import type { Cell, Session } from '../engine.ts';
import { addOrGiveUp, mostFacts } from '../facts/facts-table.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';
import { chunksOf, readAhead } from '../sql.ts';

/** Customers by their numbers. */
type CustomerNumbers = Iterable<number> & { readonly size: number };

/**
 * Derives the chains of customers again, from all that is stored of them, and carries the difference into the tally, which
 * is given up where that is too much. Where
 * there are surveys, `expect` is told, before their chains change, the contacts after which customers are now seen to have come
 * again, or not.
 */
export async function settleChains(
	session: Session,
	tally: Tally,
	customers: CustomerNumbers,
	expect?: (contacts: readonly number[]) => Promise<void>
): Promise<void> {
	const { tables } = session;
	const { contact, chain } = tables;
	const backgrounds = await Backgrounds.open(session);
	const { issueDays } = backgrounds.cutOffs;
	const read = (chunk: readonly number[]) =>
		Promise.all([
			session.rows<StoredLink>(
				sql`${storedLinks(tables)} where ${session.among(contact.customer, chunk)}
				order by ${contact.customer}, ${contentOrder(tables)}`
			),
			backgrounds.of(chunk)
		]);
	let done = 0;
	for await (const [chunk, [rows, backgroundOf]] of readAhead(chunksOf(customers), read)) {
		done += chunk.length;
		const outdated: number[] = [];
		const fresh: Cell[][] = [];
		const seenOtherwise: number[] = [];
		for (const [customer, contacts] of Map.groupBy(rows, (row) => row.customer)) {
			const chains = newChains(contacts, backgroundOf(customer), backgrounds.cutOffs);
			for (const row of contacts) {
				const before = chainOf(row);
				const after = chains.get(row.id) ?? null;
				if (isSame(before, after)) continue;
				if (backgrounds.hasSurveys && cameAgain(before, issueDays) !== cameAgain(after, issueDays))
					seenOtherwise.push(row.id);
				if (after) fresh.push(chainCells(row.id, row.customer, after));
				else outdated.push(row.id);
				if (tally.isGivenUp || (before && after && countAlike(before, after))) continue;
				if (before) countChain(tally, row.day, row, before, -1, wasPromised(row));
				if (after) countChain(tally, row.day, row, after, 1, wasPromised(row));
			}
		}
		if (seenOtherwise.length > 0) await expect?.(seenOtherwise);
		for (const ids of chunksOf(outdated)) await session.db.delete(chain).where(session.among(chain.contact, ids));
		await session.pour(chain, fresh, { onSameKey: 'replace' });
		if (tally.size > mostFacts) await addOrGiveUp(session, tally, done, customers.size);
	}
}

/** Chains by contact, whose openers are contacts too. */
function newChains(contacts: readonly StoredLink[], background: Background, cutOffs: CutOffs): Map<number, Chain> {
	const external = contacts.filter(({ outcome }) => outcome !== outcomeNumbers.internal);
	const chains = chainsOf(
		external.map((row) => linkOf(row, cutOffs)),
		background
	);
	const byContact = new Map<number, Chain>();
	for (const [position, chain] of chains.entries()) {
		const row = external[position];
		if (!row || !chain) continue;
		const opener = chain.opener === null ? null : (external[chain.opener]?.id ?? null);
		byContact.set(row.id, { ...chain, opener });
	}
	return byContact;
}

const isSame = (a: Chain | null, b: Chain | null): boolean =>
	a === b || (a !== null && b !== null && chainParts.every((part) => a[part] === b[part]));
