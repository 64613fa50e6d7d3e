import { countAgentDays } from '#lib/facts/count-agent-days.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { countContact, isHandled } from '#lib/facts/count-contact.ts';
import { Tally } from '#lib/facts/tally.ts';
import { mondayOf } from '#lib/model/day.ts';
import { Backgrounds } from '../counting/backgrounds.ts';
import { chainCells } from '../records/contact-row.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import type { Cell, Session } from '../engine.ts';
import { addDaysToFacts, addToFacts, daysWithFacts } from '../facts/facts-table.ts';
import { GatheredChains } from './gathered-chains.ts';
import type { GatheredContact, GatheredContacts } from './gathered-contacts.ts';

type GatheredDay = { places: readonly number[]; contacts: GatheredContact[] };

function* daysOf(gathered: GatheredContacts): Generator<GatheredDay> {
	for (const places of gathered.days()) yield { places, contacts: places.map((place) => gathered.contact(place)) };
}

/** Each item with the one before and the one after; null at the ends. */
function* besides<Item>(items: Iterable<Item>): Generator<[before: Item | null, own: Item, after: Item | null]> {
	let [before, own]: [Item | null, Item | null] = [null, null];
	for (const after of items) {
		if (own !== null) yield [before, own, after];
		[before, own] = [own, after];
	}
	if (own !== null) yield [before, own, null];
}

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
	const backgrounds = await Backgrounds.open(session);
	// what chains rest on is read where there is any, and would wait for the indexes
	if (backgrounds.areBlank) await makeIndexes();
	const chains = await GatheredChains.derive(backgrounds, gathered);
	if (!backgrounds.areBlank) await makeIndexes();
	let week = '';
	for (const [before, { places, contacts }, after] of besides(daysOf(gathered))) {
		const rows: Cell[][] = [];
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
			if (chain.opener !== null) chain.opener = idAt(chain.opener);
			rows.push(chainCells(idAt(place), customer, chain));
		}
		const neighbours = [...(before?.contacts ?? []), ...(after?.contacts ?? [])].filter(isHandled);
		countAgentDays(tally, contacts.filter(isHandled), 1, cutOffs, neighbours);
		// appended in the order of their keys, rows cost half as much
		rows.sort(([a], [b]) => Number(a) - Number(b));
		await session.pour(session.tables.chain, rows);
		await addDaysToFacts(session, tally, known);
	}
	await addToFacts(session, tally, known);
}
