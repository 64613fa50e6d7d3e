import { and, between, sql, type SQL } from '../drizzle.ts';
import { addDays } from '#lib/model/day.ts';
import { journeyDays, type ContactsAsked, type IssuePath, type MenuPath } from '#lib/model/journey.ts';
import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import { outcomeNumbers, outcomeOf } from '../records/outcome-numbers.ts';
import { unitsCondition } from './unit-condition.ts';

const gapSeconds = journeyDays * 86_400;

type PathRow = {
	steps: number;
	first: number | null;
	second: number | null;
	third: number | null;
	fourth: number | null;
	journeys: number;
	open: number;
};

/**
 * Journeys that begin in the days asked for, by the reasons of their contacts: handled contacts of one customer, none longer
 * than 30 days after the one before. The unit is that of the first contact.
 */
export async function readIssuePaths(session: Session, asked: ContactsAsked): Promise<IssuePath[]> {
	const members = await Members.read(session);
	const inside = insideOf(session, members, asked);
	if (inside === 'nobody') return [];
	const { contact, chain } = session.tables;
	const around = between(contact.day, addDays(asked.from, -journeyDays - 1), addDays(asked.to, 3 * journeyDays + 1));
	// whom a shared key stands for is not known, so its contacts have no chain
	const rows = await session.rows<PathRow>(sql`
		with step as (
			select ${contact.day} as day, ${contact.startedAt} as t1, ${contact.reason} as r1,
				${inside} as inside,
				lag(${contact.startedAt}) over w as t0,
				lead(${contact.startedAt}, 1) over w as t2, lead(${contact.reason}, 1) over w as r2,
				lead(${contact.startedAt}, 2) over w as t3, lead(${contact.reason}, 2) over w as r3,
				lead(${contact.startedAt}, 3) over w as t4, lead(${contact.reason}, 3) over w as r4
			from ${contact} join ${chain} on ${chain.contact} = ${contact.id}
			where ${chain.attempt} is not null and ${around}
			window w as (partition by ${contact.customer} order by ${contact.startedAt}, ${contact.id})
		), journey as (
			select t1, t2, t3, r1, r2, r3, r4,
				case when t2 is null or t2 - t1 > ${gapSeconds} then 1 when t3 is null or t3 - t2 > ${gapSeconds} then 2
					when t4 is null or t4 - t3 > ${gapSeconds} then 3 else 4 end as steps
			from step
			where day between ${asked.from} and ${asked.to} and inside = 1 and (t0 is null or t1 - t0 > ${gapSeconds})
		), newest as (select max(${contact.startedAt}) as t from ${contact}
			where ${contact.day} = (select max(${contact.day}) from ${contact}))
		select steps, r1 as "first", case when steps > 1 then r2 end as "second", case when steps > 2 then r3 end as "third",
			case when steps > 3 then r4 end as "fourth", count(*) as "journeys",
			sum(case when steps < 4 and newest.t - case steps when 1 then t1 when 2 then t2 else t3 end < ${gapSeconds}
				then 1 else 0 end) as "open"
		from journey, newest group by 1, 2, 3, 4, 5 order by 6 desc, 1, 2, 3, 4, 5`);
	const nameOf = (id: number | null) => (id === null ? null : members.nameOf(id));
	return rows.map(({ steps, first, second, third, fourth, journeys, open }) => ({
		reasons: [first, second, third, fourth].slice(0, steps).map(nameOf),
		journeys,
		open
	}));
}

type MenuRow = { entries: number | null; queue: number | null; transfers: number | null } & {
	outcome: number;
	contacts: number;
};

/** Inbound contacts by the way they went: menus, queue, transfers and what became of them. */
export async function readMenuPaths(session: Session, asked: ContactsAsked): Promise<MenuPath[]> {
	const members = await Members.read(session);
	const inside = insideOf(session, members, asked);
	if (inside === 'nobody') return [];
	const { contact } = session.tables;
	const rows = await session.rows<MenuRow>(sql`
		select case when ${contact.ivrEntries} > 2 then 2 else ${contact.ivrEntries} end as "entries", ${contact.queue} as "queue", case when ${contact.transfers} > 1 then 1 else ${contact.transfers} end as "transfers",
			${contact.outcome} as "outcome", count(*) as "contacts"
		from ${contact} where ${and(between(contact.day, asked.from, asked.to), sql`${inside} = 1`)}
			and coalesce(${contact.direction}, 0) = 0 and ${contact.outcome} <> ${outcomeNumbers.internal}
		group by 1, 2, 3, 4 order by 5 desc, 1, 2, 3, 4`);
	return rows.map(({ queue, outcome, ...row }) => ({
		...row,
		queue: queue === null ? null : members.nameOf(queue),
		outcome: outcomeOf(outcome)
	}));
}

/** 1 for a contact of the units asked for, else 0. */
function insideOf({ tables }: Session, members: Members, { unit, and: other }: ContactsAsked): SQL | 'nobody' {
	const belongs = unitsCondition(tables, members, [...(unit ? [unit] : []), ...(other ? [other] : [])]);
	if (belongs === 'nobody') return belongs;
	return belongs ? sql`case when ${belongs} then 1 else 0 end` : sql`1`;
}
