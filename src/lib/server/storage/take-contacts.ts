import { countContact, type CountedContact } from '#lib/facts/count-contact.ts';
import { Tally, type Members as MemberNumbers } from '#lib/facts/tally.ts';
import type { Contact } from '#lib/model/contact.ts';
import { Arrivals, type Arrival } from './arrivals.ts';
import { contactCells } from './contact-row.ts';
import { Customers, Members } from './dictionary.ts';
import type { Cell, Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { GatheredContacts } from './gathered-contacts.ts';
import { NumberSet } from './number-set.ts';
import { Placements } from './placements.ts';
import { noteAgentDay, settleAgentDays, type AgentDays } from './settle-agent-days.ts';
import { settleChains } from './settle-chains.ts';
import { settleGathered } from './settle-gathered.ts';
import { lastIdOf } from './sql.ts';
import type { Taker } from './taker.ts';

/**
 * What is kept in memory, so that an import stays below 512 MB: facts before they are written, and the contacts of a
 * first import until their chains are derived.
 */
const room = { facts: 40_000, contacts: 1_200_000 };

/** Stores contacts, and afterwards settles the chains, agents' days and facts that they touch. */
export async function takeContacts(session: Session, importId: number, most = room): Promise<Taker<'contacts'>> {
	const { contact, customer } = session.tables;
	const arrivals = new Arrivals<Contact>(session, contact, importId, await lastIdOf(session, contact));
	const members = await Members.read(session);
	const customers = await Customers.read(session);
	const placements = await Placements.read(session);
	const tally = new Tally();
	const touched = new NumberSet();
	const agentDays: AgentDays = new Map();
	const isFirst = arrivals.firstId === 1;
	let gathered = isFirst ? new GatheredContacts() : null;
	const dropped = isFirst ? [await session.dropIndexes(contact)] : [];
	if (customers.startedEmpty) dropped.push(await session.dropIndexes(customer));

	function count(
		record: CountedContact,
		numbered: MemberNumbers & { agent: number | null },
		number: number | null
	): void {
		countContact(tally, record, numbered, 1);
		if (number !== null) touched.add(number);
		noteAgentDay(agentDays, record.day, numbered.agent);
	}

	function encode(arrival: Arrival<Contact>, number: number | null): Cell[] {
		const { record } = arrival;
		const agent = members.numberOf('agent', record.agent);
		const place = placements.of(agent, record.day, {
			team: members.numberOf('team', record.team),
			site: members.numberOf('site', record.site),
			employer: members.numberOf('employer', record.employer)
		});
		const numbered = {
			...place,
			agent,
			queue: members.numberOf('queue', record.queue),
			channel: members.numberOf('channel', record.channel),
			reason: members.numberOf('reason', record.reason),
			language: members.numberOf('language', record.language)
		};
		if (gathered) gathered.add(arrival, number, numbered);
		else count(record, numbered, number);
		return contactCells(arrival, number, numbered);
	}

	/** A file too large to be kept in memory is counted as it comes, and its chains are derived from the database. */
	function giveUpGathering(contacts: GatheredContacts): void {
		for (let place = 0; place < contacts.length; place++) {
			const one = contacts.contact(place);
			count(one, one, contacts.customerOf(place));
		}
		gathered = null;
	}

	return {
		arrivals,
		async take(records) {
			const fresh = await arrivals.sort(records);
			const numbers = await customers.numbersOf(fresh.map(({ record }) => record.customer));
			const rows = fresh.map((arrival, index) => encode(arrival, numbers[index] ?? null));
			await members.save();
			await session.pour(contact, rows);
			if (gathered && gathered.length > most.contacts) giveUpGathering(gathered);
			if (tally.size > most.facts) await addToFacts(session, tally);
		},
		async settle() {
			for (const restore of dropped) await restore();
			if (gathered) await settleGathered(session, tally, gathered, arrivals.firstId);
			else {
				await settleChains(session, tally, touched);
				const isOld = (id: number) => id < arrivals.firstId;
				await settleAgentDays(session, tally, agentDays, isOld, () => true);
			}
			await addToFacts(session, tally);
		}
	};
}
