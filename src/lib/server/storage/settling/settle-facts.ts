import { Tally } from '#lib/facts/tally.ts';
import { countAll } from '../counting/countings.ts';
import { countStoredDays } from '../counting/count-stored-days.ts';
import type { Session } from '../engine.ts';
import { addToFacts } from '../facts/facts-table.ts';

/** The end of what changes facts: adds what the tally has gathered; where it was given up, counts all facts again. */
export const settleFacts = (session: Session, tally: Tally): Promise<void> =>
	tally.isGivenUp ? countFactsAgain(session) : addToFacts(session, tally);

/** Counts all facts again from what is stored; `progress` is told the share that is done. */
export async function countFactsAgain(session: Session, progress?: (share: number) => void): Promise<void> {
	await session.db.delete(session.tables.dailyFact);
	const tally = new Tally();
	await countStoredDays(session, tally, progress);
	await countAll(session, tally);
}
