import { and, asc, between, eq, gt, gte, inArray, lte, sql, type SQL } from '../drizzle.ts';
import { inReadingOrder } from '#lib/facts/reading-order.ts';
import type { SparseFact, SparseFactsQuery } from '#lib/facts/sparse-fact.ts';
import { namedSums, shapesBy } from '#lib/facts/sums.ts';
import {
	dimensions,
	distributions,
	measures,
	type Buckets,
	type DailyFact,
	type Dimension,
	type Span,
	type WeeklyFact
} from '#lib/model/fact.ts';
import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import type { FactRow } from '../facts/fact-row.ts';
import { unpackShapes, unpackSums } from '../facts/pack-fact.ts';
import { selected } from '../sql.ts';

/** Stored facts by name. */
export async function readFacts(
	session: Session,
	query: { dimensions?: Dimension[]; from?: string; to?: string }
): Promise<DailyFact[]> {
	const { dailyFact } = session.tables;
	const members = await Members.read(session);
	const wanted = query.dimensions?.map((dimension) => dimensions.indexOf(dimension));
	const rows = await rowsWhere(
		session,
		and(
			eq(dailyFact.reason, 0),
			wanted && inArray(dailyFact.dimension, wanted),
			query.from === undefined ? undefined : gte(dailyFact.day, query.from),
			query.to === undefined ? undefined : lte(dailyFact.day, query.to)
		)
	);
	return rows.map((row) => factOf(row, members)).sort(inReadingOrder);
}

/** Stored facts of units by reason. */
export async function readWeeklyFacts(
	session: Session,
	{ from, to }: { from: string; to: string }
): Promise<WeeklyFact[]> {
	const { dailyFact } = session.tables;
	const members = await Members.read(session);
	const rows = await rowsWhere(session, and(gt(dailyFact.reason, 0), between(dailyFact.day, from, to)));
	return rows.map((row) => ({ ...factOf(row, members), reason: members.nameOf(row.reason) })).sort(inReadingOrder);
}

/** Stored facts without their zeros, of all reasons together and, `byReason`, of units in weeks too. */
export async function readSparseFacts(session: Session, query: SparseFactsQuery): Promise<SparseFact[]> {
	const { dailyFact } = session.tables;
	const members = await Members.read(session);
	const wanted = query.dimensions?.map((dimension) => dimensions.indexOf(dimension));
	const rows = await rowsWhere(
		session,
		and(
			query.byReason ? undefined : eq(dailyFact.reason, 0),
			wanted && inArray(dailyFact.dimension, wanted),
			between(dailyFact.day, query.from, query.to)
		)
	);
	return rows.map((row) => {
		const dimension = dimensionAt(row.dimension);
		const [sums, shapes]: [number[], number[]] = [[], []];
		unpackSums(row.sums, (place, sum) => sums.push(place, sum));
		unpackShapes(row.shapes, (place, bucket, count) => shapes.push(place, bucket, count));
		return {
			dimension,
			member: dimension === 'all' ? '' : members.nameOf(row.member),
			reason: row.reason === 0 ? null : members.nameOf(row.reason),
			day: row.day,
			sums,
			shapes
		};
	});
}

const rowsWhere = ({ rows, tables: { dailyFact } }: Session, condition: SQL | undefined): Promise<FactRow[]> =>
	rows<FactRow>(sql`select ${selected(dailyFact)} from ${dailyFact} where ${condition} order by ${asc(dailyFact.day)}`);

function factOf(row: FactRow, members: Members): DailyFact {
	const dimension = dimensionAt(row.dimension);
	const sums = new Float64Array(measures.length);
	unpackSums(row.sums, (place, sum) => {
		sums[place] = sum;
	});
	const shapes = distributions.map((): Buckets => new Map());
	unpackShapes(row.shapes, (place, bucket, count) => shapes[place]?.set(bucket, count));
	return {
		dimension,
		member: dimension === 'all' ? '' : members.nameOf(row.member),
		day: row.day,
		sums: namedSums(sums),
		shapes: shapesBy((place) => shapes[place] ?? new Map<number, number>())
	};
}

/** The first and last day of any fact. */
export async function readFactDays({ rows, tables: { dailyFact } }: Session): Promise<Span> {
	const [row] = await rows<{ from: string | null; through: string | null }>(
		sql`select (select min(${dailyFact.day}) from ${dailyFact}) as "from",
			(select max(${dailyFact.day}) from ${dailyFact}) as "through"`
	);
	return row?.from && row.through ? { from: row.from, through: row.through } : null;
}

/** Names of the members that occur in contacts. */
export async function readMembers(
	{ rows, tables: { dailyFact, member } }: Session,
	dimension: number
): Promise<string[]> {
	const found = await rows<{ name: string }>(
		sql`select distinct ${member.name} as "name" from ${dailyFact} join ${member} on ${member.id} = ${dailyFact.member}
			where ${dailyFact.dimension} = ${dimension} and ${dailyFact.reason} = 0 and ${dailyFact.contacts} > 0`
	);
	return found.map(({ name }) => name);
}

function dimensionAt(place: number): Dimension {
	const dimension = dimensions[place];
	if (!dimension) throw new RangeError(`no dimension ${place}`);
	return dimension;
}
