import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { SurveyOptions } from '#lib/intake/survey.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import type { ImportEntry, Recipe } from '#lib/model/import.ts';
import type { DefinitionVersion } from '#lib/model/definitions.ts';
import type { DefinitionChange } from '#lib/server/storage/store.ts';
import type { Filling } from './fill-from-kept.ts';
import type { Imported, ImportOrder, SamplesGone } from './import-file.ts';
import type { ProblemWords, RefusalNotice } from './imports.ts';
import type { OpenedFile, Surveyed } from './open-file.ts';

/** What a thread can be asked for. */
export type Errand =
	| {
			name: 'survey';
			file: { path: string; folder: string; sheet: string | null; opened: OpenedFile | null };
			options: SurveyOptions;
	  }
	| { name: 'import'; order: ImportOrder }
	| { name: 'problems'; file: { path: string; dialect: Dialect; recipe: Recipe }; words: ProblemWords; to: string }
	| { name: 'fill'; filling: Filling }
	| { name: 'undo-filling'; filling: number }
	| { name: 'undo'; importId: number }
	| { name: 'definitions'; change: DefinitionChange };

type Results = {
	survey: Surveyed;
	import: Imported;
	problems: null;
	fill: number;
	'undo-filling': number;
	undo: ImportEntry;
	definitions: DefinitionVersion;
};

export type Answer<Result> =
	{ result: Result } | RefusalNotice | { cancelled: true } | { rows: number; bytes: number; samples?: SamplesGone };
type Ended<Result> = Exclude<Answer<Result>, { rows: number }>;

/** How much a thread may use: a file that needs more is refused, and the pages of the server go on. */
export type Limits = { heapMegabytes: number; milliseconds: number };

const second = 1000;

/** What a file of so many bytes may take, with much to spare on a slow machine. Changing what is stored takes what it takes. */
export function limitsOf(name: Errand['name'], bytes: number): Limits {
	if (name === 'survey') return { heapMegabytes: 384, milliseconds: 60 * second + bytes / 5000 };
	if (name === 'undo' || name === 'fill' || name === 'undo-filling' || name === 'definitions')
		return { heapMegabytes: 512, milliseconds: Infinity };
	return { heapMegabytes: 512, milliseconds: 600 * second + bytes / 100 };
}

/** What is read is soon forgotten: collected early, it keeps an import below 512 MB. */
const youngMegabytes = 12;

// Node runs the TypeScript file itself, also from the built server: `#lib` is resolved through package.json
const worker = createRequire(import.meta.url).resolve('#lib/server/imports/worker.ts');

const tooHeavy: RefusalNotice = { refusal: { code: 'too_heavy', details: {} } };
const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Does an errand in a thread of its own, so that pages stay quick meanwhile; `stop` ends an import at its next batch.
 * A thread that outgrows its limits is ended, and the file is refused as too heavy.
 */
export function inThread<E extends Errand>(
	errand: E,
	address: string,
	{ heapMegabytes, milliseconds }: Limits,
	report: (rows: number, bytes: number, samples?: SamplesGone) => void = () => {}
): { answer: Promise<Ended<Results[E['name']]>>; stop: () => void } {
	const stop = new Int32Array(new SharedArrayBuffer(4));
	const answer = new Promise<Ended<Results[E['name']]>>((resolve, reject) => {
		const thread = new Worker(worker, {
			workerData: { errand, address, stop },
			resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes }
		});
		const outOfTime = () => {
			resolve(tooHeavy);
			void thread.terminate();
		};
		const timer = Number.isFinite(milliseconds) ? setTimeout(outOfTime, milliseconds) : undefined;
		thread.on('message', (message: Answer<Results[E['name']]>) => {
			if ('rows' in message) report(message.rows, message.bytes, message.samples);
			else resolve(message);
		});
		thread.once('error', (error: Error) => {
			if (isOutOfMemory(error)) resolve(tooHeavy);
			else reject(error);
		});
		thread.once('exit', (code) => {
			clearTimeout(timer);
			reject(new Error(`The thread stopped with code ${code}`));
		});
	});
	return {
		answer,
		stop: () => {
			Atomics.store(stop, 0, 1);
		}
	};
}
