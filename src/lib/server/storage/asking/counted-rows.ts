import { dayNumber } from '#lib/model/day.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import type { CountedCells } from '../records/contact-row.ts';
import { Grouping, IntRows } from '../int-rows.ts';

/** Where each part of a contact stands in its row; times are seconds from the midnight, by UTC, that its day begins with. */
const at = {
	startedAt: 0,
	agentStartedAt: 1,
	nextSeconds: 2,
	sameNextSeconds: 3,
	issueSeconds: 4,
	yearlyValue: 5,
	agent: 6,
	outcome: 7,
	direction: 8,
	ivrSeconds: 9,
	ivrEntries: 10,
	waitSeconds: 11,
	talkSeconds: 12,
	holdSeconds: 13,
	wrapSeconds: 14,
	handleSeconds: 15,
	transfers: 16,
	coldTransfers: 17,
	namedReached: 18,
	resolved: 19,
	rating: 20,
	site: 21,
	team: 22,
	queue: 23,
	channel: 24,
	reason: 25,
	language: 26,
	employer: 27,
	attempt: 28,
	sameAgent: 29,
	agentsMet: 30,
	languageMet: 31,
	issueContacts: 32,
	issueHandleSeconds: 33,
	returnWindow: 34,
	followed: 35,
	ending: 36,
	leftWindow: 37
} as const satisfies Record<Exclude<keyof CountedCells, 'day'>, number>;
/** So many of them, the first, need 32 bits. */
const wide = 6;

const named = dimensions.filter((dimension) => dimension !== 'all');
// one number of 32 bits stands for null
const fits = (cell: number): boolean => (cell | 0) === cell && cell > -(2 ** 31);

const midnightOf = (day: string): number => dayNumber(day) * 86_400;

/** The member of a dimension that contacts must have, by number. */
export type MemberWanted = { dimension: NamedDimension; id: number };

/** What facts count of contacts, as rows of numbers: some 120 bytes each. */
export class CountedRows {
	#rows = new IntRows(Object.keys(at).length, wide);
	#highestMember = 0;
	/** Rows by the members of a dimension, where somebody has asked for one. */
	#byMember = new Map<NamedDimension, Grouping>();
	/** Which members meet, by the names of both dimensions, where somebody has asked. */
	#met = new Map<string, ReadonlyMap<number, ReadonlySet<number | null>>>();
	/** The row at hand. */
	#cells: (number | null)[] = [];

	get length(): number {
		return this.#rows.length;
	}

	/** Adds a contact; false, and nothing is added, where one of its numbers is not a whole one of 32 bits. */
	push(contact: CountedCells): boolean {
		const midnight = midnightOf(contact.day);
		// in the order of `at`
		const cells = [
			contact.startedAt - midnight,
			contact.agentStartedAt === null ? null : contact.agentStartedAt - midnight,
			contact.nextSeconds,
			contact.sameNextSeconds,
			contact.issueSeconds,
			contact.yearlyValue,
			contact.agent,
			contact.outcome,
			contact.direction,
			contact.ivrSeconds,
			contact.ivrEntries,
			contact.waitSeconds,
			contact.talkSeconds,
			contact.holdSeconds,
			contact.wrapSeconds,
			contact.handleSeconds,
			contact.transfers,
			contact.coldTransfers,
			contact.namedReached,
			contact.resolved,
			contact.rating,
			contact.site,
			contact.team,
			contact.queue,
			contact.channel,
			contact.reason,
			contact.language,
			contact.employer,
			contact.attempt,
			contact.sameAgent,
			contact.agentsMet,
			contact.languageMet,
			contact.issueContacts,
			contact.issueHandleSeconds,
			contact.returnWindow,
			contact.followed,
			contact.ending,
			contact.leftWindow
		];
		if (!cells.every((cell) => cell === null || fits(cell))) return false;
		this.#rows.push(cells);
		for (const dimension of named) this.#highestMember = Math.max(this.#highestMember, contact[dimension] ?? 0);
		this.#byMember.clear();
		this.#met.clear();
		return true;
	}

	/** Rows whose contacts have a member, ascending. */
	of({ dimension, id }: MemberWanted): Int32Array {
		if (id > this.#highestMember) return new Int32Array(0);
		let byMember = this.#byMember.get(dimension);
		if (!byMember) {
			byMember = new Grouping(this.#rows, at[dimension], this.#highestMember);
			this.#byMember.set(dimension, byMember);
		}
		return byMember.of(id);
	}

	/** Whether the contact of a row has all of some members. */
	has(row: number, members: readonly MemberWanted[]): boolean {
		for (const { dimension, id } of members) if (this.#rows.get(row, at[dimension]) !== id) return false;
		return true;
	}

	/** For each member of a dimension those of another that its contacts have, null among them where one has none. */
	metBy(dimension: NamedDimension, other: NamedDimension): ReadonlyMap<number, ReadonlySet<number | null>> {
		const name = `${dimension} ${other}`;
		const known = this.#met.get(name);
		if (known) return known;
		const met = new Map<number, Set<number | null>>();
		for (let row = 0; row < this.#rows.length; row++) {
			const member = this.#rows.get(row, at[dimension]);
			if (member === null) continue;
			let others = met.get(member);
			if (!others) met.set(member, (others = new Set()));
			others.add(this.#rows.get(row, at[other]));
		}
		this.#met.set(name, met);
		return met;
	}

	/** The contact of a row, which is of this day. */
	contactAt(row: number, day: string): CountedCells {
		const cells = this.#cells;
		this.#rows.read(row, cells);
		const cell = (place: number): number | null => cells[place] ?? null;
		const midnight = midnightOf(day);
		const agentStarted = cell(at.agentStartedAt);
		return {
			day,
			startedAt: midnight + (cell(at.startedAt) ?? 0),
			agentStartedAt: agentStarted === null ? null : midnight + agentStarted,
			agent: cell(at.agent),
			outcome: cell(at.outcome) ?? 0,
			direction: cell(at.direction),
			ivrSeconds: cell(at.ivrSeconds),
			ivrEntries: cell(at.ivrEntries),
			waitSeconds: cell(at.waitSeconds),
			talkSeconds: cell(at.talkSeconds),
			holdSeconds: cell(at.holdSeconds),
			wrapSeconds: cell(at.wrapSeconds),
			handleSeconds: cell(at.handleSeconds),
			transfers: cell(at.transfers),
			coldTransfers: cell(at.coldTransfers),
			namedReached: cell(at.namedReached),
			resolved: cell(at.resolved),
			rating: cell(at.rating),
			site: cell(at.site),
			team: cell(at.team),
			queue: cell(at.queue),
			channel: cell(at.channel),
			reason: cell(at.reason),
			language: cell(at.language),
			employer: cell(at.employer),
			attempt: cell(at.attempt),
			nextSeconds: cell(at.nextSeconds),
			sameNextSeconds: cell(at.sameNextSeconds),
			sameAgent: cell(at.sameAgent),
			agentsMet: cell(at.agentsMet),
			languageMet: cell(at.languageMet),
			issueContacts: cell(at.issueContacts),
			issueHandleSeconds: cell(at.issueHandleSeconds),
			issueSeconds: cell(at.issueSeconds),
			returnWindow: cell(at.returnWindow),
			followed: cell(at.followed),
			ending: cell(at.ending),
			yearlyValue: cell(at.yearlyValue),
			leftWindow: cell(at.leftWindow)
		};
	}
}
