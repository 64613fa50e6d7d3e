import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import type { CountedCells } from '../records/contact-row.ts';
import { Grouping, IntRows } from '../int-rows.ts';
import { at, HeldContact, midnightOf, wide } from './held-contact.ts';

const named = dimensions.filter((dimension) => dimension !== 'all');
// one number of 32 bits stands for null
const fits = (cell: number): boolean => (cell | 0) === cell && cell > -(2 ** 31);

/** The member of a dimension that contacts must have, by number. */
export type MemberWanted = { dimension: NamedDimension; id: number };

/** What facts count of contacts, as rows of numbers: some 90 bytes each. */
export class CountedRows {
	#rows = new IntRows(Object.keys(at).length, wide);
	#highestMember = 0;
	/** Rows by the members of a dimension, where somebody has asked for one. */
	#byMember = new Map<NamedDimension, Grouping>();
	/** Which members meet, by the names of both dimensions, where somebody has asked. */
	#met = new Map<string, ReadonlyMap<number, ReadonlySet<number | null>>>();

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
			contact.agentsMet,
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
	contactAt(row: number, day: string): HeldContact {
		return new HeldContact(this.#rows.row(row), day);
	}
}
