import { countContact } from '#lib/facts/count-contact.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { Contact } from '#lib/model/contact.ts';
import { Arrivals } from './arrivals.ts';
import { contactCells } from './contact-row.ts';
import { Customers, Members } from './dictionary.ts';
import type { Cell, Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { Placements } from './placements.ts';
import { noteAgentDay, settleAgentDays, type AgentDays } from './settle-agent-days.ts';
import { settleChains } from './settle-chains.ts';
import type { Taker } from './taker.ts';
import { lastIdOf } from './sql.ts';

/** Facts gathered in memory before they are written. */
const mostFacts = 8000;

/** Stores contacts, and afterwards settles the chains, agents' days and facts that they touch. */
export async function takeContacts(session: Session, importId: number): Promise<Taker<'contacts'>> {
	const { contact } = session.tables;
	const arrivals = new Arrivals<Contact>(session, contact, importId, await lastIdOf(session, contact));
	const members = await Members.read(session);
	const customers = await Customers.read(session);
	const placements = await Placements.read(session);
	const tally = new Tally();
	const touched = new Set<number>();
	const agentDays: AgentDays = new Map();
	return {
		arrivals,
		async take(records) {
			const fresh = await arrivals.sort(records);
			const numbers = await customers.numbersOf(fresh.map(({ record }) => record.customer));
			const rows: Cell[][] = [];
			for (const [index, arrival] of fresh.entries()) {
				const { record } = arrival;
				const customer = numbers[index] ?? null;
				const agent = members.numberOf('agent', record.agent);
				const place = placements.of(agent, record.day, {
					team: members.numberOf('team', record.team),
					site: members.numberOf('site', record.site),
					employer: members.numberOf('employer', record.employer)
				});
				const numbered = {
					...place,
					queue: members.numberOf('queue', record.queue),
					channel: members.numberOf('channel', record.channel),
					reason: members.numberOf('reason', record.reason),
					language: members.numberOf('language', record.language)
				};
				rows.push(contactCells(arrival, customer, members, place));
				countContact(tally, { ...record, members: numbered }, 1);
				if (customer !== null) touched.add(customer);
				noteAgentDay(agentDays, record.day, agent);
			}
			await members.save();
			await session.pour(contact, rows);
			if (tally.size > mostFacts) await addToFacts(session, tally);
		},
		async settle() {
			await settleChains(session, tally, touched);
			const isNew = (id: number) => id >= arrivals.firstId;
			await settleAgentDays(
				session,
				tally,
				agentDays,
				(id) => !isNew(id),
				() => true
			);
			await addToFacts(session, tally);
		}
	};
}
