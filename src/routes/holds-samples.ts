import type { ImportEntry } from '#lib/model/import.ts';

/** Whether what is stored is of the fictional organisation: its samples are never beside files of one's own. */
export const holdsSamples = (imports: readonly Pick<ImportEntry, 'sample' | 'undoneAt'>[]): boolean =>
	imports.some(({ sample, undoneAt }) => sample && undoneAt === null);

/** Whether an import put samples out: they were there when it came in, and went with it. */
export const putSamplesOut = (
	entry: Pick<ImportEntry, 'sample' | 'importedAt'>,
	imports: readonly Pick<ImportEntry, 'sample' | 'importedAt' | 'undoneAt'>[]
): boolean =>
	!entry.sample &&
	imports.some(
		({ sample, importedAt, undoneAt }) =>
			sample && undoneAt !== null && importedAt <= entry.importedAt && undoneAt >= entry.importedAt
	);

/** Imports as a history tells them at first: samples that are gone are among the older ones, which are asked for. */
export const withoutGoneSamples = <Entry extends Pick<ImportEntry, 'sample' | 'undoneAt'>>(
	imports: readonly Entry[]
): Entry[] => imports.filter(({ sample, undoneAt }) => !sample || undoneAt === null);
