import { Tally } from '#lib/facts/tally.ts';
import type { PulseAnswer } from '#lib/model/records.ts';
import { Arrivals } from './arrivals.ts';
import { Members } from './dictionary.ts';
import type { Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { countStoredPulse } from './settle-pulse.ts';
import { lastIdOf } from './sql.ts';
import type { Taker } from './taker.ts';

/** Stores the answers of a staff pulse. */
export async function takePulse(session: Session, importId: number): Promise<Taker<'pulse'>> {
	const { pulseAnswer } = session.tables;
	const arrivals = new Arrivals<PulseAnswer>(session, pulseAnswer, importId, await lastIdOf(session, pulseAnswer));
	const members = await Members.read(session);
	const tally = new Tally();
	await countStoredPulse(session, tally, -1);
	return {
		arrivals,
		async take(records) {
			const rows = (await arrivals.sort(records)).map(({ record, start }) => [
				...start,
				members.numberOf('team', record.team),
				record.day,
				record.who5,
				record.recommend
			]);
			await members.save();
			await session.pour(pulseAnswer, rows);
		},
		async settle() {
			await countStoredPulse(session, tally, 1);
			await addToFacts(session, tally);
		}
	};
}
