import { join } from 'node:path';
import { samples, samplesEndOn } from '#lib/demo/samples.ts';
import { m } from '#lib/i18n/words.ts';
import { survey } from '#lib/intake/survey.ts';
import { daysBetween } from '#lib/model/day.ts';
import { importFile, removeSamples } from '#lib/server/imports/import-file.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';

const folder = join(import.meta.dirname, '../data/samples');

const yesterdayIn = (zone: string) => Temporal.Now.plainDateISO(zone).subtract({ days: 1 }).toString();

/** On an empty database, once: the sample exports go through the same intake as anybody's files, moved so that they end yesterday. */
export async function takeInSamplesOnce() {
	const address = databaseAddress();
	const store = await openStore(address);
	try {
		if ((await store.setting('samples')) !== null || (await store.imports()).some((entry) => !entry.sample)) return;
		// a first start that was cut short left some of them, perhaps on another day
		await removeSamples(store);
		console.log(m.terminal_samples_begin());
		const zone = await organisationZone(store);
		const shiftDays = daysBetween(samplesEndOn, yesterdayIn(zone));
		for (const { file: fileName } of samples) {
			const path = join(folder, fileName);
			const { dialect, recipe } = await survey(path, { zone });
			const { entry } = await importFile(store, address, { path, dialect, recipe, sample: true, shiftDays });
			console.log(m.terminal_sample_taken_in({ fileName, ...entry }));
		}
		await store.saveSetting('samples', samplesEndOn);
	} finally {
		await store.close();
	}
}
