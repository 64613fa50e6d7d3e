import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const lookEvery = 2000;
/** A file that has not grown for so long is all there. */
const quietMilliseconds = 5000;
const halfWay = /^\.|~$|\.(part|partial|tmp|crdownload|filepart)$/i;

type Seen = { bytes: number; changedAt: number; since: number };

/**
 * Hands over the files that another program puts into a folder, each when it has stopped growing. Without the folder
 * nothing happens, until somebody makes it. Answers how to stop.
 */
export function watchInbox(folder: string, take: (path: string) => Promise<void>, now = () => Date.now()): () => void {
	const seen = new Map<string, Seen>();
	let looking = false;

	async function look() {
		const names = await readdir(folder).catch((): string[] => []);
		for (const name of seen.keys()) if (!names.includes(name)) seen.delete(name);
		for (const name of names) {
			if (halfWay.test(name)) continue;
			const path = join(folder, name);
			const found = await stat(path).catch(() => null);
			if (!found?.isFile()) continue;
			const before = seen.get(name);
			if (before?.bytes !== found.size || before.changedAt !== found.mtimeMs)
				seen.set(name, { bytes: found.size, changedAt: found.mtimeMs, since: now() });
			else if (now() - before.since >= quietMilliseconds) {
				seen.delete(name);
				await take(path);
			}
		}
	}

	const timer = setInterval(() => {
		if (looking) return;
		looking = true;
		look()
			.catch((error: unknown) => {
				console.error(error);
			})
			.finally(() => (looking = false));
	}, lookEvery);
	timer.unref();
	return () => {
		clearInterval(timer);
	};
}
