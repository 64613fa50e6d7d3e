import { Tally } from '#lib/facts/tally.ts';
import type { Membership } from '#lib/model/records.ts';
import { Arrivals } from './arrivals.ts';
import { Members } from './dictionary.ts';
import type { Cell, Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { settlePlacements } from './settle-placements.ts';
import { countStoredPulse } from './settle-pulse.ts';
import { lastIdOf } from './sql.ts';
import type { Taker } from './taker.ts';

/** Stores a roster, and afterwards places the contacts of its agents. */
export async function takeRoster(session: Session, importId: number): Promise<Taker<'roster'>> {
	const { membership } = session.tables;
	const arrivals = new Arrivals<Membership>(session, membership, importId, await lastIdOf(session, membership));
	const members = await Members.read(session);
	const agents = new Set<number>();
	const tally = new Tally();
	await countStoredPulse(session, tally, -1);
	return {
		arrivals,
		async take(records) {
			const rows: Cell[][] = [];
			for (const { record, start } of await arrivals.sort(records)) {
				const agent = members.numberOf('agent', record.agent);
				if (agent === null) continue;
				agents.add(agent);
				rows.push([
					...start,
					agent,
					members.numberOf('team', record.team),
					members.numberOf('site', record.site),
					members.numberOf('employer', record.employer),
					record.fromDay,
					record.untilDay
				]);
			}
			await members.save();
			await session.pour(membership, rows);
		},
		async settle() {
			await settlePlacements(session, tally, agents);
			await countStoredPulse(session, tally, 1);
			await addToFacts(session, tally);
		}
	};
}
