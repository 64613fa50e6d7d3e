import { and, ne, sql } from '../drizzle.ts';
import { abandonedAs } from '#lib/facts/abandoned-as.ts';
import { none, type ColumnNames, type ContactColumn, type ContactColumns } from '#lib/model/contact-columns.ts';
import { outcomes } from '#lib/model/contact.ts';
import { dayNumber } from '#lib/model/day.ts';
import type { StoredContact } from '../records/contact-row.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import type { Session } from '../engine.ts';
import { MemberColumns } from './member-columns.ts';
import { outcomeNumbers, outcomeOf } from '../records/outcome-numbers.ts';
import { lastIdOf, pagesOf, selected } from '../sql.ts';
import { enterAnswers } from './survey-columns.ts';

const ofMembers = ['agent', 'team', 'site', 'employer', 'queue', 'reason', 'channel', 'language'] as const;

/** Columns that hold what the row of a contact holds, and what that of its chain does. */
const ofContact = [
	...(['id', 'startedAt', 'agentStartedAt', 'ivrSeconds', 'ivrEntries', 'waitSeconds'] as const),
	...(['talkSeconds', 'wrapSeconds', 'handleSeconds', 'transfers', 'resolved', 'rating'] as const)
] as const satisfies readonly ContactColumn[];
const ofChain = [
	...(['opener', 'attempt', 'nextSeconds', 'sameAgent'] as const),
	...(['issueContacts', 'issueHandleSeconds', 'issueSeconds'] as const)
] as const satisfies readonly ContactColumn[];
const asStored = [...ofContact, ...ofChain] as const;
const others = ['customer', 'day', 'outcome'] as const;

type Row = Pick<StoredContact, (typeof asStored)[number] | (typeof ofMembers)[number] | (typeof others)[number]> & {
	page: number;
};

/**
 * All inbound contacts but internal ones, in time order, those of one second by id. Rows are read a few at a time, so that
 * of hundreds of thousands only the columns are ever held.
 */
export async function readContactColumns(session: Session): Promise<ContactColumns> {
	const { contact, chain } = session.tables;
	const inbound = and(sql`coalesce(${contact.direction}, 0) = 0`, ne(contact.outcome, outcomeNumbers.internal));
	const [counted] = await session.rows<{ count: number }>(
		sql`select count(*) as "count" from ${contact} where ${inbound}`
	);
	const count = counted?.count ?? 0;
	const members = await MemberColumns.read(session);
	const { shortAbandonSeconds } = await readDefinitions(session);
	const columns = emptyColumns(count, members.names);
	let row = 0;
	const pages = pagesOf<Row>(
		session,
		(after) => sql`select ${selected(contact, [...ofContact, ...ofMembers, ...others])},
				${selected(chain, ofChain)}, ${contact.id} as "page"
			from ${contact} left join ${chain} on ${chain.contact} = ${contact.id}
			where ${inbound} and ${contact.id} > ${after} order by ${contact.id}`
	);
	for await (const page of pages) {
		for (const one of page) {
			for (const name of asStored) columns[name][row] = one[name] ?? none;
			for (const kind of ofMembers) columns[kind][row] = members.numberOf(one[kind]);
			columns.day[row] = dayNumber(one.day);
			columns.outcome[row] = outcomes.indexOf(
				abandonedAs(outcomeOf(one.outcome), one.waitSeconds, shortAbandonSeconds)
			);
			columns.customer[row] = one.customer > 0 ? one.customer : none;
			row++;
		}
	}
	// contacts came or went meanwhile
	if (row !== count) return readContactColumns(session);
	intoTimeOrder(columns);
	const rowOf = new Int32Array((await lastIdOf(session, contact)) + 1).fill(none);
	for (const [place, id] of columns.id.entries()) rowOf[id] = place;
	for (const [place, id] of columns.opener.entries()) if (id !== none) columns.opener[place] = rowOf[id] ?? none;
	await enterAnswers(session, columns, rowOf);
	return columns;
}

function emptyColumns(count: number, names: ColumnNames): ContactColumns {
	const column = () => new Int32Array(count).fill(none);
	return {
		count,
		names,
		id: column(),
		startedAt: new Float64Array(count),
		agentStartedAt: new Float64Array(count).fill(none),
		day: column(),
		outcome: column(),
		customer: column(),
		agent: column(),
		team: column(),
		site: column(),
		employer: column(),
		queue: column(),
		reason: column(),
		channel: column(),
		language: column(),
		ivrSeconds: column(),
		ivrEntries: column(),
		waitSeconds: column(),
		talkSeconds: column(),
		wrapSeconds: column(),
		handleSeconds: column(),
		transfers: column(),
		resolved: column(),
		opener: column(),
		attempt: column(),
		nextSeconds: column(),
		sameAgent: column(),
		issueContacts: column(),
		issueHandleSeconds: column(),
		issueSeconds: column(),
		rating: column(),
		saidSolved: column(),
		asked: column()
	};
}

/** Into the order of their instants; rows of the same one stay in theirs. */
function intoTimeOrder(columns: ContactColumns): void {
	const { count, startedAt } = columns;
	const first = startedAt.reduce((least, instant) => Math.min(least, instant), Infinity);
	// numbers alone are sorted many times as fast as with a comparison, and these are whole ones far below 2⁵³
	const keys = startedAt.map((instant, row) => (instant - first) * count + row).sort();
	for (const column of Object.values(columns)) {
		if (!(column instanceof Int32Array || column instanceof Float64Array)) continue;
		const before = column.slice();
		for (let row = 0; row < count; row++) column[row] = before[(keys[row] ?? 0) % count] ?? none;
	}
}
