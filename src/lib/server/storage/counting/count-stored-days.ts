import { sql } from '../drizzle.ts';
import { countAgentDays } from '#lib/facts/count-agent-days.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import type { Tally } from '#lib/facts/tally.ts';
import { mondayOf } from '#lib/model/day.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import {
	chainOf,
	contentOrder,
	countedContacts,
	countedOf,
	wasHandled,
	wasPromised,
	type CountedCells
} from '../records/contact-row.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import type { Session } from '../engine.ts';
import { addDaysToFacts, addToFacts } from '../facts/facts-table.ts';

/** Puts stored contacts into a tally, or takes them out: by themselves and with their chains. */
export function countStored(tally: Tally, contacts: readonly CountedCells[], sign: 1 | -1, cutOffs: CutOffs): void {
	for (const row of contacts) {
		countContact(tally, countedOf(row), row, sign, cutOffs);
		const chain = chainOf(row);
		if (chain) countChain(tally, row.day, row, chain, sign, wasPromised(row));
	}
}

/**
 * Writes the facts of all stored contacts, day by day, for a database that has none yet, by a tally that holds nothing;
 * `progress` is told the share that is done.
 */
export async function countStoredDays(
	session: Session,
	tally: Tally,
	progress: (share: number) => void = () => {}
): Promise<void> {
	const cutOffs = await readDefinitions(session);
	const { tables, rows } = session;
	const { contact } = tables;
	const days = await rows<{ day: string }>(
		sql`select distinct ${contact.day} as "day" from ${contact} order by ${contact.day}`
	);
	const contactsOf = (day: string | undefined) =>
		day === undefined
			? []
			: rows<CountedCells>(
					sql`${countedContacts(tables)} where ${contact.day} = ${day} order by ${contentOrder(tables)}`
				);
	let week = '';
	let before: CountedCells[] = [];
	let own = await contactsOf(days[0]?.day);
	for (const [place, { day }] of days.entries()) {
		progress(place / days.length);
		const after = await contactsOf(days[place + 1]?.day);
		if (mondayOf(day) !== week) await addToFacts(session, tally);
		week = mondayOf(day);
		countStored(tally, own, 1, cutOffs);
		countAgentDays(tally, own.filter(wasHandled), 1, cutOffs, [...before, ...after].filter(wasHandled));
		await addDaysToFacts(session, tally);
		[before, own] = [own, after];
	}
	await addToFacts(session, tally);
}
