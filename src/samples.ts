import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { customersPer, months } from '#lib/demo/choices.ts';
import { writeDemo } from '#lib/demo/write-demo.ts';
import { m } from '#lib/i18n/words.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import type { Imports } from '#lib/server/imports/imports.ts';
import { importFile, removeSamples } from '#lib/server/imports/import-file.ts';
import { surveyFile } from '#lib/server/imports/open-file.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { reportFigures } from '#lib/server/imports/report-figures.ts';
import { surveyOptions } from '#lib/server/imports/survey-options.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';

const size = 'small';
const yesterdayIn = (zone: string) => Temporal.Now.plainDateISO(zone).subtract({ days: 1 }).toString();

/** Who hears how far it has come. */
type Listener = { month: (month: number) => void; file: (entry: ImportEntry) => void };
const nobody: Listener = { month: () => {}, file: () => {} };

/** The exports of the demo organisation, written to end yesterday, go through the same intake as anybody's files. */
export async function takeInDemo(store: Store, heard: Listener = nobody) {
	// an earlier time that was cut short left some of them, perhaps of another day
	await removeSamples(store);
	const endsOn = yesterdayIn(await organisationZone(store));
	const folder = mkdtempSync(join(tmpdir(), 'counterweight-demo-'));
	try {
		let told = 0;
		const files = writeDemo({ folder, seed: 1, size, preset: 'default', endsOn }, undefined, ({ month }) => {
			if (month > told) heard.month((told = month));
		});
		const options = await surveyOptions(store, {});
		for (const { file } of files) {
			const path = join(folder, file);
			const bench = mkdtempSync(join(folder, 'unpacked-'));
			const { found, opened } = await surveyFile({ path, folder: bench, sheet: null, opened: null }, options);
			const { dialect, recipe } = found;
			const order = { path, textPath: opened.path, dialect, recipe, sample: true, by: 'samples' };
			heard.file((await importFile(store, databaseAddress(), order)).report.entry);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	await reportFigures(store);
	await store.saveSetting('samples', endsOn);
}

const hasOwnFiles = async (store: Store) => (await store.imports()).some((entry) => !entry.sample);

/** On an empty database, once, and said in the terminal. */
export async function takeInSamplesOnce() {
	const store = await openStore(databaseAddress());
	try {
		if ((await store.setting('samples')) !== null || (await hasOwnFiles(store))) return;
		console.log(m.demo_begin());
		await takeInDemo(store, {
			month: (month) => {
				if (month % 6 === 0) console.log(m.demo_month({ month, months }));
			},
			file: (entry) => {
				console.log(m.terminal_sample_taken_in({ ...entry }));
			}
		});
		console.log(m.demo_ready({ customers: customersPer(size) }));
	} finally {
		await store.close();
	}
}

// found through the package: the built server runs from another folder
const demo = dirname(createRequire(import.meta.url).resolve('#lib/demo/choices.ts'));

/** How far the demo organisation has come. */
export type DemoProgress = { month: number; months: number; files: number; failed: boolean };
export type DemoStep = { month: number } | { file: string };

/** Of this process, which takes one demo in at a time. */
let progress: DemoProgress | null = null;
export const demoUnderWay = (): DemoProgress | null => progress;

/** Begins to take the samples in once more; a page that asks sees how far it is. */
export function beginSamplesAgain(imports: Pick<Imports, 'inTurn'>) {
	if (progress && !progress.failed) return;
	const begun: DemoProgress = { month: 0, months, files: 0, failed: false };
	progress = begun;
	imports
		.inTurn((store) => takeInSamplesAgain(store, begun))
		.then(
			() => (progress = null),
			(error: unknown) => {
				console.error(error);
				begun.failed = true;
			}
		);
}

/** For somebody who removed them; never beside an organisation's own files. In a thread, so that pages go on. */
async function takeInSamplesAgain(store: Store, begun: DemoProgress) {
	const live = (await store.imports()).some((entry) => !entry.sample && entry.undoneAt === null);
	if (live) return;
	await new Promise<void>((resolve, reject) => {
		const thread = new Worker(join(demo, '../../take-in-demo.ts'));
		thread.on('message', (step: DemoStep) => {
			if ('month' in step) begun.month = step.month;
			else begun.files += 1;
		});
		thread.once('error', reject);
		thread.once('exit', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`The thread stopped with code ${String(code)}`));
		});
	});
}
