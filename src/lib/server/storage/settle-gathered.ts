import { countAgentDays } from '#lib/facts/count-agent-days.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import type { Tally } from '#lib/facts/tally.ts';
import { chainCells } from './contact-row.ts';
import type { Cell, Session } from './engine.ts';
import { GatheredChains } from './gathered-chains.ts';
import type { GatheredContacts } from './gathered-contacts.ts';

const rowsAtOnce = 5000;

/**
 * Derives chains, agents' days and their facts for a database whose contacts have all just been gathered, the first with
 * the id `firstId`: what settleChains and settleAgentDays do, without reading anything back.
 */
export async function settleGathered(
	session: Session,
	tally: Tally,
	gathered: GatheredContacts,
	firstId: number
): Promise<void> {
	const chains = await GatheredChains.derive(session, gathered);
	let rows: Cell[][] = [];
	for (let place = 0; place < gathered.length; place++) {
		const chain = chains.of(place);
		if (!chain) continue;
		countChain(tally, { day: gathered.dayOf(place), members: gathered.membersOf(place) }, chain, 1);
		const named = { ...chain, opener: firstId + chain.opener };
		rows.push(chainCells(firstId + place, gathered.customerOf(place), named));
		if (rows.length < rowsAtOnce) continue;
		await session.pour(session.tables.chain, rows);
		rows = [];
	}
	await session.pour(session.tables.chain, rows);
	for (const contacts of gathered.agentDays()) countAgentDays(tally, contacts, 1);
}
