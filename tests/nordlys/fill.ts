import { join } from 'node:path';
import { survey } from '#lib/intake/survey.ts';
import { daysBetween } from '#lib/model/day.ts';
import { importFile } from '#lib/server/imports/import-file.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { samples, samplesEndOn } from './samples.ts';

/** Fills an empty database with the story of Nordlys as samples, moved to end yesterday: pages are tested with it. */
export async function fillWithNordlys(address: string) {
	const store = await openStore(address);
	try {
		if ((await store.setting('samples')) !== null) return;
		const zone = await organisationZone(store);
		const yesterday = Temporal.Now.plainDateISO(zone).subtract({ days: 1 }).toString();
		const shiftDays = daysBetween(samplesEndOn, yesterday);
		for (const { file } of samples) {
			const path = join(import.meta.dirname, 'files', file);
			const { dialect, recipe } = await survey(path, { zone });
			await importFile(store, address, { path, dialect, recipe, sample: true, shiftDays, by: 'samples' });
		}
		await store.saveSetting('samples', samplesEndOn);
	} finally {
		await store.close();
	}
}
