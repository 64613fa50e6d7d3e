import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '#lib/intake/refusal.ts';
import { brokenOr } from './broken.ts';
import { inflatedLimit, mostTextBytes } from './inflated-limit.ts';

export type ArchiveEntry = {
	/** The path inside the zip, with forward slashes. */
	name: string;
	/** The bytes of this entry, none of them before they are asked for; throws a Refusal beyond `mostBytes`. */
	read: (mostBytes: number) => AsyncGenerator<Buffer>;
};

export type Archive = { entries: ArchiveEntry[]; packedBytes: number; close: () => void };

/** A workbook of a thousand sheets has some three thousand entries. */
const mostEntries = 10_000;
const stored = 0;
const deflated = 8;

/** Opens a zip and lists what is in it; throws a Refusal when it is broken. */
export async function openArchive(path: string, signal?: AbortSignal): Promise<Archive> {
	const { size } = await stat(path);
	let zip: ZipFile | null = null;
	try {
		// names are decoded here, because one odd name among many must not break a workbook
		zip = await openPromise(path, { autoClose: false, decodeStrings: false });
		// a fault that nobody waits for any more must not end the process
		zip.on('error', () => undefined);
		const whole = inflatedLimit(size, mostTextBytes);
		const entries: ArchiveEntry[] = [];
		for await (const entry of zip.eachEntry()) {
			signal?.throwIfAborted();
			const name = nameOf(entry);
			if (entries.length === mostEntries) throw new Refusal('archive_several', { entries: name });
			entries.push({ name, read: (mostBytes) => readEntry(zip, entry, mostBytes, whole, signal) });
		}
		return {
			entries,
			packedBytes: size,
			close: () => {
				zip?.close();
			}
		};
	} catch (fault) {
		zip?.close();
		if (fault instanceof Error && fault.message.includes('encryption')) throw new Refusal('archive_locked');
		throw brokenOr('archive_broken', fault);
	}
}

// some programs on Windows write the slashes of their own system
const nameOf = (entry: Entry): string =>
	getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).replaceAll('\\', '/');

async function* readEntry(
	zip: ZipFile | null,
	entry: Entry,
	mostBytes: number,
	whole: (bytes: number) => void,
	signal?: AbortSignal
): AsyncGenerator<Buffer> {
	if (entry.isEncrypted()) throw new Refusal('archive_locked');
	if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw new Refusal('archive_method');
	const part = inflatedLimit(entry.compressedSize, mostBytes);
	let sum = 0;
	try {
		const stream = await zip?.openReadStreamPromise(entry);
		for await (const chunk of (stream ?? []) as AsyncIterable<Buffer>) {
			signal?.throwIfAborted();
			whole(chunk.length);
			part(chunk.length);
			sum = crc32(chunk, sum);
			yield chunk;
		}
	} catch (fault) {
		throw brokenOr('archive_broken', fault);
	}
	if (sum !== entry.crc32) throw new Refusal('archive_broken');
}
