import { sql, type SQL } from '../drizzle.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import type { Tables } from '../engine.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';

/** Whether a contact counts as abandoned, or as abandoned at once, by the same rule as facts/abandoned-as.ts. */
export function abandonedCondition(
	contact: Tables['contact'],
	as: 'abandoned_queue' | 'short_abandon',
	{ shortAbandonSeconds }: CutOffs
): SQL {
	const { abandoned_queue: abandoned, short_abandon: short } = outcomeNumbers;
	const limit = as === 'short_abandon' ? sql`<` : sql`>=`;
	return sql`${contact.outcome} in (${abandoned}, ${short}) and case when ${contact.waitSeconds} is null
		then ${contact.outcome} = ${outcomeNumbers[as]} else ${contact.waitSeconds} ${limit} ${shortAbandonSeconds} end`;
}
