import { sql, type SQL } from '../drizzle.ts';
import type { Chain } from '#lib/facts/chains.ts';
import type { Members } from '#lib/facts/tally.ts';
import { contentOrder } from '../records/contact-row.ts';
import type { Group } from './counting.ts';
import type { Cell, Session } from '../engine.ts';
import { HashMap, type Hash } from '../hash.ts';
import { contactHashes, readIdentityColumns } from '../records/identity-columns.ts';
import { chunksOf, pagesOf } from '../sql.ts';

/** The parts of a contact, and of its chain, that records which name it are counted by. */
export type TiedContact = Members & Pick<Chain, 'attempt' | 'nextSeconds'> & Tied;
type Tied = { day: string; rating: number | null; waitSeconds: number | null };

type Row = TiedContact & Hash;

const textOf = ({ high, low }: Hash): string => `${high} ${low}`;

/** The contacts that records name by the id in their source, by that id; of several with one id, the first in time. */
export async function tiedContacts(session: Session, contactIds: Iterable<string>): Promise<Map<string, TiedContact>> {
	const columns = await readIdentityColumns(session);
	const found = new Map<string, TiedContact>();
	if (columns.length === 0) return found;
	const { contact, chain } = session.tables;
	for (const chunk of chunksOf(new Set(contactIds))) {
		const idOf = new Map<string, string>();
		const lows: number[] = [];
		for (const id of chunk) {
			for (const hash of contactHashes(columns, id)) {
				idOf.set(textOf(hash), id);
				lows.push(hash.low);
			}
		}
		const rows = await session.rows<Row>(
			sql`select ${contact.identityHigh} as "high", ${contact.identityLow} as "low", ${contact.day} as "day",
					${contact.rating} as "rating", ${contact.site} as "site", ${contact.team} as "team",
					${contact.queue} as "queue", ${contact.channel} as "channel", ${contact.reason} as "reason",
					${contact.language} as "language", ${contact.employer} as "employer",
					${contact.waitSeconds} as "waitSeconds", ${chain.attempt} as "attempt", ${chain.nextSeconds} as "nextSeconds"
				from ${contact} left join ${chain} on ${chain.contact} = ${contact.id} where ${session.among(contact.identityLow, lows)} order by ${contentOrder(session.tables)}`
		);
		for (const { high, low, ...row } of rows) {
			const id = idOf.get(textOf({ high, low }));
			if (id !== undefined && !found.has(id)) found.set(id, row);
		}
	}
	return found;
}

type Naming = { page: number; contactId: string; day: string };

/** Finds the days of a kind's records that name contacts, by the lower half of the contacts' hashes. */
export async function daysNaming(
	session: Session,
	kind: 'surveys' | 'feedback'
): Promise<(lows: readonly Cell[]) => Group[]> {
	const columns = await readIdentityColumns(session);
	// most contacts are named on one day, of which there are few: a number stands for all days of a contact
	const numbers = new HashMap();
	const daysOf: string[][] = [];
	const numberOf = new Map<string, number>();
	const naming = (after: number): SQL =>
		sql`select id as "page", contact_id as "contactId", local_day as "day" from ${session.tables.plainTables[kind]}
			where contact_id is not null and local_day is not null and id > ${after} order by id`;
	for await (const rows of pagesOf<Naming>(session, naming)) {
		for (const { contactId, day } of rows) {
			for (const { low } of contactHashes(columns, contactId)) {
				const known = daysOf[numbers.get({ high: 0, low }) ?? -1] ?? [];
				if (known.includes(day)) continue;
				const days = [...known, day];
				const key = days.join(' ');
				const number = numberOf.get(key) ?? daysOf.push(days) - 1;
				numberOf.set(key, number);
				numbers.set({ high: 0, low }, number);
			}
		}
	}
	return (lows) => lows.flatMap((low) => daysOf[numbers.get({ high: 0, low: Number(low) }) ?? -1] ?? []);
}
