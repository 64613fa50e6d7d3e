import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Container } from './container.ts';
import { Refusal } from './refusal.ts';
import { gunzip, nameInGzip } from './unpack/gunzip.ts';
import { openArchive } from './unpack/open-archive.ts';
import { packagingOf } from './unpack/packaging.ts';
import { refuseCompound } from './unpack/refuse-compound.ts';
import { extractSingleFile } from './unpack/single-file.ts';
import { isOfficeArchive } from './unpack/workbook-parts.ts';
import { writeWorkbookText } from './unpack/workbook-text.ts';

export type UnpackOptions = {
	/** The sheet of a workbook to take; without it the one that reads most like a table. */
	sheet?: string | null;
	signal?: AbortSignal;
};

export type Unpacked = { path: string; container: Container | null };

/**
 * Takes a file out of what it is wrapped in, by its content and not by its name. What comes out is a new text file in
 * `folder` for the caller to remove; a plain file stays where it is. A workbook becomes UTF-8 text with commas and `\n`.
 * Throws a Refusal where it cannot be unwrapped, and then leaves nothing behind.
 */
export async function unpack(path: string, folder: string, options: UnpackOptions = {}): Promise<Unpacked> {
	if ((await packagingOf(path)) === 'none') return { path, container: null };
	const bench = await mkdtemp(join(folder, 'unpacked-'));
	try {
		const inner = await unwrap({ path, container: null }, bench, options);
		const text = `${bench}.csv`;
		await rename(inner.path, text);
		return { path: text, container: inner.container };
	} finally {
		await rm(bench, { recursive: true, force: true });
	}
}

/** Unwraps a file, and the workbook inside when that is what was packed. */
async function unwrap({ path, container }: Unpacked, bench: string, options: UnpackOptions): Promise<Unpacked> {
	const packaging = await packagingOf(path);
	if (packaging === 'none') return { path, container };
	if (packaging === 'compound') return refuseCompound(path);
	const target = join(bench, 'inner');
	const packed = { sheets: [], sheet: null };
	if (packaging === 'gzip') {
		if (container) throw new Refusal('archive_nested');
		await gunzip(path, target, options.signal);
		const entry = await nameInGzip(path);
		return unwrap({ path: target, container: { kind: 'gzip', entry, ...packed } }, bench, options);
	}
	const archive = await openArchive(path, options.signal);
	try {
		if (isOfficeArchive(archive)) {
			const text = await writeWorkbookText(archive, { folder: bench, sheet: options.sheet ?? null });
			const { path: written, ...sheets } = text;
			return { path: written, container: { kind: 'workbook', entry: container?.entry ?? '', ...sheets } };
		}
		if (container) throw new Refusal('archive_nested');
		const entry = await extractSingleFile(archive, target);
		return await unwrap({ path: target, container: { kind: 'zip', entry, ...packed } }, bench, options);
	} finally {
		archive.close();
	}
}
