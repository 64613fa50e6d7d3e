import { and, asc, desc, eq, isNull, max, min } from './drizzle.ts';
import type { Extent, Span } from '#lib/model/fact.ts';
import { issueCountsSchema, type ImportEntry, type Issue } from '#lib/model/import.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import type { Session, Tables } from './engine.ts';

export type ImportRow = Tables['imports']['$inferSelect'];

/** An import as history shows it. */
export const entryOf = (row: ImportRow): ImportEntry => ({
	id: row.id,
	kind: kindOf(row),
	fileName: row.fileName,
	fileBytes: row.fileBytes,
	fileHash: row.fileHash,
	recipeName: row.recipeName,
	importedAt: row.importedAt,
	undoneAt: row.undoneAt,
	read: row.read,
	stored: row.stored,
	doubled: row.doubled,
	refused: row.refused,
	firstDay: row.firstDay,
	lastDay: row.lastDay,
	issues: issueCountsSchema.parse(JSON.parse(row.issues)),
	sample: row.sample === 1
});

export function kindOf({ kind }: Pick<ImportRow, 'kind'>): Kind {
	const known = kinds.find((one) => one === kind);
	if (!known) throw new RangeError(`no kind ${kind}`);
	return known;
}

export async function readImports({ db, tables: { imports } }: Session): Promise<ImportEntry[]> {
	const rows = await db.select().from(imports).orderBy(desc(imports.id));
	return rows.map(entryOf);
}

export async function readIssues(
	{ db, tables: { issue } }: Session,
	id: number,
	{ code, offset, limit }: { code?: string; offset: number; limit: number }
): Promise<Issue[]> {
	return db
		.select({ row: issue.row, column: issue.columnName, code: issue.code, value: issue.value })
		.from(issue)
		.where(and(eq(issue.importId, id), code === undefined ? undefined : eq(issue.code, code)))
		.orderBy(asc(issue.number))
		.offset(offset)
		.limit(limit);
}

/** The days of what is stored are the days of the imports that were not undone: every record they brought is there. */
export async function readExtent({ db, tables: { imports } }: Session): Promise<Extent> {
	const rows = await db
		.select({ kind: imports.kind, from: min(imports.firstDay), through: max(imports.lastDay) })
		.from(imports)
		.where(isNull(imports.undoneAt))
		.groupBy(imports.kind);
	const spanOf = (kind: Kind): Span => {
		const row = rows.find((one) => one.kind === kind);
		return row?.from && row.through ? { from: row.from, through: row.through } : null;
	};
	return { contacts: spanOf('contacts'), orders: spanOf('orders'), pulse: spanOf('pulse') };
}
