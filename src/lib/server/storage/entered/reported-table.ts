import { and, asc, eq, getTableColumns, sql } from '../drizzle.ts';
import { dimensions, type Dimension } from '#lib/model/fact.ts';
import { occasions, type Occasion, type ReportedFigure } from '#lib/model/reported.ts';
import type { Cell, Session } from '../engine.ts';
import { bumpVersion } from './settings.ts';
import type { ReportQuery } from '../queries.ts';

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
	if (figures.length === 0) return;
	const columns = Object.keys(getTableColumns(session.tables.reported));
	const rows = figures.map((figure) => {
		const cells: Record<string, Cell> = { ...figure, dimension: dimensions.indexOf(figure.dimension) };
		return columns.map((name) => cells[name] ?? null);
	});
	await session.pour(session.tables.reported, rows, { onSameKey: 'keep' });
	await bumpVersion(session);
}

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
