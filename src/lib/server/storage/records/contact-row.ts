import { sql, type SQL } from '../drizzle.ts';
import { abandonedAs } from '#lib/facts/abandoned-as.ts';
import { chainParts, countedParts, type Chain } from '#lib/facts/chains.ts';
import type { ChainContact } from '#lib/facts/issues.ts';
import type { AgentContact } from '#lib/facts/count-agent-days.ts';
import type { CountedContact } from '#lib/facts/count-contact.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import type { Members as MemberNumbers } from '#lib/facts/tally.ts';
import type { Content } from './body.ts';
import type { Cell, Tables } from '../engine.ts';
import { outcomeNumbers, outcomeOf } from './outcome-numbers.ts';
import type { Placement } from './placements.ts';
import type { Arrival } from './shelf.ts';
import { selected } from '../sql.ts';

export type ContactCells = Tables['contact']['$inferSelect'];

/** A contact as it is stored, with its chain, all null outside chains. */
export type StoredContact = ContactCells & Chain;

const linkNames = [
	...(['id', 'customer', 'startedAt', 'day', 'outcome', 'direction', 'handleSeconds', 'agent'] as const),
	...(['agentStartedAt', 'waitSeconds'] as const),
	...(['site', 'team', 'queue', 'channel', 'reason', 'language', 'employer'] as const)
] as const;

/** The parts of a stored contact that chains rest on. */
export type StoredLink = Pick<ContactCells, (typeof linkNames)[number]> & Chain;

const countedNames = [
	...(['day', 'startedAt', 'agentStartedAt', 'agent', 'outcome', 'direction', 'ivrSeconds', 'ivrEntries'] as const),
	...(['waitSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds', 'handleSeconds'] as const),
	...(['transfers', 'resolved', 'rating', 'coldTransfers', 'namedReached'] as const),
	...(['site', 'team', 'queue', 'channel', 'reason', 'language', 'employer'] as const)
] as const;

/** The parts of a stored contact that facts count. */
export type CountedCells = Pick<ContactCells, (typeof countedNames)[number]> & Omit<Chain, 'opener'>;

const select = (
	{ contact, chain }: Tables,
	names?: readonly string[],
	parts: readonly (keyof Chain)[] = chainParts
): SQL => sql`
	select ${selected(contact, names)}, ${selected(chain, parts)}
	from ${contact} left join ${chain} on ${chain.contact} = ${contact.id}`;

/** Selects whole `StoredContact`s; conditions follow. */
export const storedContacts = (tables: Tables): SQL => select(tables);

/** Selects `StoredLink`s; conditions follow. */
export const storedLinks = (tables: Tables): SQL => select(tables, linkNames);

/** Selects `CountedCells`; conditions follow. */
export const countedContacts = (tables: Tables): SQL => select(tables, countedNames, countedParts);

/** Contacts that began in the same second, in an order that does not depend on which was stored first. */
export const contentOrder = ({ contact }: Tables): SQL =>
	sql`${contact.startedAt}, ${contact.identityHigh}, ${contact.identityLow}, ${contact.occurrence}`;

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value));

/** Where a new contact belongs, by number. */
export type Numbered = MemberNumbers & Pick<Placement, 'fromRoster'> & { agent: number | null };

/** The cells of a new contact, in the schema's order. */
export function contactCells(
	{ record: contact, id, start }: Arrival<Content<'contacts'>>,
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
		contact.rating,
		contact.coldTransfers,
		flag(contact.namedReached)
	];
}

/** The cells of a chain whose opener is a contact's id, in the schema's order. */
export const chainCells = (contact: number, customer: number, chain: Chain): Cell[] => [
	contact,
	customer,
	...chainParts.map((part) => chain[part])
];

/** A contact with its chain as facts count them. */
export type Counted = CountedContact & AgentContact & Omit<Chain, 'opener'>;

export const directionOf = (number: number | null): CountedContact['direction'] =>
	number === null ? null : number === 1 ? 'out' : 'in';
export const flagOf = (number: number | null): boolean | null => (number === null ? null : number === 1);

/** A stored contact as facts count it. */
export const countedOf = (row: Pick<ContactCells, (typeof countedNames)[number]>): CountedContact => ({
	day: row.day,
	outcome: outcomeOf(row.outcome),
	direction: directionOf(row.direction),
	ivrSeconds: row.ivrSeconds,
	ivrEntries: row.ivrEntries,
	waitSeconds: row.waitSeconds,
	talkSeconds: row.talkSeconds,
	holdSeconds: row.holdSeconds,
	wrapSeconds: row.wrapSeconds,
	handleSeconds: row.handleSeconds,
	transfers: row.transfers,
	resolved: flagOf(row.resolved),
	rating: row.rating,
	coldTransfers: row.coldTransfers,
	namedReached: flagOf(row.namedReached)
});

/** `isHandled` for a stored contact. */
export const wasHandled = (row: Pick<ContactCells, 'outcome' | 'direction'>): boolean =>
	row.outcome === outcomeNumbers.handled && row.direction !== 1;

/** The chain of a stored contact; null outside chains. */
export const chainOf = <Parts extends Pick<Chain, 'attempt' | 'followed'>>(row: Parts): Parts | null =>
	row.attempt === null && row.followed === null ? null : row;

/** Whether a stored contact asked for a callback. */
export const wasPromised = (row: Pick<ContactCells, 'outcome'>): boolean =>
	row.outcome === outcomeNumbers.callback_requested;

/** A stored contact as chains see it. */
export const linkOf = (row: StoredLink, { shortAbandonSeconds }: CutOffs): ChainContact => ({
	startedAt: row.startedAt,
	day: row.day,
	outcome: abandonedAs(outcomeOf(row.outcome), row.waitSeconds, shortAbandonSeconds),
	isOutbound: row.direction === 1,
	reason: row.reason,
	agent: row.agent,
	language: row.language,
	agentStartedAt: row.agentStartedAt,
	handleSeconds: row.handleSeconds
});
