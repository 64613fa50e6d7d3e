// The server of other tests, with an answer kept in which two mixes are beaten by a third: no small story brings one.
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { dataVersionOf } from '#lib/server/analyses/data-version.ts';
import { keptOf } from '#lib/server/analyses/kept-of.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import { fillWithNordlys } from '../nordlys/fill.ts';

const figures = { work_per_solved: 450, people: 1.032, wait: 31, fcr: 0.826, who5: 54.5, return_90: 0.469 };
const result: AnalysisResult = {
	...{ key: 'target_mix', ending: 'seen', naive: null, coverage: null, from: null, through: null },
	...{ subject: { id: '1', name: 'Odense', fromDay: 1 }, estimates: [], checks: [], lacking: [], pictures: [] },
	mixes: [
		{ policy: { share: 1, staff: 0 }, figures, beatenBy: 2 },
		{ policy: { share: 0.5, staff: 0 }, figures, beatenBy: 2 },
		{ policy: { share: 0, staff: 0 }, figures, beatenBy: null }
	]
};
await fillWithNordlys(databaseAddress());
const store = await openStore(databaseAddress());
await store.keepAnalyses('target_mix', keptOf([{ result, tookMilliseconds: 1 }], await dataVersionOf(store)));
await store.close();
await import('../../src/server.ts');
