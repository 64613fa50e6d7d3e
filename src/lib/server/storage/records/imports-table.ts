import { and, asc, desc, eq, isNotNull, isNull } from '../drizzle.ts';
import {
	fingerprintSchema,
	issueCountsSchema,
	type Fingerprint,
	type ImportEntry,
	type Issue
} from '#lib/model/import.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import type { Session, Tables } from '../engine.ts';
import { modeOf } from './past.ts';

export type ImportRow = Tables['imports']['$inferSelect'];

/** An import as history shows it. */
export const entryOf = (row: ImportRow): ImportEntry => ({
	id: row.id,
	kind: kindOf(row),
	mode: modeOf(row.mode),
	fileName: row.fileName,
	fileBytes: row.fileBytes,
	fileHash: row.fileHash,
	recipeName: row.recipeName,
	profile: row.profile,
	by: row.by,
	importedAt: row.importedAt,
	tookMilliseconds: row.tookMilliseconds,
	undoneAt: row.undoneAt,
	read: row.read,
	stored: row.stored,
	changed: row.changed,
	doubled: row.doubled,
	removed: row.removed,
	joined: row.joined,
	refused: row.refused,
	firstDay: row.firstDay,
	lastDay: row.lastDay,
	issues: issueCountsSchema.parse(JSON.parse(row.issues)),
	sample: row.sample === 1
});

/** An import as it is stored, with the ids of the records it stored as new. */
export const rowOf = (
	entry: ImportEntry,
	fingerprint: Fingerprint | null,
	stored: Pick<ImportRow, 'firstRecord' | 'lastRecord'>
): ImportRow => ({
	...entry,
	...stored,
	mode: JSON.stringify(entry.mode),
	sample: Number(entry.sample),
	issues: JSON.stringify(entry.issues),
	fingerprint: fingerprint && JSON.stringify(fingerprint)
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

/** What the columns of the last file were like that a recipe took in and that counts. */
export async function readLastFingerprint(
	{ db, tables: { imports } }: Session,
	recipeName: string
): Promise<Fingerprint | null> {
	const [row] = await db
		.select({ fingerprint: imports.fingerprint })
		.from(imports)
		.where(and(eq(imports.recipeName, recipeName), isNull(imports.undoneAt), isNotNull(imports.fingerprint)))
		.orderBy(desc(imports.id))
		.limit(1);
	return row?.fingerprint ? fingerprintSchema.parse(JSON.parse(row.fingerprint)) : null;
}
