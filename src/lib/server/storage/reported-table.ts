import { and, asc, eq, sql } from './drizzle.ts';
import { dimensions, type Dimension } from '#lib/model/fact.ts';
import { occasions, type Occasion, type ReportedFigure } from '#lib/model/reported.ts';
import type { Session } from './engine.ts';
import { bumpVersion } from './settings.ts';
import { chunksOf } from './sql.ts';
import type { ReportQuery } from './store.ts';

/** Figures that were reported, those of one month and unit or all, in the order in which they were. */
export async function readReported(
	{ db, tables: { reported } }: Session,
	query: ReportQuery
): Promise<ReportedFigure[]> {
	const { unit, month } = query;
	const rows = await db
		.select()
		.from(reported)
		.where(
			and(
				month === undefined ? undefined : eq(reported.month, month),
				unit && eq(reported.dimension, dimensions.indexOf(unit.dimension)),
				unit && eq(reported.member, unit.member)
			)
		)
		.orderBy(asc(reported.reportedAt), asc(reported.definitions), asc(reported.metric));
	return rows.map((row) => ({
		...row,
		dimension: dimensionAt(row.dimension),
		occasion: occasionOf(row.occasion)
	}));
}

/** The months that each metric has a first figure of, for the whole organisation. */
export async function readReportedMonths({
	rows,
	tables: { reported }
}: Session): Promise<{ metric: string; month: string }[]> {
	return rows<{ metric: string; month: string }>(
		sql`select ${reported.metric} as "metric", ${reported.month} as "month" from ${reported}
			where ${reported.dimension} = ${dimensions.indexOf('all')} and ${reported.occasion} = ${'first'}
			group by ${reported.metric}, ${reported.month}`
	);
}

/** Writes figures down; one that is there already stays as it is. */
export async function writeReported(session: Session, figures: readonly ReportedFigure[]): Promise<void> {
	const { db, tables } = session;
	if (figures.length === 0) return;
	for (const chunk of chunksOf(figures, chunkSize)) {
		await db
			.insert(tables.reported)
			.values(chunk.map((figure) => ({ ...figure, dimension: dimensions.indexOf(figure.dimension) })))
			.onConflictDoNothing();
	}
	await bumpVersion(session);
}

/** Rows of one statement: each has more than a dozen values. */
const chunkSize = 200;

/** Forgets all of them. */
export async function forgetReported(session: Session): Promise<void> {
	await session.db.delete(session.tables.reported);
	await bumpVersion(session);
}

function dimensionAt(place: number): Dimension {
	const dimension = dimensions[place];
	if (!dimension) throw new RangeError(`no dimension ${place}`);
	return dimension;
}

function occasionOf(text: string): Occasion {
	const occasion = occasions.find((one) => one === text);
	if (!occasion) throw new RangeError(`no occasion ${text}`);
	return occasion;
}
