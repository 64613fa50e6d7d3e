import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import type { ImportEntry } from '#lib/model/import.ts';

/** The import that an address names. */
export const entryAt = (imports: readonly ImportEntry[], id: string): ImportEntry =>
	imports.find((one) => `${one.id}` === id) ?? error(404, m.import_no_import());
