import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { months } from '#lib/demo/choices.ts';
import { writeDemo } from '#lib/demo/write-demo.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import type { Imports } from '#lib/server/imports/imports.ts';
import { importFile, removeSamples } from '#lib/server/imports/import-file.ts';
import { surveyFile } from '#lib/server/imports/open-file.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { reportFigures } from '#lib/server/imports/report-figures.ts';
import { surveyOptions } from '#lib/server/imports/survey-options.ts';
import { databaseAddress } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';

export const size = 'small';
const yesterdayIn = (zone: string) => Temporal.Now.plainDateISO(zone).subtract({ days: 1 }).toString();

/** How far the demo organisation has come: a month has been lived through, or a file is in. */
export type DemoStep = { month: number } | { file: ImportEntry };

/** The exports of the demo organisation, written to end yesterday, go through the same intake as anybody's files. */
export async function takeInDemo(store: Store, tell: (step: DemoStep) => void = () => {}) {
	// an earlier time that was cut short left some of them, perhaps of another day
	await removeSamples(store);
	const endsOn = yesterdayIn(await organisationZone(store));
	const folder = mkdtempSync(join(tmpdir(), 'counterweight-demo-'));
	try {
		let told = 0;
		const files = writeDemo({ folder, seed: 1, size, preset: 'default', endsOn }, undefined, ({ month }) => {
			if (month > told) tell({ month: (told = month) });
		});
		const options = await surveyOptions(store, {});
		for (const { file } of files) {
			const path = join(folder, file);
			const bench = mkdtempSync(join(folder, 'unpacked-'));
			const { found, opened } = await surveyFile({ path, folder: bench, sheet: null, opened: null }, options);
			const { dialect, recipe } = found;
			const order = { path, textPath: opened.path, dialect, recipe, sample: true, by: 'samples' };
			tell({ file: (await importFile(store, databaseAddress(), order)).report.entry });
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	await reportFigures(store);
	await store.saveSetting('samples', endsOn);
}

// found through the package: the built server runs from another folder
const demo = dirname(createRequire(import.meta.url).resolve('#lib/demo/choices.ts'));

export type DemoProgress = { month: number; months: number; files: number; failed: boolean };

/** Of this process, which takes one demo in at a time. */
let progress: DemoProgress | null = null;
export const demoUnderWay = (): DemoProgress | null => progress;

/** Begins to take the samples in, in a thread; a page that asks sees how far it is, and the terminal hears it. */
export function beginSamples(imports: Pick<Imports, 'inTurn'>) {
	if (progress && !progress.failed) return;
	const begun: DemoProgress = { month: 0, months, files: 0, failed: false };
	progress = begun;
	imports
		.inTurn((store) => takeInSamples(store, begun))
		.then(
			() => (progress = null),
			(error: unknown) => {
				console.error(error);
				begun.failed = true;
			}
		);
}

/** On an empty database, once. */
export async function beginSamplesOnce(store: Store, imports: Pick<Imports, 'inTurn'>) {
	const hasOwnFiles = (await store.imports()).some((entry) => !entry.sample);
	if ((await store.setting('samples')) === null && !hasOwnFiles) beginSamples(imports);
}

/** Never beside an organisation's own files. */
async function takeInSamples(store: Store, begun: DemoProgress) {
	const live = (await store.imports()).some((entry) => !entry.sample && entry.undoneAt === null);
	if (live) return;
	await new Promise<void>((resolve, reject) => {
		const thread = new Worker(join(demo, '../../take-in-demo.ts'));
		// who stops the server does not wait for the demo: what is cut short is begun anew
		const cutShort = () => void thread.removeAllListeners().terminate();
		process.once('sveltekit:shutdown', cutShort);
		thread.on('message', (step: DemoStep) => {
			if ('month' in step) begun.month = step.month;
			else begun.files += 1;
		});
		thread.once('error', reject);
		thread.once('exit', (code) => {
			process.off('sveltekit:shutdown', cutShort);
			if (code === 0) resolve();
			else reject(new Error(`The thread stopped with code ${String(code)}`));
		});
	});
}
