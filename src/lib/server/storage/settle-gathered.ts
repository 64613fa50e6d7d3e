import { countAgentDays } from '#lib/facts/count-agent-days.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { countContact, isHandled } from '#lib/facts/count-contact.ts';
import { Tally } from '#lib/facts/tally.ts';
import { mondayOf } from '#lib/model/day.ts';
import { chainCells } from './contact-row.ts';
import { readDefinitions } from './definition-versions.ts';
import type { Cell, Session } from './engine.ts';
import { addDaysToFacts, addToFacts, daysWithFacts } from './facts-table.ts';
import { GatheredChains } from './gathered-chains.ts';
import type { GatheredContacts } from './gathered-contacts.ts';

const idAt = (place: number): number => place + 1;

/**
 * Derives chains and facts for a database whose contacts, their ids from 1 on, have all just been gathered: what
 * settleChains and settleAgentDays do, without reading anything back.
 */
export async function settleGathered(
	session: Session,
	gathered: GatheredContacts,
	makeIndexes: () => Promise<void>
): Promise<void> {
	const tally = new Tally();
	const cutOffs = await readDefinitions(session);
	const known = await daysWithFacts(session);
	const chains = await GatheredChains.derive(session, gathered);
	// only now: what chains rest on is read, and would wait for the indexes
	await makeIndexes();
	let week = '';
	for (const places of gathered.days()) {
		const rows: Cell[][] = [];
		const contacts = places.map((place) => gathered.contact(place));
		const monday = mondayOf(contacts[0]?.day ?? '');
		if (monday !== week) await addToFacts(session, tally, known);
		week = monday;
		for (const [index, contact] of contacts.entries()) {
			countContact(tally, contact, contact, 1, cutOffs);
			const place = places[index] ?? 0;
			const chain = chains.of(place);
			const customer = gathered.customerOf(place);
			if (!chain || customer === null) continue;
			countChain(tally, contact.day, contact, chain, 1, contact.outcome === 'callback_requested');
			const named = { ...chain, opener: chain.opener === null ? null : idAt(chain.opener) };
			rows.push(chainCells(idAt(place), customer, named));
		}
		countAgentDays(tally, contacts.filter(isHandled), 1, cutOffs);
		// appended in the order of their keys, rows cost half as much
		rows.sort(([a], [b]) => Number(a) - Number(b));
		await session.pour(session.tables.chain, rows);
		await addDaysToFacts(session, tally, known);
	}
	await addToFacts(session, tally, known);
}
