import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { validateFileName } from 'yauzl';
import { Refusal } from '#lib/intake/refusal.ts';
import { mostTextBytes } from './inflated-limit.ts';
import type { Archive } from './open-archive.ts';

// what systems put beside the files themselves
const beside = /^__MACOSX\/|(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
const namesTold = 5;

/**
 * Writes the one file of a zip to `path` and gives its name in the zip; the name never becomes a path.
 * Throws a Refusal where there is no file, more than one, or a name that would lead out of a folder.
 */
export async function extractSingleFile({ entries }: Archive, path: string): Promise<string> {
	const files = entries.filter(({ name }) => !name.endsWith('/') && !beside.test(name));
	const [file] = files;
	if (!file) throw new Refusal('archive_empty');
	if (files.some(({ name }) => validateFileName(name) !== null || name.includes('\0')))
		throw new Refusal('archive_name');
	if (files.length > 1) throw new Refusal('archive_several', { entries: told(files.map(({ name }) => name)) });
	await pipeline(file.read(mostTextBytes), createWriteStream(path));
	return file.name;
}

const told = (names: string[]): string => names.slice(0, namesTold).join(', ') + (names.length > namesTold ? ' …' : '');
