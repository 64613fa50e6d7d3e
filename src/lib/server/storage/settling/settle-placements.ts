import { and, eq, gt, isNotNull, sql } from '../drizzle.ts';
import type { Tally } from '#lib/facts/tally.ts';
import { dimensions } from '#lib/model/fact.ts';
import { contentOrder, storedContacts, type StoredContact } from '../records/contact-row.ts';
import { countStored } from '../counting/count-stored-days.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import type { Session } from '../engine.ts';
import { addWhereFull } from '../facts/facts-table.ts';
import { Placements, statedPlacement, type Placement } from '../records/placements.ts';
import { AgentDays } from './settle-agent-days.ts';
import { chunksOf } from '../sql.ts';

/** Fills in team, site and employer of agents' contacts again, after the roster has changed, and carries the difference into the tally. */
export async function settlePlacements(session: Session, tally: Tally, agents: ReadonlySet<number>): Promise<void> {
	const { tables } = session;
	const { contact } = tables;
	const placements = await Placements.read(session);
	const cutOffs = await readDefinitions(session);
	const agentDays = new AgentDays(session, tally, cutOffs);
	for (const day of await daysWithContacts(session)) {
		const rows = await session.rows<StoredContact>(
			sql`${storedContacts(tables)} where ${and(eq(contact.day, day), isNotNull(contact.agent))}
				order by ${contentOrder(tables)}`
		);
		const before = rows.filter(({ agent }) => agent !== null && agents.has(agent));
		const after = before.map((row) => ({ ...row, ...placements.of(row.agent, day, statedPlacement(row)) }));
		if (before.every((row, index) => isSame(row, after[index] ?? row))) continue;
		agentDays.expect(day);
		await agentDays.takeOut();
		countStored(tally, before, -1, cutOffs);
		countStored(tally, after, 1, cutOffs);
		await save(session, after);
		await addWhereFull(session, tally);
	}
	await agentDays.putBack();
}

async function daysWithContacts({ db, tables: { dailyFact } }: Session): Promise<string[]> {
	const days = await db
		.select({ day: dailyFact.day })
		.from(dailyFact)
		.where(and(eq(dailyFact.dimension, dimensions.indexOf('all')), eq(dailyFact.reason, 0), gt(dailyFact.contacts, 0)));
	return days.map(({ day }) => day);
}

async function save({ db, among, tables: { contact } }: Session, rows: readonly StoredContact[]): Promise<void> {
	const byPlacement = Map.groupBy(rows, ({ team, site, employer, fromRoster }) =>
		[team, site, employer, fromRoster].join(' ')
	);
	for (const alike of byPlacement.values()) {
		const [first] = alike;
		if (!first) continue;
		const { team, site, employer, fromRoster } = first;
		for (const chunk of chunksOf(alike)) {
			const ids = chunk.map(({ id }) => id);
			await db.update(contact).set({ team, site, employer, fromRoster }).where(among(contact.id, ids));
		}
	}
}

const isSame = (a: Placement, b: Placement): boolean =>
	a.team === b.team && a.site === b.site && a.employer === b.employer && a.fromRoster === b.fromRoster;
