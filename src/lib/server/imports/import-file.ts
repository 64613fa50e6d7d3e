import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { read } from '#lib/intake/read.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import type { Batch, ImportEntry, Issue, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { organisationZone } from './organisation-zone.ts';
import { customerPseudonym } from './pseudonym.ts';

export type ImportOrder = {
	path: string;
	/** The name the file came with. */
	fileName?: string;
	dialect: Dialect;
	recipe: Recipe;
	dryRun?: boolean;
	sample?: boolean;
	/** Moves every date by whole days: for samples, which end yesterday. */
	shiftDays?: number;
};

/** What became of a file: its entry in the history, its first problems, and how many samples it put out. */
export type Imported = { entry: ImportEntry; issues: Issue[]; samplesRemoved: number };

/** Somebody asked the import to stop; nothing of it is stored. */
export class Cancelled extends Error {}

/** The first problems met, enough to show; the store keeps more. */
const issuesShown = 200;

async function hashOf(path: string) {
	const digest = createHash('sha256');
	await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), digest);
	return digest.digest('hex');
}

/**
 * Takes one file in: read, recognised, parsed and stored, all of it or nothing. Own files put the samples out.
 * Throws Refusal for files that cannot be taken in, Cancelled when `cancelled` says so.
 */
export async function importFile(
	store: Store,
	address: string,
	order: ImportOrder,
	report: (rows: number, bytes: number) => void = () => {},
	cancelled: () => boolean = () => false
): Promise<Imported> {
	const { path, dialect, recipe, dryRun = false, sample = false, shiftDays = 0 } = order;
	const zone = await organisationZone(store);
	const issues: Issue[] = [];
	let rows = 0;
	async function* watched<K extends Kind>(batches: AsyncIterable<Batch<K>>) {
		for await (const batch of batches) {
			if (cancelled()) throw new Cancelled();
			issues.push(...batch.issues.slice(0, issuesShown - issues.length));
			yield batch;
			report((rows += batch.read), batch.bytes);
		}
	}
	const pseudonym = await customerPseudonym(store, address);
	const batches = read(path, dialect, recipe, { pseudonym, organisationZone: zone, shiftDays });
	const draft = {
		recipe,
		fileName: order.fileName ?? basename(path),
		fileBytes: statSync(path).size,
		fileHash: await hashOf(path),
		sample
	};
	const entry = await store.takeIn(recipe.kind, draft, watched(batches), { dryRun });
	const samplesRemoved = dryRun || sample ? 0 : await removeSamples(store);
	return { entry, issues, samplesRemoved };
}

/** Takes the sample exports out again: they are never counted together with an organisation's own data. */
export async function removeSamples(store: Store): Promise<number> {
	const samples = (await store.imports()).filter((entry) => entry.sample && entry.undoneAt === null);
	for (const { id } of samples) await store.undoImport(id);
	return samples.length;
}
