import { sql } from '../drizzle.ts';
import { offeredOutcomes } from '#lib/facts/count-contact.ts';
import type { HourCount } from '#lib/model/hour-count.ts';
import { abandonedCondition } from './abandoned-condition.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import type { Session } from '../engine.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';

/** Contacts by the hour they began in, by the same rules as facts/count-contact.ts. */
export async function readHourCounts(
	session: Session,
	{ from, to }: { from: string; to: string }
): Promise<HourCount[]> {
	const { contact } = session.tables;
	const cutOffs = await readDefinitions(session);
	const outside = sql`coalesce(${contact.direction}, 0) = 0 and ${contact.outcome} <> ${outcomeNumbers.internal}`;
	const handled = sql`${outside} and ${contact.outcome} = ${outcomeNumbers.handled}`;
	const offered = [...offeredOutcomes].map((outcome) => outcomeNumbers[outcome]);
	const hour = sql`${contact.startedAt} - ${contact.startedAt} % 3600`;
	return session.rows<HourCount>(
		sql`select ${hour} as "startedAt", ${contact.day} as "day", count(*) as "contacts",
				count(*) filter (where ${outside} and ${session.among(contact.outcome, offered)}) as "offered",
				count(*) filter (where ${handled}) as "handled",
				count(*) filter (where ${outside} and ${abandonedCondition(contact, 'abandoned_queue', cutOffs)}) as "abandoned",
				count(*) filter (where ${outside} and ${abandonedCondition(contact, 'short_abandon', cutOffs)}) as "shortAbandoned",
				coalesce(sum(${contact.transfers}) filter (where ${handled}), 0) as "transfers",
				coalesce(sum(${contact.handleSeconds}) filter (where ${handled}), 0) as "handleSeconds"
			from ${contact} where ${contact.day} between ${from} and ${to}
			group by ${hour}, ${contact.day} order by ${hour}, ${contact.day}`
	);
}
