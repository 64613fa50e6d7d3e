import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { samples, samplesEndOn } from '#lib/demo/samples.ts';
import { m } from '#lib/i18n/words.ts';
import { survey } from '#lib/intake/survey.ts';
import { daysBetween } from '#lib/model/day.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import { importFile, removeSamples } from '#lib/server/imports/import-file.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';

// found through the package: the built server runs from another folder
const demo = dirname(createRequire(import.meta.url).resolve('#lib/demo/samples.ts'));
const folder = join(demo, '../../../data/samples');

const yesterdayIn = (zone: string) => Temporal.Now.plainDateISO(zone).subtract({ days: 1 }).toString();

/** The sample exports go through the same intake as anybody's files, moved so that they end yesterday. */
async function takeIn(store: Store, report: (entry: ImportEntry) => void) {
	// an earlier time that was cut short left some of them, perhaps on another day
	await removeSamples(store);
	const zone = await organisationZone(store);
	const shiftDays = daysBetween(samplesEndOn, yesterdayIn(zone));
	for (const { file: fileName } of samples) {
		const path = join(folder, fileName);
		const { dialect, recipe } = await survey(path, { zone });
		const order = { path, dialect, recipe, sample: true, shiftDays, by: 'samples' };
		report((await importFile(store, databaseAddress(), order)).report.entry);
	}
	await store.saveSetting('samples', samplesEndOn);
}

const hasOwnFiles = async (store: Store) => (await store.imports()).some((entry) => !entry.sample);

/** On an empty database, once, and said in the terminal. */
export async function takeInSamplesOnce() {
	const store = await openStore(databaseAddress());
	try {
		if ((await store.setting('samples')) !== null || (await hasOwnFiles(store))) return;
		console.log(m.terminal_samples_begin());
		await takeIn(store, (entry) => {
			console.log(m.terminal_sample_taken_in({ ...entry }));
		});
	} finally {
		await store.close();
	}
}

/** Once more, for somebody who removed them; never beside an organisation's own files. */
export async function takeInSamplesAgain(store: Store) {
	const live = (await store.imports()).some((entry) => !entry.sample && entry.undoneAt === null);
	if (!live) await takeIn(store, () => {});
}
