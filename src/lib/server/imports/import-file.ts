import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#lib/intake/refusal.ts';
import { readBytes } from '#lib/intake/read-bytes.ts';
import { read } from '#lib/intake/read.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import type { Batch, Fingerprint, Issue, Judged, Mode, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Store, TakeInReport } from '#lib/server/storage/store.ts';
import { holdHeapSmall } from './hold-heap-small.ts';
import { organisationZone } from './organisation-zone.ts';
import { unpacked } from './our-columns.ts';
import { customerPseudonym } from './pseudonym.ts';
import { reportFigures } from './report-figures.ts';
import { mostRefusedShare, type Tolerance } from './tolerance.ts';

export type ImportOrder = {
	/** The file as it came, which history knows by its hash. */
	path: string;
	/** Its text, where it came wrapped. */
	textPath?: string;
	/** Which records its rows were, where it is a list of problems that comes back. */
	identities?: string | null;
	/** The name the file came with. */
	fileName?: string;
	dialect: Dialect;
	recipe: Recipe;
	mode?: Mode;
	tolerance?: Tolerance;
	/** Who asks for it. */
	by: string;
	/** What its columns are like; null where nobody looked. */
	fingerprint?: Fingerprint | null;
	dryRun?: boolean;
	sample?: boolean;
	/** Moves every date by whole days: for samples, which end yesterday. */
	shiftDays?: number;
};

/** How many of the samples an own file has put out so far. */
export type SamplesGone = { gone: number; all: number };

/** What became of a file: the report, the first problems of each code, and how many samples it put out. */
export type Imported = { report: TakeInReport; issues: Issue[]; samplesRemoved: number };

/** Somebody asked the import to stop; nothing of it is stored. */
export class Cancelled extends Error {}

/** The first problems of a code, enough to show; the store keeps more. */
const issuesShown = 20;

async function hashOf(path: string) {
	const digest = createHash('sha256');
	for await (const bytes of readBytes(path)) digest.update(bytes);
	return digest.digest('hex');
}

/** Which record a row was, by its number in a file of one line of names. */
function identitiesIn(path: string): (row: number) => string | null {
	const told = z.array(z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
	return (row) => {
		const identity = told[row - 2];
		return identity ? unpacked(identity) : null;
	};
}

/** Keeps the first problems of each code as they pass. */
function firstIssues() {
	const counts = new Map<string, number>();
	const first: Issue[] = [];
	return {
		first,
		add(issues: Issue[]) {
			for (const issue of issues) {
				const count = (counts.get(issue.code) ?? 0) + 1;
				counts.set(issue.code, count);
				if (count <= issuesShown) first.push(issue);
			}
		}
	};
}

/**
 * Takes one file in: read, recognised, parsed and stored, all of it or nothing. Own files put the samples out. `report` hears
 * how far it is: infinitely many bytes when all is read.
 * Throws Refusal for files that cannot be taken in, Cancelled when `cancelled` says so.
 */
export async function importFile(
	store: Store,
	address: string,
	order: ImportOrder,
	report: (rows: number, bytes: number, samples?: SamplesGone) => void = () => {},
	cancelled: () => boolean = () => false
): Promise<Imported> {
	const { path, dialect, recipe, dryRun = false, sample = false, shiftDays = 0 } = order;
	const fileBytes = statSync(path).size;
	holdHeapSmall();
	const zone = await organisationZone(store);
	const issues = firstIssues();
	let rows = 0;
	async function* watched<K extends Kind>(batches: AsyncIterable<Batch<K>>) {
		for await (const batch of batches) {
			if (cancelled()) throw new Cancelled();
			issues.add(batch.issues);
			yield batch;
			report((rows += batch.read), batch.bytes);
		}
		report(rows, Infinity);
	}
	const pseudonym = await customerPseudonym(store, address);
	// who only looks is to see how many rows would be refused, however many
	const most = mostRefusedShare(dryRun ? 'any' : (order.tolerance ?? 'few'));
	const batches = read(order.textPath ?? path, dialect, recipe, {
		pseudonym,
		organisationZone: zone,
		shiftDays,
		...(order.identities && { identityOf: identitiesIn(order.identities) }),
		...(most !== undefined && { mostRefusedShare: most })
	});
	const draft = {
		recipe,
		fileName: order.fileName ?? basename(path),
		fileBytes,
		fileHash: await hashOf(path),
		sample,
		mode: order.mode ?? { name: 'add' as const },
		by: order.by,
		fingerprint: order.fingerprint ?? null
	};
	const judge = (counts: Judged) => {
		refuseReused(recipe, draft.mode, counts);
	};
	const done = await store.takeIn(recipe.kind, draft, watched(batches), { dryRun, judge });
	const tellSamples = (samples: SamplesGone): void => {
		report(rows, Infinity, samples);
	};
	const samplesRemoved = dryRun || sample ? 0 : await removeSamples(store, tellSamples);
	// of samples there is more to come: whoever takes them in reports when all are in
	if (!dryRun && !sample) await reportFigures(store);
	return { report: done, issues: issues.first, samplesRemoved };
}

const fewReused = 10;

/** Numbers that mostly stand for records of other days begin anew: what the file brings would be lost. */
function refuseReused(recipe: Recipe, mode: Mode, { stored, changed, doubled, onOtherDays }: Judged): void {
	const records = stored + changed + doubled;
	if (mode.name !== 'add' || recipe.identity.length === 0) return;
	if (onOtherDays >= fewReused && onOtherDays > records / 2)
		throw new Refusal('numbers_reused', { column: recipe.identity.join(' + '), count: onOtherDays, records });
}

/** Takes the sample exports out again: they are never counted together with an organisation's own data. */
export async function removeSamples(store: Store, tell: (samples: SamplesGone) => void = () => {}): Promise<number> {
	const samples = (await store.imports()).filter((entry) => entry.sample && entry.undoneAt === null);
	const tellGone = (gone: number): void => {
		tell({ gone, all: samples.length });
	};
	await store.undoImports(
		samples.map(({ id }) => id),
		tellGone
	);
	if (samples.length > 0) await store.forgetReported();
	return samples.length;
}
