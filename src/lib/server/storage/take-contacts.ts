import type { Contact } from '#lib/model/contact.ts';
import { Arrivals } from './arrivals.ts';
import { contactCells, type Numbered } from './contact-row.ts';
import { Customers, Members } from './dictionary.ts';
import type { Session } from './engine.ts';
import { Placements } from './placements.ts';
import { settleFirst } from './settle-first.ts';
import { settleLater } from './settle-later.ts';
import { lastIdOf } from './sql.ts';
import type { Taker } from './taker.ts';

/**
 * Stores contacts, and afterwards settles the chains, agents' days and facts that they touch. `most` limits what is kept
 * in memory until then: contacts of a first import, facts of a later one.
 */
export async function takeContacts(session: Session, importId: number, most?: number): Promise<Taker<'contacts'>> {
	const { contact, customer } = session.tables;
	const arrivals = new Arrivals<Contact>(session, contact, importId, await lastIdOf(session, contact));
	const members = await Members.read(session);
	const customers = await Customers.read(session);
	const placements = await Placements.read(session);
	const isFirst = arrivals.firstId === 1;
	const settling = isFirst ? settleFirst(session, most) : settleLater(session, arrivals.firstId, most);
	const dropped = isFirst ? [await session.dropIndexes(contact)] : [];
	if (customers.startedEmpty) dropped.push(await session.dropIndexes(customer));

	function numbered(record: Contact): Numbered {
		const agent = members.numberOf('agent', record.agent);
		const { team, site, employer, fromRoster } = placements.of(agent, record.day, {
			team: members.numberOf('team', record.team),
			site: members.numberOf('site', record.site),
			employer: members.numberOf('employer', record.employer)
		});
		return {
			agent,
			team,
			site,
			employer,
			fromRoster,
			queue: members.numberOf('queue', record.queue),
			channel: members.numberOf('channel', record.channel),
			reason: members.numberOf('reason', record.reason),
			language: members.numberOf('language', record.language)
		};
	}

	return {
		arrivals,
		async take(records) {
			const fresh = await arrivals.sort(records);
			const numbers = await customers.numbersOf(fresh.map(({ record }) => record.customer));
			const rows = fresh.map((arrival, index) => {
				const number = numbers[index] ?? null;
				const names = numbered(arrival.record);
				settling.note(arrival, number, names);
				return contactCells(arrival, number, names);
			});
			await members.save();
			await session.pour(contact, rows);
			await settling.ease();
		},
		async settle() {
			arrivals.forget();
			await settling.settle(async () => {
				for (const restore of dropped) await restore();
			});
		}
	};
}
