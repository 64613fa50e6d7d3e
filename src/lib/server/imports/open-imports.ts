import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Dialect } from '#lib/intake/dialect.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Store } from '#lib/server/storage/store.ts';
import type { Imports, Job, Upload } from './imports.ts';
import { inThread } from './in-thread.ts';
import { organisationZone } from './organisation-zone.ts';

type Arrived = Upload & { path: string };
/** A job with what only this room knows of it. */
type Task = { job: Job; unwanted: boolean; stop: () => void };

const jobsRemembered = 100;

/** Uploads lie beside the database, in a folder of their own per file, until they are taken in or discarded. */
const uploadFolder = (address: string) =>
	/^file:/.test(address)
		? join(dirname(address.slice('file:'.length)), 'uploads')
		: join(tmpdir(), 'counterweight-uploads');

/** Uploads that an earlier run of the server left behind. */
async function arrivals(folder: string): Promise<Arrived[]> {
	await mkdir(folder, { recursive: true });
	const found: Arrived[] = [];
	for (const id of await readdir(folder)) {
		const [name] = await readdir(join(folder, id)).catch(() => []);
		if (name === undefined) continue;
		const path = join(folder, id, name);
		found.push({ id, name, path, bytes: (await stat(path)).size });
	}
	return found;
}

export async function openImports(store: Store, address: string): Promise<Imports> {
	const folder = uploadFolder(address);
	const arrived = new Map((await arrivals(folder)).map((upload) => [upload.id, upload]));
	/** How each upload is written, once it has been looked at: that does not change with what it is taken for. */
	const dialects = new Map<string, Dialect>();
	const tasks = new Map<string, Task>();
	let queue: Promise<unknown> = Promise.resolve();

	function fileOf(id: string): Arrived {
		const file = arrived.get(id);
		if (!file) throw new Error(`No upload ${id}`);
		return file;
	}

	async function surveyed(id: string, options: NonNullable<Parameters<Imports['survey']>[1]> = {}) {
		const zone = options.zone ?? (await organisationZone(store));
		const recipes = await store.recipes();
		const zoneIsChosen = options.zone !== undefined;
		const path = fileOf(id).path;
		const errand = { name: 'survey', path, options: { ...options, zone, zoneIsChosen, recipes } } as const;
		const answer = await inThread(errand, address).answer;
		if ('result' in answer) dialects.set(id, answer.result.dialect);
		return answer;
	}

	async function discard(id: string) {
		// an id that came over the wire is not a path
		if (!arrived.delete(id)) return;
		dialects.delete(id);
		await rm(join(folder, id), { recursive: true, force: true });
	}

	async function orderFor(id: string, recipe: Recipe) {
		const { path, name } = fileOf(id);
		const known = dialects.get(id);
		if (known) return { order: { path, fileName: name, dialect: known, recipe } };
		const answer = await surveyed(id, { kind: recipe.kind, zone: recipe.zone });
		if (!('result' in answer)) return answer;
		return { order: { path, fileName: name, dialect: answer.result.dialect, recipe } };
	}

	async function work(task: Task, id: string, recipe: Recipe) {
		const { job } = task;
		if (job.state === 'cancelled') return;
		job.state = 'running';
		const prepared = await orderFor(id, recipe);
		if (!('order' in prepared)) {
			if ('refusal' in prepared) Object.assign(job, { state: 'refused', refusal: prepared.refusal });
			return;
		}
		// cancelled while the file was looked at: there was nothing to stop yet
		if (task.unwanted) {
			job.state = 'cancelled';
			return;
		}
		const thread = inThread({ name: 'import', order: prepared.order }, address, (rows, bytes) => {
			Object.assign(job, { rows, bytes });
		});
		task.stop = thread.stop;
		const answer = await thread.answer;
		if ('refusal' in answer) Object.assign(job, { state: 'refused', refusal: answer.refusal });
		else if ('cancelled' in answer) job.state = 'cancelled';
		else {
			const { entry } = answer.result;
			Object.assign(job, { state: 'done', entry, rows: entry.read, bytes: job.totalBytes });
			await discard(id);
		}
	}

	return {
		async receive(name, body, signal) {
			const id = randomUUID();
			// a name that came over the wire is not a path
			const safeName = basename(name.replaceAll('\\', '/')).replace(/^\.+/, '').slice(-200) || 'file';
			const path = join(folder, id, safeName);
			await mkdir(dirname(path), { recursive: true });
			try {
				await pipeline(body, createWriteStream(path), signal ? { signal } : {});
			} catch (error) {
				await rm(dirname(path), { recursive: true, force: true });
				throw error;
			}
			arrived.set(id, { id, name: safeName, path, bytes: (await stat(path)).size });
			return { id };
		},
		uploads: () => [...arrived.values()],
		upload: (id) => arrived.get(id),
		async survey(id, options) {
			const answer = await surveyed(id, options);
			if ('result' in answer) return answer.result;
			if ('refusal' in answer) return answer;
			throw new Error('A survey cannot be cancelled');
		},
		async tryOut(id, recipe) {
			const prepared = await orderFor(id, recipe);
			if ('refusal' in prepared) return prepared;
			if (!('order' in prepared)) throw new Error('A survey cannot be cancelled');
			const answer = await inThread({ name: 'import', order: { ...prepared.order, dryRun: true } }, address).answer;
			if ('result' in answer) return answer.result;
			if ('refusal' in answer) return answer;
			throw new Error('A dry run cannot be cancelled');
		},
		start(id, recipe) {
			const { name, bytes } = fileOf(id);
			const job: Job = {
				id: randomUUID(),
				upload: id,
				fileName: name,
				state: 'queued',
				rows: 0,
				bytes: 0,
				totalBytes: bytes,
				entry: null,
				refusal: null
			};
			const task: Task = { job, unwanted: false, stop: () => {} };
			tasks.set(job.id, task);
			for (const old of [...tasks.keys()].slice(0, -jobsRemembered)) tasks.delete(old);
			queue = queue
				.then(() => work(task, id, recipe))
				.catch((error: unknown) => {
					job.state = 'failed';
					console.error(error);
				});
			return Promise.resolve({ job: job.id });
		},
		job: (id) => tasks.get(id)?.job,
		jobs: () => [...tasks.values()].map(({ job }) => job),
		cancel(id) {
			const task = tasks.get(id);
			if (!task) return;
			task.unwanted = true;
			if (task.job.state === 'queued') task.job.state = 'cancelled';
			task.stop();
		},
		async undo(importId) {
			// after the imports under way: two writers would wait for each other
			const undone = queue.then(() => inThread({ name: 'undo', importId }, address).answer);
			queue = undone.catch(() => {});
			const answer = await undone;
			if ('result' in answer) return answer.result;
			throw new Error(`Import ${importId} was not undone`);
		},
		discard
	};
}
