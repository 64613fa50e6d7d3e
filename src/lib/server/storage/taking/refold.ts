import type { Kind } from '#lib/model/records.ts';
import type { Cell, Session } from '../engine.ts';
import { fold, type Telling } from './fold.ts';
import type { Past } from '../records/past.ts';
import type { RecordKey } from '../records/record-key.ts';
import type { Shelf } from '../records/shelf.ts';
import { lastIdOf } from '../sql.ts';
import { takeStories } from './stories.ts';

/** What has become of one record: its body before and after, null where it is not there. */
export type Change = { before: string | null; after: string | null };

/**
 * Makes records what the imports that count say of them. The one way by which a record that stands changes or goes: by a
 * correction, by the undoing of any import, or, with `alter`, by a change of what some of them say.
 */
export async function refold(
	session: Session,
	kind: Kind,
	shelf: Shelf,
	past: Past,
	keys: readonly RecordKey[],
	alter: (body: string, importId: number, key: RecordKey) => string = (body) => body
): Promise<Change[]> {
	const stories = await takeStories(session, kind, shelf, past, keys);
	let nextId = (await lastIdOf(session, shelf.table)) + 1;
	const writing = new Writing(past);
	const going: number[] = [];
	const coming: Parameters<Shelf['restore']>[0][number][] = [];
	const owners = new Map<number, number[]>();
	const changes: Change[] = [];
	for (const { key, stands, tellings } of stories) {
		const altered = tellings.map((one): Telling => ({ ...one, body: alter(one.body, one.importId, key) }));
		const { shown, removedBy } = fold(altered, past);
		const isSame = stands?.body === shown?.body;
		if (stands && !isSame) going.push(stands.id);
		const id = stands?.id ?? (shown ? nextId++ : 0);
		if (shown && !isSame) coming.push({ ...key, id, importId: shown.importId, body: shown.body });
		if (stands && shown && isSame && shown.importId !== stands.importId) {
			const owned = owners.get(shown.importId);
			if (owned) owned.push(id);
			else owners.set(shown.importId, [id]);
		}
		writing.note(key, id, shown, altered, removedBy);
		changes.push({ before: stands?.body ?? null, after: shown?.body ?? null });
	}
	await shelf.remove(going);
	await shelf.restore(coming);
	for (const [importId, ids] of owners) {
		await session.db.update(shelf.table).set({ importId }).where(session.among(shelf.table.id, ids));
	}
	await writing.save(session);
	return changes;
}

/** What imports say beside the records as they stand, to be written. */
class Writing {
	#past: Past;
	#sightings: Cell[][] = [];
	#versions: Cell[][] = [];
	#removals: Cell[][] = [];

	constructor(past: Past) {
		this.#past = past;
	}

	note(
		key: RecordKey,
		id: number,
		shown: Telling | null,
		tellings: readonly Telling[],
		removedBy: readonly number[]
	): void {
		const { high, low, occurrence } = key;
		for (const { importId, body } of tellings) {
			if (body !== shown?.body) this.#versions.push([null, importId, high, low, occurrence, body]);
			else if (importId !== shown.importId || !this.#past.stored(importId, id)) this.#sightings.push([importId, id]);
		}
		for (const importId of removedBy) this.#removals.push([null, importId, high, low, occurrence]);
	}

	async save({ pour, tables }: Session): Promise<void> {
		await pour(tables.sighting, this.#sightings);
		await pour(tables.version, this.#versions);
		await pour(tables.removal, this.#removals);
	}
}
