import { and, sql } from '../drizzle.ts';
import type { Kind } from '#lib/model/records.ts';
import { openBody } from '../records/body.ts';
import type { Session } from '../engine.ts';
import type { Telling } from './fold.ts';
import type { Past } from '../records/past.ts';
import { keyColumns, keyText, type RecordKey } from '../records/record-key.ts';
import { dayField } from '../records/record-fields.ts';
import type { Shelf, Shelved } from '../records/shelf.ts';

/** What is known of one record: how it stands, if it does, and what every import that counts says of it. */
export type Story = { key: RecordKey; stands: Shelved | null; tellings: Telling[] };

/** Takes the stories of records out of the database: what imports say beside the records as they stand. */
export async function takeStories(
	session: Session,
	kind: Kind,
	shelf: Shelf,
	past: Past,
	keys: readonly RecordKey[]
): Promise<Story[]> {
	const stories = new Map(keys.map((key): [string, Story] => [keyText(key), { key, stands: null, tellings: [] }]));
	const byRecord = new Map<number, Story>();
	for (const record of await shelf.find(session.among(shelf.table.identityLow, lowsOf(keys)))) {
		const story = stories.get(keyText(record));
		if (!story) continue;
		story.stands = record;
		byRecord.set(record.id, story);
		if (past.find(record.importId)) story.tellings.push(tellingOf(record, record.importId));
	}
	for (const { importId, record } of await takeSightings(session, past, [...byRecord.keys()])) {
		const story = byRecord.get(record);
		if (story?.stands && importId !== story.stands.importId) story.tellings.push(tellingOf(story.stands, importId));
	}
	for (const { importId, body, ...key } of await takeVersions(session, past, stories)) {
		const day = openBody(kind, body).values[dayField(kind)];
		stories.get(keyText(key))?.tellings.push({ importId, body, day: typeof day === 'string' ? day : null });
	}
	return [...stories.values()];
}

const lowsOf = (keys: readonly RecordKey[]) => keys.map(({ low }) => low);
const tellingOf = ({ body, day }: Shelved, importId: number): Telling => ({ importId, body, day });

async function takeSightings(
	{ db, rows, among, tables: { sighting } }: Session,
	past: Past,
	records: readonly number[]
): Promise<{ importId: number; record: number }[]> {
	const found = await rows<{ importId: number; record: number }>(
		sql`select ${sighting.importId} as "importId", ${sighting.record} as "record" from ${sighting}
			where ${among(sighting.record, records)}`
	);
	// a record of another kind may have the same number
	const own = found.filter(({ importId }) => past.find(importId));
	if (own.length > 0) {
		await db.delete(sighting).where(
			and(
				among(
					sighting.record,
					own.map(({ record }) => record)
				),
				among(sighting.importId, past.ids)
			)
		);
	}
	return own;
}

/** Versions of the records, and with them who took the records out. */
async function takeVersions(
	{ db, rows, among, tables: { version, removal } }: Session,
	past: Past,
	stories: ReadonlyMap<string, Story>
): Promise<(RecordKey & { importId: number; body: string })[]> {
	const lows = lowsOf([...stories.values()].map(({ key }) => key));
	const isOwn = (row: RecordKey & { importId: number }) => past.find(row.importId) && stories.has(keyText(row));
	const versions = await rows<RecordKey & { id: number; importId: number; body: string }>(
		sql`select ${version.id} as "id", ${version.importId} as "importId", ${version.body} as "body", ${keyColumns(version)}
			from ${version} where ${among(version.identityLow, lows)}`
	);
	const removals = await rows<RecordKey & { id: number; importId: number }>(
		sql`select ${removal.id} as "id", ${removal.importId} as "importId", ${keyColumns(removal)}
			from ${removal} where ${among(removal.identityLow, lows)}`
	);
	for (const [table, found] of [
		[version, versions],
		[removal, removals]
	] as const) {
		const ids = found.filter(isOwn).map(({ id }) => id);
		if (ids.length > 0) await db.delete(table).where(among(table.id, ids));
	}
	return versions
		.filter(isOwn)
		.map(({ importId, body, high, low, occurrence }) => ({ importId, body, high, low, occurrence }));
}
