import { and, desc, eq, gt, sql } from '../drizzle.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { contentOrder, countedContacts, type CountedCells } from '../records/contact-row.ts';
import { CountedRows, type MemberWanted } from './counted-rows.ts';
import type { HeldContact } from './held-contact.ts';
import type { Session } from '../engine.ts';
import { readFactsVersion } from '../entered/settings.ts';
import { roomForOthers } from './room-for-others.ts';

/** Some 180 MB beside the heap. */
const mostContacts = 2_000_000;

/** One or more. */
export type MembersWanted = readonly [MemberWanted, ...MemberWanted[]];
/** The days from one to another, and others that stand by themselves. */
export type DaysWanted = { from: string; to: string; besides: readonly string[] };

type Held = {
	/** Of the data. */
	version: string;
	rows: CountedRows;
	/** The newest first: rows of the day's contacts end before this one, and begin where those of the day before ended. */
	days: { day: string; end: number }[];
	/** All days from this one on are held; null while none is. */
	from: string | null;
};

/**
 * The newest contacts in memory, where those of a unit are found many times as fast as in a database. They are read when a
 * page is first asked for, and again after data have changed: day by day, the newest first, with room for others in between,
 * and soon, since each day makes what is sorted by member anew. Days that are not here, because they are not read yet or are too many, have to be asked of the database.
 */
export class HeldContacts {
	#session: Session;
	#most: number;
	#held: Held | null = null;
	#reading: Promise<void> = Promise.resolve();
	#isStopped = false;

	constructor(session: Session, most = mostContacts) {
		this.#session = session;
		this.#most = most;
	}

	/** Contacts that have all members wanted, those of a day in `contentOrder`; null where not all of the days are held. */
	async find(wanted: MembersWanted, { from, to, besides }: DaysWanted): Promise<HeldContact[] | null> {
		await this.bringUpToDate();
		if (!this.#held) return null;
		const { rows, days, from: since } = this.#held;
		if (since === null || [from, ...besides].some((day) => day < since)) return null;
		const found: HeldContact[] = [];
		const [first, ...others] = wanted;
		const places = rows.of(first);
		const earliest = [from, ...besides].reduce((a, b) => (a < b ? a : b));
		let next = 0;
		for (const { day, end } of days) {
			if (day < earliest) break;
			const isWanted = (from <= day && day <= to) || besides.includes(day);
			for (; next < places.length; next++) {
				const row = places[next] ?? 0;
				if (row >= end) break;
				if (isWanted && rows.has(row, others)) found.push(rows.contactAt(row, day));
			}
		}
		return found;
	}

	/**
	 * The members of a dimension that contacts of a unit have, where none of them has a contact of another unit from that day on:
	 * then their own facts are those within the unit. Null where one does, or where not all of the days are held.
	 */
	async membersWithin(unit: MemberWanted, by: NamedDimension, from: string): Promise<number[] | null> {
		await this.bringUpToDate();
		const { rows, from: since } = this.#held ?? {};
		if (!rows || since === undefined || since === null || from < since) return null;
		const within: number[] = [];
		for (const [member, units] of rows.metBy(by, unit.dimension)) {
			if (!units.has(unit.id)) continue;
			if (units.size > 1) return null;
			within.push(member);
		}
		return within;
	}

	/** Lets go of contacts that are no longer as they were, and begins to read those that are. */
	async bringUpToDate(): Promise<void> {
		const version = await readFactsVersion(this.#session);
		if (version === this.#held?.version || this.#isStopped) return;
		const held: Held = { version, rows: new CountedRows(), days: [], from: null };
		this.#held = held;
		this.#reading = this.#reading.then(() => this.#read(held));
	}

	/** Resolves when all that is to be held has been read. */
	get settled(): Promise<void> {
		return this.#reading;
	}

	/** Reads no further, so that the connection can be closed. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		await this.#reading;
	}

	async #read(held: Held): Promise<void> {
		for (const { day, contacts } of await this.#daysStored()) {
			if (this.#isStopped || held !== this.#held || held.rows.length + contacts > this.#most) return;
			if (!(await this.#readDay(held, day))) return;
			held.from = day;
			await roomForOthers();
		}
		held.from = '';
	}

	#daysStored(): Promise<{ day: string; contacts: number }[]> {
		const { dailyFact } = this.#session.tables;
		const all = and(eq(dailyFact.dimension, dimensions.indexOf('all')), gt(dailyFact.contacts, 0));
		return this.#session.rows(
			sql`select ${dailyFact.day} as "day", ${dailyFact.contacts} as "contacts" from ${dailyFact}
				where ${all} order by ${desc(dailyFact.day)}`
		);
	}

	/** Whether all contacts of a day could be held. */
	async #readDay({ rows, days }: Held, day: string): Promise<boolean> {
		const { tables } = this.#session;
		const contacts = await this.#session.rows<CountedCells>(
			sql`${countedContacts(tables)} where ${eq(tables.contact.day, day)} order by ${contentOrder(tables)}`
		);
		if (!contacts.every((contact) => rows.push(contact))) return false;
		days.push({ day, end: rows.length });
		return true;
	}
}
