import { analysisKeys, type AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { dataVersionOf, isOfThisForm } from './data-version.ts';

/** What an analysis found of one subject, and whether records have come or gone since, or are counted otherwise. */
export type KeptResult = {
	result: AnalysisResult;
	isStale: boolean;
	/** Seconds since 1970. */
	computedAt: number;
	tookMilliseconds: number;
	seed: number;
};

/** All that is kept, in the order of the analyses; what a former version of the product told in another form is left out. */
export async function readResults(store: Store): Promise<KeptResult[]> {
	const version = await dataVersionOf(store);
	const kept = (await store.analyses()).filter(({ dataVersion }) => isOfThisForm(dataVersion));
	const byKey = Map.groupBy(kept, ({ key }) => key);
	return analysisKeys.flatMap((key) =>
		(byKey.get(key) ?? []).map(({ body, dataVersion, computedAt, tookMilliseconds, seed }) => ({
			result: JSON.parse(body) as AnalysisResult,
			isStale: dataVersion !== version,
			computedAt,
			tookMilliseconds,
			seed
		}))
	);
}
