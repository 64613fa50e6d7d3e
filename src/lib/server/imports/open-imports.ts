import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Recipe } from '#lib/model/import.ts';
import type { DefinitionVersion } from '#lib/model/definitions.ts';
import type { DefinitionChange, Store } from '#lib/server/storage/store.ts';
import type { Asked, Found, Imports, Job, RefusalNotice, Wish } from './imports.ts';
import { inThread, limitsOf, type Errand } from './in-thread.ts';
import { stopOf } from './may-go-unattended.ts';
import type { OpenedFile } from './open-file.ts';
import { openChanges } from './open-changes.ts';
import { openJobs, type Work } from './open-jobs.ts';
import { openTurns } from './open-turns.ts';
import { openUploads, type Arrived } from './open-uploads.ts';
import { surveyOptions } from './survey-options.ts';
import { watchInbox } from './watch-inbox.ts';

/** What was found in an upload when it was last looked at, and the sheet that was asked for then. */
type Looked = { opened: OpenedFile; sheet: string | null; found: Found };

const isSame = (one: Recipe, other: Recipe) => JSON.stringify(one) === JSON.stringify(other);

const hour = 3_600_000;
/** As long as somebody waits at a form. */
const patienceMilliseconds = 1500;

/** Uploads lie beside the database until they are taken in or discarded, and so does what others put in for us. */
const beside = (address: string, name: string) =>
	/^file:/.test(address) ? join(dirname(address.slice('file:'.length)), name) : join(tmpdir(), `counterweight-${name}`);

export async function openImports(store: Store, address: string): Promise<Imports> {
	const uploads = await openUploads(beside(address, 'uploads'));
	const turns = openTurns();
	const jobs = openJobs(turns);
	const looked = new Map<string, Looked>();
	const changes = openChanges((change, progress) => turns.take(() => changed(change, progress)));

	const discardOld = () => uploads.discardOld(Date.now(), isAtWork);
	await discardOld();
	setInterval(() => void discardOld(), hour).unref();
	watchInbox(beside(address, 'inbox'), takeInUnattended);

	function isAtWork(id: string): boolean {
		return jobs.all().some(({ upload, state }) => upload === id && (state === 'queued' || state === 'running'));
	}

	function fileOf(id: string): Arrived {
		const file = uploads.get(id);
		if (!file) throw new Error(`No upload ${id}`);
		return file;
	}

	async function discard(id: string) {
		looked.delete(id);
		await uploads.discard(id);
	}

	/** An errand that nobody can stop. */
	async function done<E extends Errand>(errand: E, bytes: number) {
		const answer = await inThread(errand, address, limitsOf(errand.name, bytes)).answer;
		if ('cancelled' in answer) throw new Error(`The errand ${errand.name} cannot be cancelled`);
		return answer;
	}

	async function changed(change: DefinitionChange, progress: (share: number) => void): Promise<DefinitionVersion> {
		progress(0);
		const { answer } = inThread({ name: 'definitions', change }, address, limitsOf('definitions', 0), (thousandths) => {
			progress(thousandths / 1000);
		});
		const ended = await answer;
		if ('result' in ended) return ended.result;
		throw new Error('The definitions were not changed');
	}

	async function survey(id: string, asked: Asked = {}): Promise<Found | RefusalNotice> {
		const looks = await lookAt(id, asked);
		return 'refusal' in looks ? looks : looks.found;
	}

	/** Looks at an upload, unless that was the last that was done with it and by the same recipe. */
	async function lookAt(id: string, asked: Asked): Promise<Looked | RefusalNotice> {
		const { path, unpacked: folder, bytes } = fileOf(id);
		const { chosen } = asked;
		const before = looked.get(id);
		if (before && chosen?.reread.length === 0 && isSame(before.found.recipe, chosen.recipe)) return before;
		const sheet = chosen?.recipe.sheet ?? asked.sheet ?? null;
		const file = { path, folder, sheet, opened: before?.sheet === sheet ? before.opened : null };
		const answer = await done({ name: 'survey', file, options: await surveyOptions(store, asked) }, bytes);
		if ('refusal' in answer) return answer;
		const { opened, found } = answer.result;
		// what was recognised before a person chose anything stays, whatever is chosen
		const { known, drift } = (chosen && before?.found) || found;
		const now = { opened, sheet, found: { ...found, known, drift } };
		looked.set(id, now);
		return now;
	}

	const lookedAt = (id: string, recipe: Recipe) => lookAt(id, { chosen: { recipe, reread: [] } });

	async function work({ job, unwanted, onStop, progress }: Work): Promise<Partial<Job>> {
		const { path, name, bytes } = fileOf(job.upload);
		const ready = await lookedAt(job.upload, job.recipe);
		if ('refusal' in ready) return { state: 'refused', refusal: ready.refusal };
		// cancelled while the file was looked at: there was nothing to stop yet
		if (unwanted()) return { state: 'cancelled' };
		const { recipe, mode, tolerance, by, dryRun, remember } = job;
		const { dialect, fingerprint, corrects, bytes: textBytes } = ready.found;
		job.totalBytes = textBytes;
		const order = {
			path,
			textPath: ready.opened.path,
			identities: ready.opened.identities,
			fileName: name,
			dialect,
			fingerprint: corrects ? null : fingerprint,
			recipe,
			mode,
			tolerance,
			by,
			dryRun
		};
		const thread = inThread({ name: 'import', order }, address, limitsOf('import', bytes), progress);
		onStop(thread.stop);
		const answer = await thread.answer;
		if ('refusal' in answer) return { state: 'refused', refusal: answer.refusal };
		if ('cancelled' in answer) return { state: 'cancelled' };
		const { report, issues } = answer.result;
		if (!dryRun && remember) await store.saveRecipe({ ...recipe, evidence: 'own' });
		if (!dryRun) await discard(job.upload);
		return { state: 'done', report, issues, rows: report.entry.read, bytes: job.totalBytes, secondsLeft: 0 };
	}

	function start(id: string, { dryRun = false, ...wish }: Wish & { dryRun?: boolean }): string {
		const { name, bytes } = fileOf(id);
		const totalBytes = looked.get(id)?.found.bytes ?? bytes;
		return jobs.start({ ...wish, dryRun, upload: id, fileName: name, totalBytes }, work).id;
	}

	async function takeInUnattended(path: string) {
		const { id } = await uploads.adopt(path);
		const found = await survey(id);
		if ('refusal' in found) {
			await uploads.note(id, { code: `refusal_${found.refusal.code}`, details: found.refusal.details });
			return;
		}
		const stop = stopOf(found);
		if (stop) await uploads.note(id, stop);
		else start(id, { recipe: found.recipe, mode: { name: 'add' }, tolerance: 'few', remember: false, by: 'inbox' });
	}

	return {
		receive: (name, body, signal) => uploads.receive(name, body, signal),
		uploads: () => uploads.all(),
		upload: (id) => uploads.get(id),
		survey,
		start: (id, wish) => Promise.resolve({ job: start(id, wish) }),
		job: (id) => jobs.get(id),
		jobs: () => jobs.all(),
		waitFor: (id, milliseconds) => jobs.waitFor(id, milliseconds),
		cancel: (id) => {
			jobs.cancel(id);
		},
		async undo(importId) {
			const answer = await turns.take(() => done({ name: 'undo', importId }, 0));
			if ('result' in answer) return answer.result;
			throw new Error(`Import ${importId} was not undone`);
		},
		async fillFromKept(filling) {
			const answer = await turns.take(() => done({ name: 'fill', filling }, 0));
			if ('result' in answer) return answer.result;
			throw new Error(`The column ${filling.column} was not read`);
		},
		async undoFilling(filling) {
			const answer = await turns.take(() => done({ name: 'undo-filling', filling }, 0));
			if ('result' in answer) return answer.result;
			throw new Error(`The filling ${filling} was not taken out`);
		},
		changeDefinitions: (change) => {
			changes.start(change);
		},
		definitionChange: () => changes.last(),
		inTurn: (write) => turns.take(() => write(store), 'short'),
		soon: (write) => turns.takeSoon(() => write(store), patienceMilliseconds),
		async problemRows(id, recipe, words) {
			const ready = await lookedAt(id, recipe);
			if ('refusal' in ready) return ready;
			const { bytes, unpacked } = fileOf(id);
			const to = join(unpacked, `problems-${randomUUID()}.csv`);
			const file = { path: ready.opened.path, dialect: ready.found.dialect, recipe };
			const answer = await done({ name: 'problems', file, words, to }, bytes);
			if ('result' in answer) return { path: to };
			await rm(to, { force: true });
			return answer;
		},
		discard
	};
}
