import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Upload } from './imports.ts';

export type Arrived = Upload & {
	path: string;
	/** Where its text is put when it comes wrapped. */
	unpacked: string;
};

/** Files that wait to be taken in, each in a folder of its own. */
export type Uploads = {
	receive(name: string, body: ReadableStream<Uint8Array>, signal?: AbortSignal): Promise<Arrived>;
	/** Takes a file over from another folder: it is there no more. */
	adopt(path: string): Promise<Arrived>;
	all(): Arrived[];
	get(id: string): Arrived | undefined;
	/** Writes down why a file was not taken in by itself. */
	note(id: string, stop: Upload['stop']): Promise<void>;
	discard(id: string): Promise<void>;
	/** Discards what has lain here for a week, unless somebody needs it. */
	discardOld(now: number, isNeeded: (id: string) => boolean): Promise<void>;
};

/** Days that a file waits before it is removed. */
export const uploadDays = 7;

// no name from outside begins with a dot
const unpackedName = '.unpacked';
const aboutName = '.about.json';

const day = 86_400_000;

const longestName = 200;

/** The end of a name, where its extensions stand, in as many bytes as every disk takes. */
const endOf = (name: string): string =>
	Buffer.from(name)
		.subarray(-longestName)
		.toString()
		// of a letter that was cut
		.replace(/^\uFFFD+/, '');

/** A name that came over the wire is not a path. */
const safeName = (name: string): string =>
	endOf(basename(name.replaceAll('\\', '/').replace(/\p{Cc}/gu, ''))).replace(/^\.+/, '') || 'file';

async function stopIn(folder: string): Promise<Upload['stop']> {
	const text = await readFile(join(folder, aboutName), 'utf8').catch(() => 'null');
	return JSON.parse(text) as Upload['stop'];
}

export async function openUploads(folder: string): Promise<Uploads> {
	const arrived = new Map<string, Arrived>();

	async function remember(id: string, name: string): Promise<Arrived> {
		const place = join(folder, id);
		const path = join(place, name);
		const { size } = await stat(path);
		// the folder was made when the file came; the file itself may be older
		const { birthtimeMs } = await stat(place);
		const unpacked = join(place, unpackedName);
		const upload = { id, name, path, unpacked, bytes: size, arrivedAt: birthtimeMs, stop: await stopIn(place) };
		arrived.set(id, upload);
		return upload;
	}

	async function into(name: string, bring: (path: string) => Promise<void>): Promise<Arrived> {
		const id = randomUUID();
		const path = join(folder, id, safeName(name));
		await mkdir(dirname(path), { recursive: true });
		try {
			await bring(path);
			return await remember(id, basename(path));
		} catch (error) {
			await rm(dirname(path), { recursive: true, force: true });
			throw error;
		}
	}

	async function discard(id: string) {
		// an id that came over the wire is not a path
		if (!arrived.delete(id)) return;
		await rm(join(folder, id), { recursive: true, force: true });
	}

	/** What an earlier run of the server left behind; what it had unpacked is unpacked anew. */
	async function rememberAll() {
		await mkdir(folder, { recursive: true });
		for (const id of await readdir(folder)) {
			const names = await readdir(join(folder, id)).catch(() => []);
			await rm(join(folder, id, unpackedName), { recursive: true, force: true });
			const name = names.find((one) => !one.startsWith('.'));
			if (name !== undefined) await remember(id, name);
		}
	}

	await rememberAll();
	return {
		receive: (name, body, signal) =>
			into(name, (path) => pipeline(body, createWriteStream(path), signal ? { signal } : {})),
		adopt: (from) =>
			into(basename(from), async (path) => {
				await rename(from, path).catch(async () => {
					// another disk
					await copyFile(from, path);
					await rm(from);
				});
			}),
		all: () => [...arrived.values()],
		get: (id) => arrived.get(id),
		async note(id, stop) {
			const upload = arrived.get(id);
			if (!upload) return;
			upload.stop = stop;
			await writeFile(join(folder, id, aboutName), JSON.stringify(stop));
		},
		discard,
		async discardOld(now, isNeeded) {
			for (const { id, arrivedAt } of arrived.values())
				if (now - arrivedAt > uploadDays * day && !isNeeded(id)) await discard(id);
		}
	};
}
