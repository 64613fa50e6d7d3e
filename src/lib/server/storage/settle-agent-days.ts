import { sql } from './drizzle.ts';
import { countAgentDays } from '#lib/facts/count-agent-days.ts';
import type { Tally } from '#lib/facts/tally.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import { contentOrder, type ContactCells } from './contact-row.ts';
import type { Session } from './engine.ts';
import { outcomeNumbers } from './outcome-numbers.ts';
import { selected } from './sql.ts';

/**
 * Keeps agents' days true while contacts come and go: a day is taken out of the facts before the first of its contacts
 * changes, and put back when all have.
 */
export class AgentDays {
	#session: Session;
	#tally: Tally;
	#cutOffs: CutOffs;
	#out = new Set<string>();
	#expected = new Set<string>();

	constructor(session: Session, tally: Tally, cutOffs: CutOffs) {
		this.#session = session;
		this.#tally = tally;
		this.#cutOffs = cutOffs;
	}

	/** Says that a contact of this day and agent is about to come or go. */
	expect(day: string, agent: number | null): void {
		if (agent !== null && !this.#out.has(day)) this.#expected.add(day);
	}

	/** Takes out the days that are expected to change. */
	async takeOut(): Promise<void> {
		for (const day of this.#expected) {
			await this.#count(day, -1);
			this.#out.add(day);
		}
		this.#expected.clear();
	}

	async putBack(): Promise<void> {
		for (const day of this.#out) await this.#count(day, 1);
		this.#out.clear();
	}

	async #count(day: string, sign: 1 | -1): Promise<void> {
		const { contact } = this.#session.tables;
		const rows = await this.#session.rows<ContactCells>(
			sql`select ${selected(contact)} from ${contact}
				where ${contact.day} = ${day} and ${contact.agent} is not null
					and ${contact.outcome} = ${outcomeNumbers.handled} and coalesce(${contact.direction}, 0) = 0
				order by ${contentOrder(this.#session.tables)}`
		);
		countAgentDays(this.#tally, rows, sign, this.#cutOffs);
	}
}
