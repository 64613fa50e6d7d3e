import { and, eq, gte, inArray, lte, or, sql } from '../drizzle.ts';
import { Asked, everything } from '#lib/facts/asked.ts';
import { isEmpty } from '#lib/facts/cell.ts';
import { countAgentDays, isPlaced } from '#lib/facts/count-agent-days.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { countContact, isHandled } from '#lib/facts/count-contact.ts';
import { inReadingOrder } from '#lib/facts/reading-order.ts';
import { sparseCell, type SparseFact } from '#lib/facts/sparse-fact.ts';
import { Tally } from '#lib/facts/tally.ts';
import { alphabetically } from '#lib/model/alphabetically.ts';
import { addDays } from '#lib/model/day.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import type { NamedDimension } from '#lib/model/fact.ts';
import {
	chainOf,
	contentOrder,
	countedContacts,
	countedOf,
	type Counted,
	type CountedCells
} from '../records/contact-row.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import type { MemberWanted } from './counted-rows.ts';
import { roomForOthers } from './room-for-others.ts';
import type { DaysWanted, HeldContacts, MembersWanted } from './held-contacts.ts';
import type { FactsWithinQuery, Unit } from '../queries.ts';

/**
 * Facts by dimensions, summed from the contacts of one unit, or of those that belong to two: from `held` ones where these are
 * enough. Agents' days are counted within one place where people work only: among two of them groups of people would become
 * too small to tell of.
 */
export async function readFactsWithin(
	session: Session,
	unit: Unit,
	query: FactsWithinQuery,
	held: HeldContacts | null = null
): Promise<SparseFact[]> {
	const { by, and: other, from, to, ofContactsAlone = false, reads } = query;
	const asked = reads ? new Asked(reads) : everything;
	const members = await Members.read(session);
	const first = memberWanted(members, unit);
	const second = other && memberWanted(members, other);
	if (!first || second === null) return [];
	const wanted: MembersWanted = second ? [first, second] : [first];
	const withAgents = isPlaced(unit.dimension) && !other && !ofContactsAlone && asked.others;
	const tally = new Tally(typeof by === 'string' ? [by] : by, asked);
	const cutOffs = await readDefinitions(session);
	const facts: SparseFact[] = [];
	for await (const { days, contacts } of stretches(session, wanted, { from, to, withAgents }, held)) {
		const byDay = Map.groupBy(contacts, ({ day }) => day);
		const handledOn = (day: string) => byDay.get(day)?.filter(isHandled) ?? [];
		// day by day, so that their cells serve again
		for (const [day, ofDay] of byDay) {
			if (days.besides.includes(day)) continue;
			countHeld(tally, ofDay, cutOffs);
			if (withAgents) {
				const neighbours = [addDays(day, -1), addDays(day, 1)].flatMap(handledOn);
				countAgentDays(tally, handledOn(day), 1, cutOffs, neighbours);
			}
			facts.push(...factsIn(tally, members));
			tally.clearDays();
		}
	}
	return facts.sort(inReadingOrder);
}

type Stretch = { days: DaysWanted; contacts: Counted[] };
const daysRead = 7;
/** So long others may wait for their turn. */
const millisecondsAlone = 300;

/** The contacts of all days at once where they are held; else of a week at a time, as those of a quarter may be millions. */
async function* stretches(
	session: Session,
	wanted: MembersWanted,
	{ from, to, withAgents }: { from: string; to: string; withAgents: boolean },
	held: HeldContacts | null
): AsyncGenerator<Stretch> {
	// shifts go on over midnight
	const daysOf = (first: string, last: string): DaysWanted => ({
		from: first,
		to: last,
		besides: withAgents ? [addDays(first, -1), addDays(last, 1)] : []
	});
	const all = daysOf(from, to);
	const allHeld = await held?.find(wanted, all);
	if (allHeld) {
		yield { days: all, contacts: allHeld };
		return;
	}
	let began = performance.now();
	for (let first = from; first <= to; first = addDays(first, daysRead)) {
		const last = addDays(first, daysRead - 1);
		const days = daysOf(first, last < to ? last : to);
		yield { days, contacts: (await held?.find(wanted, days)) ?? (await readContacts(session, wanted, days)) };
		if (performance.now() - began < millisecondsAlone) continue;
		await roomForOthers();
		began = performance.now();
	}
}

/**
 * The members of a dimension that contacts of a unit have, where all contacts of each from a day on are the unit's: their own
 * facts are then those within it. Null where that is not so, or cannot be told from memory.
 */
export async function membersWithin(
	session: Session,
	unit: Unit,
	by: NamedDimension,
	from: string,
	held: HeldContacts | null
): Promise<string[] | null> {
	const { member } = session.tables;
	const { dimension } = unit;
	const [known] = await session.rows<{ id: number }>(
		sql`select ${member.id} as "id" from ${member} where ${and(eq(member.kind, dimension), eq(member.name, unit.member))}`
	);
	const within = known && (await held?.membersWithin({ dimension, id: known.id }, by, from));
	if (!within) return null;
	const names = await session.rows<{ name: string }>(
		sql`select ${member.name} as "name" from ${member} where ${inArray(member.id, within)}`
	);
	return names.map(({ name }) => name).sort(alphabetically);
}

/** By itself, because a loop this long inside what awaits is compiled anew for every question. */
function countHeld(tally: Tally, contacts: readonly Counted[], cutOffs: CutOffs): void {
	for (const contact of contacts) {
		countContact(tally, contact, contact, 1, cutOffs);
		const chain = tally.asked.others ? chainOf(contact) : null;
		if (chain) countChain(tally, contact.day, contact, chain, 1, contact.outcome === 'callback_requested');
	}
}

/** Null for a name that is not known. */
function memberWanted(members: Members, { dimension, member }: Unit): MemberWanted | null {
	const id = members.find(dimension, member);
	return id === null ? null : { dimension, id };
}

/** In `contentOrder`. */
async function readContacts(
	{ rows, tables }: Session,
	wanted: MembersWanted,
	{ from, to, besides }: DaysWanted
): Promise<Counted[]> {
	const { contact } = tables;
	const ofDays = or(and(gte(contact.day, from), lte(contact.day, to)), inArray(contact.day, besides));
	const ofMembers = wanted.map(({ dimension, id }) => eq(contact[dimension], id));
	const found = await rows<CountedCells>(
		sql`${countedContacts(tables)} where ${and(ofDays, ...ofMembers)} order by ${contentOrder(tables)}`
	);
	return found.map((row) => ({ ...row, ...countedOf(row) }));
}

/** The facts of all days that a tally holds, by name. */
function* factsIn(tally: Tally, members: Members): Generator<SparseFact> {
	for (const { dimension, member, day, cell } of tally.dayEntries()) {
		if (isEmpty(cell)) continue;
		const name = dimension === 'all' ? '' : members.nameOf(member);
		yield { dimension, member: name, reason: null, day, ...sparseCell(cell, tally.asked) };
	}
}
