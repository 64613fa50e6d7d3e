import type { SurveyOptions } from '#lib/intake/survey.ts';
import type { Fingerprint } from '#lib/model/import.ts';
import type { Store } from '#lib/server/storage/store.ts';
import type { Asked } from './imports.ts';
import { organisationZone } from './organisation-zone.ts';

/** All that the database knows which helps to recognise a file, and what a person said of it. */
export async function surveyOptions(store: Store, { zone, kind, chosen, anew = false }: Asked): Promise<SurveyOptions> {
	const recipes = anew ? [] : await store.recipes();
	const lastFingerprints = new Map<string, Fingerprint>();
	for (const { name } of recipes) {
		const last = await store.lastFingerprint(name);
		if (last) lastFingerprints.set(name, last);
	}
	return {
		zone: zone ?? (await organisationZone(store)),
		zoneIsChosen: zone !== undefined,
		recipes,
		lastFingerprints,
		...(kind && { kind }),
		...(chosen && { chosen })
	};
}
