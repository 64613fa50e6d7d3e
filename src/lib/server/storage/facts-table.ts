import { and, gte, inArray, lte, sql } from './drizzle.ts';
import { shapesBy } from '#lib/facts/sums.ts';
import { inReadingOrder } from '#lib/facts/reading-order.ts';
import { isEmpty, merge, type Cell as FactCell, type Tally } from '#lib/facts/tally.ts';
import { dimensions, type Buckets, type DailyFact, type Dimension } from '#lib/model/fact.ts';
import { Members } from './dictionary.ts';
import type { Cell, Session } from './engine.ts';
import { cellOf, factCells, shapesOf, sumsOf, type FactRow } from './fact-row.ts';
import { selected } from './sql.ts';

/** The days that have facts. */
export async function daysWithFacts({ rows, tables: { dailyFact } }: Session): Promise<Set<string>> {
	const days = await rows<{ day: string }>(sql`select distinct ${dailyFact.day} as "day" from ${dailyFact}`);
	return new Set(days.map(({ day }) => day));
}

/**
 * Adds what a tally has gathered to the stored facts, whole days at a time, and empties it. Facts that come to nothing go.
 * Days that `known`, when given, does not hold have no facts, and none are looked for.
 */
export async function addToFacts(session: Session, tally: Tally, known?: ReadonlySet<string>): Promise<void> {
	const { dailyFact } = session.tables;
	const changed = tally.entries().filter(({ cell }) => !isEmpty(cell));
	for (const [day, entries] of Map.groupBy(changed, (entry) => entry.day)) {
		const rows = known?.has(day) === false ? [] : await factsOf(session, day);
		const facts = new Map<string, FactCell>(rows.map((row) => [`${row.dimension} ${row.member}`, cellOf(row)]));
		for (const { dimension, member, cell } of entries) {
			const key = `${dimensions.indexOf(dimension)} ${member}`;
			const fact = facts.get(key);
			if (fact) merge(fact, cell);
			else facts.set(key, cell);
		}
		if (rows.length > 0) await session.db.delete(dailyFact).where(sql`${dailyFact.day} = ${day}`);
		await session.pour(dailyFact, [...cellsOf(day, facts)]);
	}
	tally.clear();
}

const factsOf = ({ rows, tables: { dailyFact } }: Session, day: string): Promise<FactRow[]> =>
	rows<FactRow>(sql`select ${selected(dailyFact)} from ${dailyFact} where ${dailyFact.day} = ${day}`);

function* cellsOf(day: string, facts: ReadonlyMap<string, FactCell>): Generator<Cell[]> {
	for (const [key, cell] of facts) {
		const [dimension = '', member = ''] = key.split(' ');
		if (!isEmpty(cell)) yield factCells(Number(dimension), Number(member), day, cell);
	}
}

/** Stored facts by name. */
export async function readFacts(
	session: Session,
	query: { dimensions?: Dimension[]; from?: string; to?: string }
): Promise<DailyFact[]> {
	const { dailyFact } = session.tables;
	const members = await Members.read(session);
	const wanted = query.dimensions?.map((dimension) => dimensions.indexOf(dimension));
	const rows = await session.rows<FactRow>(
		sql`select ${selected(dailyFact)} from ${dailyFact} where ${and(
			sql`true`,
			wanted && inArray(dailyFact.dimension, wanted),
			query.from === undefined ? undefined : gte(dailyFact.day, query.from),
			query.to === undefined ? undefined : lte(dailyFact.day, query.to)
		)} order by ${dailyFact.day}, ${dailyFact.dimension}`
	);
	const facts = rows.map((row) => {
		const dimension = dimensionAt(row.dimension);
		const shapes: Buckets[] = shapesOf(row);
		return {
			dimension,
			member: dimension === 'all' ? '' : members.nameOf(row.member),
			day: row.day,
			sums: sumsOf(row),
			shapes: shapesBy((place) => shapes[place] ?? new Map<number, number>())
		};
	});
	return facts.sort(inReadingOrder);
}

/** Names of the members that occur in contacts. */
export async function readMembers(
	{ rows, tables: { dailyFact, member } }: Session,
	dimension: number
): Promise<string[]> {
	const found = await rows<{ name: string }>(
		sql`select distinct ${member.name} as "name" from ${dailyFact} join ${member} on ${member.id} = ${dailyFact.member}
			where ${dailyFact.dimension} = ${dimension} and ${dailyFact.contacts} > 0`
	);
	return found.map(({ name }) => name);
}

function dimensionAt(place: number): Dimension {
	const dimension = dimensions[place];
	if (!dimension) throw new RangeError(`no dimension ${place}`);
	return dimension;
}
