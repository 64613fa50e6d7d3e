import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

function isRunnable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** The Chromium of this machine: the one that `CHROMIUM` names, or else one on the path; null where none is installed. */
export function findChromium(env: Record<string, string | undefined> = process.env): string | null {
	if (env.CHROMIUM) return isRunnable(env.CHROMIUM) ? env.CHROMIUM : null;
	const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isRunnable) ?? null;
}
