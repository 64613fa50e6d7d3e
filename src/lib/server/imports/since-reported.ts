import type { DefinitionVersion } from '#lib/model/definitions.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** What may have changed figures since they were reported; `countedAnewAt` as the store keeps it, null where it never was. */
export async function sinceReported(
	store: Store
): Promise<{ imports: ImportEntry[]; versions: DefinitionVersion[]; countedAnewAt: number | null }> {
	const countedAnewAt = await store.setting('counted_anew_at');
	return {
		imports: await store.imports(),
		versions: await store.definitionVersions(),
		countedAnewAt: countedAnewAt === null ? null : Number(countedAnewAt)
	};
}
