import type { Imports } from '#lib/server/imports/imports.ts';
import { uploadDays } from '#lib/server/imports/open-uploads.ts';
import { stopWords } from './stop-words.ts';

/** The imports under way, and the files that wait for somebody to look at them. */
export function waitingIn(imports: Imports) {
	const jobs = imports.jobs().filter(({ state }) => state === 'queued' || state === 'running');
	return {
		jobs: jobs.map(({ id, fileName, dryRun }) => ({ id, fileName, dryRun })),
		uploads: imports
			.uploads()
			.filter(({ id }) => jobs.every((job) => job.upload !== id))
			.map(({ id, name, bytes, stop }) => ({ id, name, bytes, stop: stop && stopWords(stop) })),
		daysKept: uploadDays
	};
}
