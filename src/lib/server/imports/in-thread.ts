import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Survey, SurveyOptions } from '#lib/intake/survey.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import type { Imported, ImportOrder } from './import-file.ts';
import type { RefusalNotice } from './imports.ts';

/** What a thread can be asked for. */
export type Errand =
	| { name: 'survey'; path: string; options: SurveyOptions }
	| { name: 'import'; order: ImportOrder }
	| { name: 'undo'; importId: number };

type Results = {
	survey: Survey;
	import: Imported;
	undo: ImportEntry;
};

export type Answer<Result> = { result: Result } | RefusalNotice | { cancelled: true } | { rows: number; bytes: number };

// Node runs the TypeScript file itself, also from the built server: `#lib` is resolved through package.json
const worker = createRequire(import.meta.url).resolve('#lib/server/imports/worker.ts');

/** Does an errand in a thread of its own, so that pages stay quick meanwhile; `stop` ends an import at its next batch. */
export function inThread<E extends Errand>(
	errand: E,
	address: string,
	report: (rows: number, bytes: number) => void = () => {}
): { answer: Promise<{ result: Results[E['name']] } | RefusalNotice | { cancelled: true }>; stop: () => void } {
	const stop = new Int32Array(new SharedArrayBuffer(4));
	const answer = new Promise<{ result: Results[E['name']] } | RefusalNotice | { cancelled: true }>(
		(resolve, reject) => {
			const thread = new Worker(worker, { workerData: { errand, address, stop } });
			thread.on('message', (message: Answer<Results[E['name']]>) => {
				if ('rows' in message) report(message.rows, message.bytes);
				else resolve(message);
			});
			thread.once('error', reject);
			thread.once('exit', (code) => {
				reject(new Error(`The thread stopped with code ${code}`));
			});
		}
	);
	return {
		answer,
		stop: () => {
			Atomics.store(stop, 0, 1);
		}
	};
}
