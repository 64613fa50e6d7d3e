import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ReadOptions } from '#lib/intake/read.ts';
import { survey, type Survey, type SurveyOptions } from '#lib/intake/survey.ts';
import { unpack } from '#lib/intake/unpack.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { importFile } from '#lib/server/imports/import-file.ts';
import type { Store, TakeInReport } from '#lib/server/storage/store.ts';
import { fileOf, mapOf, readFile, type Taken } from '../intake/take-in.ts';
import { openEmpty } from '../storage/open-empty.ts';

export const zone = 'Europe/Copenhagen';

/** A folder that lives as long as the test. */
export function scratch(): string {
	const folder = mkdtempSync(join(tmpdir(), 'traps-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true });
	});
	return folder;
}

export type Brought<K extends Kind> = Taken<K> & {
	found: Survey;
	/** Field → columns and reading. */
	map: Record<string, string>;
	/** Note code → what it says. */
	notes: Record<string, Record<string, string | number>>;
};

type Told = Partial<SurveyOptions> & { change?: Partial<Recipe>; read?: Partial<ReadOptions> };

/** Takes a file in the way it goes when nobody says anything: unpacked, recognised as this kind, read as proposed. */
export async function bring<K extends Kind>(
	kind: K,
	content: string | Uint8Array,
	{ change = {}, read = {}, ...told }: Told = {}
): Promise<Brought<K>> {
	const { path, container } = await unpack(fileOf(content), scratch());
	const found = await survey(path, { zone, container, ...told });
	if (found.recipe.kind !== kind) throw new Error(`recognised as ${found.recipe.kind}, not as ${kind}`);
	const taken = await readFile(path, found.dialect, { ...found.recipe, ...change, kind }, read);
	const notes = Object.fromEntries(found.notes.map(({ code, details }) => [code, details]));
	return { ...taken, found, map: mapOf(found), notes };
}

/** What `bring` finds about a file, where only the look at it counts. */
export async function lookedAt(content: string | Uint8Array, told: Partial<SurveyOptions> = {}): Promise<Survey> {
	const { path, container } = await unpack(fileOf(content), scratch());
	return survey(path, { zone, container, ...told });
}

export type Home = {
	store: Store;
	/** Imports a file as proposed, with what the test changes of its order. */
	take: (
		content: string | Uint8Array,
		told?: Told & { mode?: 'add' | 'correct'; dryRun?: boolean }
	) => Promise<TakeInReport>;
};

/** An empty database that goes when the test is over. */
export async function home(): Promise<Home> {
	const database = join(scratch(), 'centre.db');
	const [store, address] = [await openEmpty(database), `file:${database}`];
	onTestFinished(() => store.close());
	return {
		store,
		async take(content, { change = {}, mode = 'add', dryRun = false, ...told } = {}) {
			const { path, container } = await unpack(fileOf(content), scratch());
			const { dialect, recipe } = await survey(path, { zone, container, ...told });
			const order = { path, dialect, recipe: { ...recipe, ...change }, mode: { name: mode }, by: 'test', dryRun };
			return (await importFile(store, address, order)).report;
		}
	};
}

export const utc = (iso: string): number => Date.parse(iso) / 1000;
