// A worker thread started by in-thread.ts: runs straight from source, so nothing here may import from $app.
import { parentPort, workerData } from 'node:worker_threads';
import { analyses } from '#lib/analyses/analyses.ts';
import type { AnalysisKey } from '#lib/analyses/analysis.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { gatherAt } from './gather-evidence.ts';
import type { Told } from './in-thread.ts';
import { keptOf } from './kept-of.ts';
import { runAnalysis } from './run-analysis.ts';

const { address, keys } = workerData as { address: string; keys: readonly AnalysisKey[] };
const pauseMilliseconds = 100;

const say = (told: Told) => parentPort?.postMessage(told);

const store = await openStore(address);
const { evidence, dataVersion } = await gatherAt(store).finally(() => store.close());
say({ name: 'gathered' });

let told = 0;
for (const analysis of analyses.filter((one) => keys.includes(one.key))) {
	const { key } = analysis;
	const { found, failed } = runAnalysis(analysis, evidence, (subject, share) => {
		if (share > 0 && performance.now() - told < pauseMilliseconds) return;
		told = performance.now();
		say({ name: 'progress', key, subject, share });
	});
	for (const { subject, error } of failed) console.error(key, subject?.id ?? 'subjects', error);
	say({
		name: 'ran',
		key,
		found: keptOf(found, dataVersion),
		failed: failed.map(({ subject }) => subject)
	});
}
