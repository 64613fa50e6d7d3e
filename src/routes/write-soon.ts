import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** Writes what a press of a button asks for; answers 503 and writes nothing where an import under way lets nobody in. */
export async function writeSoon<Result>(
	{ imports }: Pick<App.Locals, 'imports'>,
	write: (store: Store) => Promise<Result>
): Promise<Result> {
	const written = await imports.soon(write);
	return written ? written.result : error(503, m.shell_import_under_way());
}
