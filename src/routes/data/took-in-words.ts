import { spellSeconds } from '#lib/i18n/spell-seconds.ts';
import { m } from '#lib/i18n/words.ts';
import type { ImportEntry } from '#lib/model/import.ts';

/** How long an import took; null where it was not measured. */
export function tookInWords({ tookMilliseconds }: Pick<ImportEntry, 'tookMilliseconds'>): string | null {
	if (tookMilliseconds === null) return null;
	return tookMilliseconds < 1000 ? m.entry_took_under() : spellSeconds(tookMilliseconds / 1000);
}
