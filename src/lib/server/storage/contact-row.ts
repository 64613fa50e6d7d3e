import { sql, type SQL } from 'drizzle-orm';
import type { Chain } from '#lib/facts/chains.ts';
import type { CountedContact } from '#lib/facts/count-contact.ts';
import type { Members as MemberNumbers } from '#lib/facts/tally.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { Arrival } from './arrivals.ts';
import type { Cell, Tables } from './engine.ts';
import { outcomeNumbers, outcomeOf } from './outcome-numbers.ts';
import type { Placement } from './placements.ts';
import { selected } from './sql.ts';

export type ContactCells = Tables['contact']['$inferSelect'];
type ChainCells = Tables['chain']['$inferSelect'];

/** A contact as it is stored, with its place in a chain, which is all null outside chains. */
export type StoredContact = ContactCells & {
	[Key in Exclude<keyof ChainCells, 'contact' | 'customer'>]: ChainCells[Key] | null;
};

/** Selects whole `StoredContact`s; conditions follow. */
export const storedContacts = ({ contact, chain }: Tables): SQL => sql`
	select ${selected(contact)}, ${chain.opener} as "opener", ${chain.attempt} as "attempt",
		${chain.nextSeconds} as "nextSeconds", ${chain.issueContacts} as "issueContacts",
		${chain.issueHandleSeconds} as "issueHandleSeconds", ${chain.returnWindow} as "returnWindow"
	from ${contact} left join ${chain} on ${chain.contact} = ${contact.id}`;

/** Contacts that began in the same second, in an order that does not depend on which was stored first. */
export const contentOrder = ({ contact }: Tables): SQL =>
	sql`${contact.startedAt}, ${contact.identityHigh}, ${contact.identityLow}, ${contact.occurrence}`;

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value));

/** Where a new contact belongs, by number. */
export type Numbered = MemberNumbers & Pick<Placement, 'fromRoster'> & { agent: number | null };

/** The cells of a new contact, in the schema's order. */
export function contactCells(
	{ record: contact, id, start }: Arrival<Contact>,
	customer: number | null,
	members: Numbered
): Cell[] {
	return [
		...start,
		customer ?? -id,
		contact.startedAt,
		contact.day,
		contact.agentStartedAt,
		outcomeNumbers[contact.outcome],
		contact.direction === null ? null : Number(contact.direction === 'out'),
		members.channel,
		members.queue,
		members.reason,
		members.language,
		members.agent,
		members.team,
		members.site,
		members.employer,
		members.fromRoster,
		contact.ivrSeconds,
		contact.ivrEntries,
		contact.waitSeconds,
		contact.talkSeconds,
		contact.holdSeconds,
		contact.wrapSeconds,
		contact.handleSeconds,
		contact.transfers,
		flag(contact.resolved),
		contact.rating
	];
}

/** The cells of a chain whose opener is a contact's id, in the schema's order. */
export const chainCells = (contact: number, customer: number, chain: Chain): Cell[] => [
	contact,
	customer,
	chain.opener,
	chain.attempt,
	chain.nextSeconds,
	chain.issueContacts,
	chain.issueHandleSeconds,
	chain.returnWindow
];

/** A stored contact as facts count it. */
export const countedOf = (row: ContactCells): CountedContact => ({
	...row,
	outcome: outcomeOf(row.outcome),
	direction: row.direction === null ? null : row.direction === 1 ? 'out' : 'in',
	resolved: row.resolved === null ? null : row.resolved === 1
});

/** `isHandled` for a stored contact. */
export const wasHandled = (row: Pick<ContactCells, 'outcome' | 'direction'>): boolean =>
	row.outcome === outcomeNumbers.handled && row.direction !== 1;

/** The chain of a stored contact; null outside chains. */
export const chainOf = (row: StoredContact): Chain | null =>
	row.opener === null || row.attempt === null ? null : { ...row, opener: row.opener, attempt: row.attempt };
