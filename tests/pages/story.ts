import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the story lies that was taken in once: every server of its own begins with a copy. */
const storyIn = (folder: string): string => join(folder, 'story.db');

// the key of the hashes lies beside a database, which is there last
const parts = ['.key', ''];

/** Keeps the story of a database that nobody has open, if tests run that want it and none is kept. */
export function keepStory(database: string, folder = process.env.E2E_FOLDER): void {
	if (folder === undefined || existsSync(storyIn(folder))) return;
	for (const part of parts) copyFileSync(database + part, storyIn(folder) + part);
}

export function copyStory(database: string, folder = process.env.E2E_FOLDER ?? ''): void {
	for (const part of parts) copyFileSync(storyIn(folder) + part, database + part);
}
