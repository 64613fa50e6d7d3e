import { randomUUID } from 'node:crypto';
import { eq, sql } from '../drizzle.ts';
import type { ImportEntry, Mode, Recipe } from '#lib/model/import.ts';
import type { HandKind, PlainKind } from '#lib/model/plain-records.ts';
import type { Records } from '#lib/model/records.ts';
import { bodyOfRecord } from '../records/body.ts';
import type { Session } from '../engine.ts';
import { rowOf } from '../records/imports-table.ts';
import { openShelf } from './open-shelf.ts';
import { Past, readPast, type PastImport } from '../records/past.ts';
import { tableOf } from '../records/record-table.ts';
import { refold } from './refold.ts';
import { bumpFor } from '../entered/settings.ts';
import { lastIdOf } from '../sql.ts';
import type { ImportDraft, Written } from '../store.ts';
import { takeIn } from './take-in.ts';

/** What people write by hand came by no recipe: no file's recipe has an empty name. */
const byNoRecipe = (kind: HandKind): Recipe => ({
	version: 1,
	name: '',
	kind,
	header: [],
	fields: {},
	identity: [],
	zone: 'UTC',
	summerTime: 'follows',
	sheet: null,
	encoding: null,
	combine: null,
	leaveOut: [],
	only: [],
	events: null,
	kept: [],
	names: {},
	evidence: 'own',
	profile: '',
	knownBy: null
});

const draftOf = (kind: HandKind, mode: Mode, by: string): ImportDraft => ({
	recipe: byNoRecipe(kind),
	fileName: '',
	fileBytes: 0,
	fileHash: '',
	sample: false,
	mode,
	by,
	fingerprint: null
});

/** Takes in one record that a person wrote, as an import of its own without a file. */
export async function enterByHand<K extends HandKind>(
	session: Session,
	kind: K,
	written: Written<K>,
	by: string
): Promise<ImportEntry> {
	// the record of the kind is what was written and what it is known by
	const record = { ...written, identity: `by hand ${randomUUID()}` } as unknown as Records[K];
	async function* batches() {
		yield await Promise.resolve({ records: [record], rows: [1], read: 1, refused: 0, joined: 0, issues: [], bytes: 0 });
	}
	return (await takeIn(session, kind, draftOf(kind, { name: 'add' }, by), batches())).entry;
}

/** Gives a record, whatever brought it, what a person wrote, or with null takes it out: an import of its own that can be undone. */
export async function changeByHand<K extends HandKind>(
	session: Session,
	kind: K,
	recordId: string,
	written: Written<K> | null,
	by: string
): Promise<ImportEntry> {
	const { db, tables, pour } = session;
	const begun = performance.now();
	const table = tableOf(tables, kind);
	const shelf = await openShelf(session, kind);
	const [standing] = await shelf.find(eq(table.id, Number(recordId)));
	if (!standing) throw new RangeError(`There is no record ${recordId} among ${kind}.`);
	const id = (await lastIdOf(session, tables.imports)) + 1;
	const mode: Mode = { name: written ? 'correct' : 'remove' };
	const own: PastImport = { id, mode, recipeName: '', firstRecord: 1, lastRecord: 0 };
	const past = new Past([...(await readPast(session, kind)), own]);
	const body = written ? bodyOfRecord(kind, written, null, null) : standing.body;
	const { high, low, occurrence } = standing;
	await pour(tables.version, [[null, id, high, low, occurrence, body]]);
	await refold(session, kind, shelf, past, [{ high, low, occurrence }]);
	await shelf.settle();
	const { recipe, fingerprint, ...draft } = draftOf(kind, mode, by);
	const isSame = written !== null && body === standing.body;
	const entry: ImportEntry = {
		id,
		kind,
		...draft,
		recipeName: recipe.name,
		profile: '',
		read: 1,
		stored: 0,
		changed: Number(written !== null && !isSame),
		doubled: Number(isSame),
		removed: Number(written === null),
		joined: 0,
		refused: 0,
		importedAt: Math.floor(Date.now() / 1000),
		tookMilliseconds: Math.round(performance.now() - begun),
		undoneAt: null,
		firstDay: written ? written.fromDay : standing.day,
		lastDay: written ? (written.untilDay ?? written.fromDay) : standing.day,
		issues: {}
	};
	await db.insert(tables.imports).values(rowOf(entry, fingerprint, own));
	await bumpFor(session, kind);
	return entry;
}

/** Which import each record of a kind is from, by the record's number as text. */
export async function readImportsOf(session: Session, kind: PlainKind): Promise<Map<string, number>> {
	const table = tableOf(session.tables, kind);
	const rows = await session.rows<{ id: number; importId: number }>(
		sql`select ${table.id} as "id", ${table.importId} as "importId" from ${table}`
	);
	return new Map(rows.map(({ id, importId }) => [String(id), importId]));
}
