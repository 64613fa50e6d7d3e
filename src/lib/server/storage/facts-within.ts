import { and, gte, inArray, lte, or, sql } from './drizzle.ts';
import { countAgentDays, isPlaced } from '#lib/facts/count-agent-days.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import { inReadingOrder } from '#lib/facts/reading-order.ts';
import { Tally } from '#lib/facts/tally.ts';
import { addDays } from '#lib/model/day.ts';
import type { DailyFact } from '#lib/model/fact.ts';
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
import type { FactsWithinQuery, Unit } from './queries.ts';
import { unitsCondition } from './unit-condition.ts';

/**
 * Facts by dimensions, summed from the contacts of one unit, or of those that belong to two. Agents' days are counted within
 * one place where people work only: among two of them groups of people would become too small to tell of.
 */
export async function readFactsWithin(session: Session, unit: Unit, query: FactsWithinQuery): Promise<DailyFact[]> {
	const { by, and: other, from, to } = query;
	const { tables } = session;
	const { contact } = tables;
	const members = await Members.read(session);
	const belongs = unitsCondition(tables, members, other ? [unit, other] : [unit]);
	if (belongs === 'nobody') return [];
	const withAgents = isPlaced(unit.dimension) && !other;
	const ofDays = and(gte(contact.day, from), lte(contact.day, to));
	// shifts go on over midnight
	const besides = inArray(contact.day, [addDays(from, -1), addDays(to, 1)]);
	const rows = await session.rows<CountedCells>(
		sql`${countedContacts(tables)} where ${and(belongs, withAgents ? or(ofDays, besides) : ofDays)}
			${withAgents ? sql`order by ${contentOrder(tables)}` : sql``}`
	);
	const isWithin = ({ day }: CountedCells) => from <= day && day <= to;
	const wanted = typeof by === 'string' ? [by] : by;
	const tally = new Tally(wanted);
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
	return wanted.flatMap((each) => [...tally.facts(each, (id) => members.nameOf(id))]).sort(inReadingOrder);
}
