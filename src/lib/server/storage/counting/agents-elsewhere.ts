import { and, eq, gte, isNull, lte, ne, sql } from '../drizzle.ts';
import { addDays } from '#lib/model/day.ts';
import { alphabetically } from '#lib/model/alphabetically.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';

/** Names listed. */
const mostNames = 500;
/** Days looked at: numbers that overlap do so on most of them. */
const daysLookedAt = 31;

type Place = { employer: number | null; site: number | null; team: number | null };
type Stood = Place & { agent: number; day: string; own: number };

/**
 * Agents of an import's contacts who stand elsewhere, on the same day, in contacts of other sources: a partner's numbers
 * may overlap with one's own. Source: metrics.md E28.
 */
export async function readAgentsElsewhere(
	session: Session,
	{ recipeName, firstDay, lastDay }: Pick<ImportEntry, 'recipeName' | 'firstDay' | 'lastDay'>
): Promise<string[]> {
	if (firstDay === null || lastDay === null) return [];
	const { db, rows, among, tables } = session;
	const { contact, imports } = tables;
	const others = await db
		.select({ id: imports.id, from: imports.firstDay, to: imports.lastDay })
		.from(imports)
		.where(
			and(
				eq(imports.kind, 'contacts'),
				isNull(imports.undoneAt),
				ne(imports.recipeName, recipeName),
				lte(imports.firstDay, lastDay),
				gte(imports.lastDay, firstDay)
			)
		);
	if (others.length === 0) return [];
	const from = others.reduce(
		(least, other) => (other.from !== null && other.from < least ? other.from : least),
		lastDay
	);
	const start = from > firstDay ? from : firstDay;
	const end = addDays(start, daysLookedAt - 1);
	const foreign = others.map(({ id }) => id);
	const stood = await rows<Stood>(
		sql`select ${contact.agent} as "agent", ${contact.day} as "day", ${contact.employer} as "employer",
			${contact.site} as "site", ${contact.team} as "team", not ${among(contact.importId, foreign)} as "own"
			from ${contact}
			where ${contact.agent} is not null and ${contact.day} between ${start} and ${end < lastDay ? end : lastDay}
			group by 1, 2, 3, 4, 5, 6`
	);
	const names = await Members.read(session);
	const found = new Set<number>();
	for (const places of Map.groupBy(stood, ({ agent, day }) => `${agent} ${day}`).values()) {
		const own = places.filter((place) => place.own === 1);
		const theirs = places.filter((place) => place.own === 0);
		// where one of the two files says what the other does, it is the same person in two systems
		const isElsewhere = theirs.length > 0 && own.every((here) => theirs.every((there) => isOther(here, there)));
		if (isElsewhere) for (const { agent } of own) found.add(agent);
	}
	return [...found]
		.map((agent) => names.nameOf(agent))
		.sort(alphabetically)
		.slice(0, mostNames);
}

/** Whether two places cannot be one: by the employer or site that both tell, else by the team. */
function isOther(here: Place, there: Place): boolean {
	const tells = (name: keyof Place) => here[name] !== null && there[name] !== null;
	const differs = (name: keyof Place) => tells(name) && here[name] !== there[name];
	if (tells('employer') || tells('site')) return differs('employer') || differs('site');
	return differs('team');
}
