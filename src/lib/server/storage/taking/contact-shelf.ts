import { getTableColumns, sql } from '../drizzle.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { Content } from '../records/body.ts';
import { contactCells, storedContacts, type Numbered, type StoredContact } from '../records/contact-row.ts';
import { Countings } from '../counting/countings.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import { Customers, Members } from '../dictionary.ts';
import type { Cell, Session } from '../engine.ts';
import { KeptCells } from '../records/kept-cells.ts';
import { Placements } from '../records/placements.ts';
import { readShelved } from './read-shelved.ts';
import { restored } from './restored.ts';
import { settleFacts } from '../settling/settle-facts.ts';
import { settleFirst } from '../settling/settle-first.ts';
import { mostCarried, settleLater } from '../settling/settle-later.ts';
import type { Arrival, OpenShelf } from '../records/shelf.ts';
import { chunksOf, lastIdOf } from '../sql.ts';

/**
 * Contacts; when they settle, so do the chains, agents' days and facts that they touch. `isFirst` says that there are none
 * yet and many may come; `most` limits what is kept in memory until then: contacts of a first import, facts of a later one;
 * `carried` is the most contacts whose differences are carried into the facts.
 */
export async function contactShelf(
	session: Session,
	{ isFirst = false, most, carried }: { isFirst?: boolean; most?: number | undefined; carried?: number } = {}
): Promise<OpenShelf<'contacts'>> {
	const { db, among, tables } = session;
	const { contact, kept } = tables;
	const members = await Members.read(session);
	const customers = await Customers.read(session);
	const placements = await Placements.read(session);
	const keptCells = await KeptCells.read(session);
	const tally = new Tally();
	const settling = isFirst
		? settleFirst(session, most)
		: settleLater(session, tally, await readDefinitions(session), {
				// ids are given one after the other
				carried: carried ?? mostCarried(await lastIdOf(session, contact)),
				most
			});
	const countings = new Countings(session, 'contacts', tally, isFirst);
	const columns = Object.keys(getTableColumns(contact));
	const restoreIndexes = isFirst ? await session.dropIndexes(contact) : null;
	if (isFirst) await customers.dropIndexes();

	function numbered(record: Content<'contacts'>): Numbered {
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

	async function put(arrivals: readonly Arrival<Content<'contacts'>>[]) {
		const numbers = await customers.numbersOf(arrivals.map((arrival) => arrival.customer));
		const cells: Cell[][] = [];
		const rows = arrivals.map((arrival, index) => {
			const number = numbers[index] ?? null;
			const names = numbered(arrival.record);
			settling.note(arrival, number, names);
			const own = arrival.record.kept && keptCells.row(arrival.id, arrival.keptColumns, arrival.record.kept);
			if (own) cells.push(own);
			return contactCells(arrival, number, names);
		});
		await settling.ease();
		await members.save();
		await countings.takeOut((field) => rows.map((row) => row[columns.indexOf(field)] ?? null));
		await session.pour(contact, rows);
		await keptCells.save(cells);
	}

	/** Takes note of contacts whose chains are about to change. */
	async function expectAgain(contacts: readonly number[]) {
		for (const ids of chunksOf(contacts)) {
			const rows = await session.rows<{ identityLow: number }>(
				sql`select ${contact.identityLow} as "identityLow" from ${contact} where ${among(contact.id, ids)}`
			);
			await countings.takeOut((field) => (field === 'identityLow' ? rows.map((row) => row.identityLow) : []));
		}
	}

	return {
		table: contact,
		find: (condition) => readShelved(session, 'contacts', members, condition),
		put,
		restore: (records) => put(records.map((record) => restored('contacts', record))),
		async remove(ids) {
			for (const chunk of chunksOf(ids)) {
				const rows = await session.rows<StoredContact>(
					sql`${storedContacts(tables)} where ${among(contact.id, chunk)}`
				);
				// while their chains are still there
				await countings.takeOut((field) => rows.map((row) => (Reflect.get(row, field) as Cell | undefined) ?? null));
				await settling.lose(rows);
				await db.delete(contact).where(among(contact.id, chunk));
				await db.delete(kept).where(among(kept.contact, chunk));
			}
		},
		async settle() {
			customers.forget();
			await settling.settle(async () => {
				await restoreIndexes?.();
				await customers.makeIndexes();
			}, expectAgain);
			await countings.putBack();
			await settleFacts(session, tally);
		}
	};
}
