import { m } from '#lib/i18n/words.ts';
import type { HandKind } from '#lib/model/plain-records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { isByHand } from '#lib/questions/entry-name.ts';

export type Source = { name: string; importId: number } | null;

/** Where each record of a kind came from: written by hand, or which file. */
export async function sourceOf(store: Store, kind: HandKind): Promise<(recordId: string) => Source> {
	const importsOf = await store.importsOf(kind);
	const entries = new Map((await store.imports()).map((entry) => [entry.id, entry]));
	return (recordId) => {
		const entry = entries.get(importsOf.get(recordId) ?? 0);
		return entry ? { name: isByHand(entry) ? m.targets_by_hand() : entry.fileName, importId: entry.id } : null;
	};
}
