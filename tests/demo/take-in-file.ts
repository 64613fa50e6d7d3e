import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportEntry } from '#lib/model/import.ts';
import { importFile } from '#lib/server/imports/import-file.ts';
import { surveyFile } from '#lib/server/imports/open-file.ts';
import { surveyOptions } from '#lib/server/imports/survey-options.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** Takes a file in as it is recognised, without an answer to any question. */
export async function takeInFile(store: Store, address: string, path: string, folder: string) {
	const bench = mkdtempSync(join(folder, 'bench-'));
	const { found, opened } = await surveyFile(
		{ path, folder: bench, sheet: null, opened: null },
		await surveyOptions(store, {})
	);
	const { dialect, recipe, fingerprint } = found;
	const order = { path, textPath: opened.path, dialect, recipe, fingerprint, by: 'test' };
	const { report } = await importFile(store, address, order);
	const entry: ImportEntry = report.entry;
	return { entry, recipe, questions: found.questions, issues: entry.issues };
}
