import { and, eq, gt, sql } from '../drizzle.ts';
import { contactOfSurvey, type SurveyedContact } from '#lib/facts/contact-of-survey.ts';
import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import type { Hash } from '../hash.ts';
import { contactHashes, readIdentityColumns } from '../records/identity-columns.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';
import { keyColumns, type RecordKey } from '../records/record-key.ts';
import { chunksOf, pagesOf, selected } from '../sql.ts';
import type { SurveyQuery } from '../queries.ts';
import type { SurveyMatch, SurveyMatchCounts } from '../store.ts';

const placeNames = ['id', 'day', 'startedAt', 'team', 'site', 'employer', 'queue', 'reason', 'channel', 'language'];
const lengthNames = [
	'agentStartedAt',
	'agent',
	'customer',
	'ivrSeconds',
	'waitSeconds',
	'wrapSeconds',
	'handleSeconds'
];

type StoredSurvey = {
	id: number;
	importId: number;
	contactId: string | null;
	customer: number;
	askedAt: number | null;
	answeredAt: number | null;
	agent: number | null;
	day: string;
};
type StoredPlace = Record<'team' | 'site' | 'employer' | 'queue' | 'reason' | 'channel' | 'language', number | null>;
type Candidate = SurveyedContact & StoredPlace & { id: number; day: string; customer: number };
type Found = { contact: Candidate; by: 'contact_id' | 'customer' };

/**
 * The contact that each survey is about, looked up as contacts stand now: so it does not matter which of the two files came
 * first, and undoing either undoes it. A survey's contact number decides where contacts of this number are known, or others
 * of the same file are; elsewhere the customer and the time do.
 */
export async function readSurveyMatches(session: Session, query: SurveyQuery): Promise<SurveyMatch[]> {
	const matches: SurveyMatch[] = [];
	const names = await Members.read(session);
	const nameOf = (id: number | null) => (id === null ? null : names.nameOf(id));
	const matchOf = ({ id, day }: StoredSurvey, match: Found | undefined): SurveyMatch => {
		if (!match) return { survey: String(id), day, by: null, contact: null };
		const { contact, by } = match;
		return {
			survey: String(id),
			day,
			by,
			contact: {
				id: contact.id,
				day: contact.day,
				startedAt: contact.startedAt,
				team: nameOf(contact.team),
				site: nameOf(contact.site),
				employer: nameOf(contact.employer),
				queue: nameOf(contact.queue),
				reason: nameOf(contact.reason),
				channel: nameOf(contact.channel),
				language: nameOf(contact.language)
			}
		};
	};
	for await (const { surveys, found } of findContacts(session, query)) {
		for (const survey of surveys) matches.push(matchOf(survey, found.get(survey.id)));
	}
	return matches;
}

/** The contacts that surveys are about, both by id; surveys about none that is known are left out. */
export async function contactsOfSurveys(session: Session): Promise<Map<number, number>> {
	const contacts = new Map<number, number>();
	for await (const { found } of findContacts(session, {})) {
		for (const [survey, { contact }] of found) contacts.set(survey, contact.id);
	}
	return contacts;
}

/** How many surveys are about a contact that is known. */
export async function countSurveyMatches(session: Session, query: SurveyQuery): Promise<SurveyMatchCounts> {
	const counts = { surveys: 0, byContactId: 0, byCustomer: 0 };
	for await (const { surveys, found } of findContacts(session, query)) {
		counts.surveys += surveys.length;
		for (const { by } of found.values()) counts[by === 'contact_id' ? 'byContactId' : 'byCustomer']++;
	}
	return counts;
}

/** Surveys in their order, some at a time. */
const surveyPages = (session: Session, { from, to, importId }: SurveyQuery): AsyncGenerator<StoredSurvey[]> => {
	const { surveys } = session.tables.plainTables;
	const wanted = ['id', 'importId', 'contactId', 'customer', 'askedAt', 'answeredAt', 'agent', 'day'];
	return pagesOf<StoredSurvey & { page: number }>(
		session,
		(after) =>
			sql`select ${selected(surveys, wanted)}, ${surveys.id} as "page" from ${surveys} where ${and(
				from === undefined ? undefined : sql`local_day >= ${from}`,
				to === undefined ? undefined : sql`local_day <= ${to}`,
				importId === undefined ? undefined : eq(surveys.importId, importId),
				gt(surveys.id, after)
			)} order by ${surveys.id}`
	);
};

/** Surveys in their order, some at a time, with the contacts that they are about, by the surveys' ids. */
async function* findContacts(
	session: Session,
	query: SurveyQuery
): AsyncGenerator<{ surveys: StoredSurvey[]; found: Map<number, Found> }> {
	const numbered = await numberedImports(session, query);
	for await (const surveys of surveyPages(session, query)) {
		const found = await byContactId(session, surveys);
		// among numbers that are known, one that is not is of a contact that is not here
		const others = surveys.filter(
			({ id, customer, contactId, importId }) =>
				!found.has(id) && customer > 0 && (contactId === null || !numbered.has(importId))
		);
		for (const [id, match] of await byCustomer(session, others)) found.set(id, match);
		yield { surveys, found };
	}
}

/** The imports whose surveys name contacts by numbers, at least one of which is known. */
async function numberedImports(session: Session, query: SurveyQuery): Promise<Set<number>> {
	const numbered = new Set<number>();
	for await (const surveys of surveyPages(session, query)) {
		const open = surveys.filter(({ importId }) => !numbered.has(importId));
		const found = await byContactId(session, open);
		for (const { id, importId } of open) if (found.has(id)) numbered.add(importId);
	}
	return numbered;
}

/** Contacts are known by a hash of the column that identifies them, and what stands in it. */
async function byContactId(session: Session, surveys: readonly StoredSurvey[]): Promise<Map<number, Found>> {
	const { contact } = session.tables;
	const found = new Map<number, Found>();
	const numbered = surveys.filter(({ contactId }) => contactId !== null);
	const columns = numbered.length === 0 ? [] : await readIdentityColumns(session);
	const hashes = numbered.flatMap(({ id, contactId }) =>
		contactHashes(columns, contactId ?? '').map((hash) => ({ survey: id, hash }))
	);
	for (const chunk of chunksOf(hashes)) {
		const lows = chunk.map(({ hash }) => hash.low);
		const rows = await session.rows<Candidate & RecordKey>(
			sql`select ${selected(contact, [...placeNames, ...lengthNames])}, ${keyColumns(contact)} from ${contact}
				where ${session.among(contact.identityLow, lows)} order by ${contact.id}`
		);
		const known = new Map(rows.toReversed().map((row) => [textOf(row), row]));
		for (const { survey, hash } of chunk) {
			const candidate = known.get(textOf(hash));
			if (candidate && !found.has(survey)) found.set(survey, { contact: candidate, by: 'contact_id' });
		}
	}
	return found;
}

const textOf = ({ high, low }: Hash): string => `${high} ${low}`;

async function byCustomer(session: Session, surveys: readonly StoredSurvey[]): Promise<Map<number, Found>> {
	const { contact } = session.tables;
	const found = new Map<number, Found>();
	const asked = Map.groupBy(surveys, ({ customer }) => customer);
	for (const customers of chunksOf(asked.keys())) {
		const rows = await session.rows<Candidate>(
			sql`select ${selected(contact, [...placeNames, ...lengthNames])} from ${contact}
				where ${session.among(contact.customer, customers)} and ${contact.outcome} = ${outcomeNumbers.handled}
				order by ${contact.id}`
		);
		for (const [customer, contacts] of Map.groupBy(rows, (row) => row.customer)) {
			for (const survey of asked.get(customer) ?? []) {
				const match = contactOfSurvey(survey, contacts);
				if (match) found.set(survey.id, { contact: match, by: 'customer' });
			}
		}
	}
	return found;
}
