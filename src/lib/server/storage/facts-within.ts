import { and, gte, inArray, lte, or, sql } from './drizzle.ts';
import { countAgentDays, isPlaced } from '#lib/facts/count-agent-days.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import { inReadingOrder } from '#lib/facts/reading-order.ts';
import { Tally } from '#lib/facts/tally.ts';
import { addDays } from '#lib/model/day.ts';
import type { DailyFact, Dimension } from '#lib/model/fact.ts';
import {
	chainOf,
	contentOrder,
	countedContacts,
	countedOf,
	wasHandled,
	wasPromised,
	type CountedCells
} from './contact-row.ts';
import { readDefinitions } from './definition-versions.ts';
import { Members } from './dictionary.ts';
import type { Session } from './engine.ts';
import type { Unit } from './store.ts';
import { unitCondition } from './unit-condition.ts';

/** Facts by a dimension, summed from the contacts of one unit. Agents' days are counted within the places where people work only. */
export async function readFactsWithin(
	session: Session,
	unit: Unit,
	{ by, from, to }: { by: Dimension; from: string; to: string }
): Promise<DailyFact[]> {
	const { tables } = session;
	const { contact } = tables;
	const members = await Members.read(session);
	const belongs = unitCondition(tables, members, unit);
	if (belongs === 'nobody') return [];
	const withAgents = isPlaced(unit.dimension);
	const ofDays = and(gte(contact.day, from), lte(contact.day, to));
	// shifts go on over midnight
	const besides = inArray(contact.day, [addDays(from, -1), addDays(to, 1)]);
	const rows = await session.rows<CountedCells>(
		sql`${countedContacts(tables)} where ${and(belongs, withAgents ? or(ofDays, besides) : ofDays)}
			${withAgents ? sql`order by ${contentOrder(tables)}` : sql``}`
	);
	const isWithin = ({ day }: CountedCells) => from <= day && day <= to;
	const tally = new Tally([by]);
	const cutOffs = await readDefinitions(session);
	for (const row of rows.filter(isWithin)) {
		countContact(tally, countedOf(row), row, 1, cutOffs);
		const chain = chainOf(row);
		if (chain) countChain(tally, row.day, row, chain, 1, wasPromised(row));
	}
	if (withAgents) {
		const handled = rows.filter(wasHandled);
		const neighbours = handled.filter((row) => !isWithin(row));
		countAgentDays(tally, handled.filter(isWithin), 1, cutOffs, neighbours);
	}
	return [...tally.facts(by, (id) => members.nameOf(id))].sort(inReadingOrder);
}
