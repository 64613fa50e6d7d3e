import { inArray, sql, type SQL } from '../drizzle.ts';
import { countAgentDays, longestNightSeconds, restSeconds, type AgentContact } from '#lib/facts/count-agent-days.ts';
import type { Tally } from '#lib/facts/tally.ts';
import { addDays } from '#lib/model/day.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import { dimensions } from '#lib/model/fact.ts';
import { contentOrder } from '../records/contact-row.ts';
import type { Session } from '../engine.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';
import { selected } from '../sql.ts';

/** What of a contact an agent's day is told by. */
const contactNames = [
	...['day', 'startedAt', 'agentStartedAt', 'handleSeconds', 'agent'],
	...dimensions.filter((dimension) => dimension !== 'all')
];

/**
 * Keeps agents' days true while contacts come and go: a day is taken out of the facts before the first of its contacts
 * changes, and put back when all have. As shifts go on over midnight, so are the days before and after.
 */
export class AgentDays {
	#session: Session;
	#tally: Tally;
	#cutOffs: CutOffs;
	#met = new Set<string>();
	#out = new Set<string>();
	#expected = new Set<string>();

	constructor(session: Session, tally: Tally, cutOffs: CutOffs) {
		this.#session = session;
		this.#tally = tally;
		this.#cutOffs = cutOffs;
	}

	/** Says that what agents did on a day is about to change. */
	expect(day: string): void {
		if (this.#met.has(day)) return;
		this.#met.add(day);
		for (const one of [addDays(day, -1), day, addDays(day, 1)]) if (!this.#out.has(one)) this.#expected.add(one);
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
		this.#met.clear();
	}

	async #count(day: string, sign: 1 | -1): Promise<void> {
		const { contact } = this.#session.tables;
		const start = sql`coalesce(${contact.agentStartedAt}, ${contact.startedAt})`;
		const ofDay = (end: SQL) => sql`(select ${end} from ${contact} where ${contact.day} = ${day})`;
		const rows = await this.#session.rows<AgentContact>(
			sql`select ${selected(contact, contactNames)} from ${contact}
				where (${contact.day} = ${day} or (${inArray(contact.day, [addDays(day, -1), addDays(day, 1)])}
						and ${start} > ${ofDay(sql`min(${start})`)} - ${restSeconds}
						and ${start} < ${ofDay(sql`max(${start})`)} + ${longestNightSeconds}))
					and ${contact.agent} is not null
					and ${contact.outcome} = ${outcomeNumbers.handled} and coalesce(${contact.direction}, 0) = 0
				order by ${contentOrder(this.#session.tables)}`
		);
		const own = rows.filter((row) => row.day === day);
		const neighbours = rows.filter((row) => row.day !== day);
		countAgentDays(this.#tally, own, sign, this.#cutOffs, neighbours);
	}
}
