import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { AnalysisKey, Subject } from '#lib/analyses/analysis.ts';
import type { AnalysisKept } from '#lib/model/analysis-kept.ts';

/** What a thread tells while it runs analyses, in their order. */
export type Told =
	| { name: 'gathered' }
	| { name: 'progress'; key: AnalysisKey; subject: Subject; share: number }
	| { name: 'ran'; key: AnalysisKey; found: Omit<AnalysisKept, 'key'>[]; failed: (Subject | null)[] };

/** Runs analyses, tells `hear` how they go on, and `ended` once they have, with what broke all of them off; `stop` ends them at once. */
export type RunThread = (
	keys: readonly AnalysisKey[],
	hear: (told: Told) => void,
	ended: (error: unknown) => void
) => { stop: () => void };

/** The columns lie outside of it. */
const heapMegabytes = 768;

// Node runs the TypeScript file itself, also from the built server: `#lib` is resolved through package.json
const worker = createRequire(import.meta.url).resolve('#lib/server/analyses/worker.ts');

/** In a thread of their own, which only reads the database at an address: so it may be ended at any moment. */
export const inThread =
	(address: string): RunThread =>
	(keys, hear, ended) => {
		const thread = new Worker(worker, {
			workerData: { address, keys },
			resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
		});
		let broken: unknown = null;
		thread.on('message', hear);
		thread.once('error', (error) => (broken = error));
		thread.once('exit', (code) => {
			ended(broken ?? (code === 0 ? null : new Error(`The thread of analyses stopped with code ${code}`)));
		});
		return { stop: () => void thread.terminate() };
	};
