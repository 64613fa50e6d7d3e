import { and, eq, gt, gte, inArray, isNotNull, lt, lte, or, sql, type SQL } from '../drizzle.ts';
import { abandonedAs } from '#lib/facts/abandoned-as.ts';
import { offeredOutcomes } from '#lib/facts/count-contact.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import type { Outcome } from '#lib/model/contact.ts';
import { abandonedCondition } from './abandoned-condition.ts';
import { storedContacts, type StoredContact } from '../records/contact-row.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import { Members } from '../dictionary.ts';
import type { Session, Tables } from '../engine.ts';
import { outcomeNumbers, outcomeOf } from '../records/outcome-numbers.ts';
import type { ContactCountQuery, ContactQuery } from '../queries.ts';
import type { ContactRow } from '../store.ts';
import { unitsCondition } from './unit-condition.ts';

/** What a list is asked and told by: names, and how contacts are counted. */
export type ListedBy = { members: Members; cutOffs: CutOffs };

export const readListedBy = async (session: Session): Promise<ListedBy> => ({
	members: await Members.read(session),
	cutOffs: await readDefinitions(session)
});

/** Contacts as a person may see them, in time order. */
export async function readContacts(
	session: Session,
	{ members, cutOffs }: ListedBy,
	query: ContactQuery
): Promise<ContactRow[]> {
	const { tables } = session;
	const { contact } = tables;
	const asked = askedFor(tables, members, query, cutOffs);
	if (asked === 'nobody') return [];
	const rows = await session.rows<StoredContact>(
		sql`${storedContacts(tables)} where ${and(
			asked,
			query.after && after(tables, query.after)
		)} order by ${contact.startedAt}, ${contact.id} limit ${query.limit}`
	);
	const nameOf = (id: number | null) => (id === null ? null : members.nameOf(id));
	return rows.map((row) => ({
		id: row.id,
		startedAt: row.startedAt,
		day: row.day,
		customer: row.customer > 0 ? row.customer : null,
		queue: nameOf(row.queue),
		reason: nameOf(row.reason),
		channel: nameOf(row.channel),
		team: nameOf(row.team),
		outcome: abandonedAs(outcomeOf(row.outcome), row.waitSeconds, cutOffs.shortAbandonSeconds),
		ivrSeconds: row.ivrSeconds,
		waitSeconds: row.waitSeconds,
		handleSeconds: row.handleSeconds,
		transfers: row.transfers,
		resolved: row.resolved === null ? null : row.resolved === 1,
		rating: row.rating,
		attempt: row.attempt,
		nextSeconds: row.nextSeconds,
		importId: row.importId
	}));
}

/** How many contacts a list has in all. */
export async function countContacts(
	session: Session,
	{ members, cutOffs }: ListedBy,
	query: ContactCountQuery
): Promise<number> {
	const { tables } = session;
	const { contact, chain } = tables;
	const asked = askedFor(tables, members, query, cutOffs);
	if (asked === 'nobody') return 0;
	const inChains = query.only === 'repeats' || query.only === 'openers';
	const joined = inChains ? sql`join ${chain} on ${chain.contact} = ${contact.id}` : sql``;
	const [found] = await session.rows<{ contacts: number }>(
		sql`select count(*) as "contacts" from ${contact} ${joined} where ${asked}`
	);
	return found?.contacts ?? 0;
}

/** The contacts that belong to a list; `nobody` when none can. */
function askedFor(
	tables: Tables,
	members: Members,
	{ from, to, unit, also, customer, outcome, only }: ContactCountQuery,
	cutOffs: CutOffs
): SQL | undefined | 'nobody' {
	const { contact } = tables;
	const units = unitsCondition(tables, members, [...(unit ? [unit] : []), ...(also ?? [])]);
	if (units === 'nobody') return units;
	return and(
		gte(contact.day, from),
		lte(contact.day, to),
		units,
		customer === undefined ? undefined : eq(contact.customer, customer),
		outcome && cameOutAs(tables, outcome, cutOffs),
		only && conditionOf(tables, only, cutOffs)
	);
}

const after = ({ contact }: Tables, { startedAt, id }: { startedAt: number; id: number }): SQL | undefined =>
	or(gt(contact.startedAt, startedAt), and(eq(contact.startedAt, startedAt), gt(contact.id, id)));

/** Contacts that are shown as this outcome. */
const cameOutAs = ({ contact }: Tables, outcome: Outcome, cutOffs: CutOffs): SQL =>
	outcome === 'abandoned_queue' || outcome === 'short_abandon'
		? abandonedCondition(contact, outcome, cutOffs)
		: eq(contact.outcome, outcomeNumbers[outcome]);

/** The contacts that a metric counts, by the same rules as facts/count-contact.ts. */
function conditionOf(
	{ contact, chain }: Tables,
	only: NonNullable<ContactQuery['only']>,
	cutOffs: CutOffs
): SQL | undefined {
	const outside = sql`coalesce(${contact.direction}, 0) = 0 and ${contact.outcome} <> ${outcomeNumbers.internal}`;
	const handled = sql`${outside} and ${contact.outcome} = ${outcomeNumbers.handled}`;
	switch (only) {
		case 'offered':
			return and(
				outside,
				inArray(
					contact.outcome,
					[...offeredOutcomes].map((outcome) => outcomeNumbers[outcome])
				)
			);
		case 'handled':
			return handled;
		case 'abandoned':
			return and(outside, abandonedCondition(contact, 'abandoned_queue', cutOffs));
		case 'repeats':
			return gt(chain.attempt, 1);
		case 'openers':
			return eq(chain.attempt, 1);
		case 'rated':
			return and(outside, isNotNull(contact.rating));
		case 'flagged':
			return and(handled, isNotNull(contact.resolved));
		case 'transferred':
			return and(handled, gt(contact.transfers, 0));
		case 'short':
			return and(handled, lt(contact.talkSeconds, cutOffs.shortTalkSeconds));
	}
}
