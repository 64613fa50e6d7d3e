import { sql } from './drizzle.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import type { Tally } from '#lib/facts/tally.ts';
import { countedOf, storedContacts, type StoredContact } from './contact-row.ts';
import type { Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { noteAgentDay, settleAgentDays, type AgentDays } from './settle-agent-days.ts';
import { settleChains } from './settle-chains.ts';
import { settlePlacements } from './settle-placements.ts';
import { countStoredPulse } from './settle-pulse.ts';
import { chunksOf } from './sql.ts';

/** Removes contacts and takes everything they gave out of chains and facts. */
export async function removeContacts(session: Session, tally: Tally, ids: ReadonlySet<number>): Promise<void> {
	const { contact } = session.tables;
	const customers = new Set<number>();
	const agentDays: AgentDays = new Map();
	for (const chunk of chunksOf(ids)) {
		const rows = await session.rows<StoredContact>(
			sql`${storedContacts(session.tables)} where ${session.among(contact.id, chunk)}`
		);
		for (const row of rows) {
			countContact(tally, countedOf(row), row, -1);
			if (row.customer > 0) customers.add(row.customer);
			noteAgentDay(agentDays, row.day, row.agent);
		}
	}
	const remains = (id: number) => !ids.has(id);
	await settleChains(session, tally, customers, remains);
	await settleAgentDays(session, tally, agentDays, () => true, remains);
	for (const chunk of chunksOf(ids)) await session.db.delete(contact).where(session.among(contact.id, chunk));
	await addToFacts(session, tally);
}

/** Removes orders; whether their customers came back is settled again. */
export async function removeOrders(session: Session, tally: Tally, ids: ReadonlySet<number>): Promise<void> {
	const { orders } = session.tables;
	const customers = new Set<number>();
	for (const chunk of chunksOf(ids)) {
		const rows = await session.db
			.select({ customer: orders.customer })
			.from(orders)
			.where(session.among(orders.id, chunk));
		for (const { customer } of rows) if (customer > 0) customers.add(customer);
		await session.db.delete(orders).where(session.among(orders.id, chunk));
	}
	await settleChains(session, tally, customers);
}

/** Removes answers of the staff pulse. */
export async function removePulse(session: Session, tally: Tally, ids: ReadonlySet<number>): Promise<void> {
	const { pulseAnswer } = session.tables;
	await countStoredPulse(session, tally, -1);
	for (const chunk of chunksOf(ids)) await session.db.delete(pulseAnswer).where(session.among(pulseAnswer.id, chunk));
	await countStoredPulse(session, tally, 1);
}

/** Removes entries of the roster; contacts are placed as if they had never been. */
export async function removeRoster(session: Session, tally: Tally, ids: ReadonlySet<number>): Promise<void> {
	const { membership } = session.tables;
	await countStoredPulse(session, tally, -1);
	const agents = new Set<number>();
	for (const chunk of chunksOf(ids)) {
		const rows = await session.db
			.select({ agent: membership.agent })
			.from(membership)
			.where(session.among(membership.id, chunk));
		for (const { agent } of rows) agents.add(agent);
		await session.db.delete(membership).where(session.among(membership.id, chunk));
	}
	await settlePlacements(session, tally, agents);
	await countStoredPulse(session, tally, 1);
}
