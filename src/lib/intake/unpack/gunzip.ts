import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { brokenOr } from './broken.ts';
import { inflatedLimit, mostTextBytes } from './inflated-limit.ts';

/** Writes what a gzip file holds to `target`, all its members one after the other; throws a Refusal when it is broken. */
export async function gunzip(path: string, target: string, signal?: AbortSignal): Promise<void> {
	const { size } = await stat(path);
	const count = inflatedLimit(size, mostTextBytes);
	try {
		await pipeline(
			createReadStream(path),
			createGunzip({ chunkSize: 1 << 18 }),
			async function* (chunks: AsyncIterable<Buffer>) {
				for await (const chunk of chunks) {
					count(chunk.length);
					yield chunk;
				}
			},
			createWriteStream(target),
			...(signal ? [{ signal }] : [])
		);
	} catch (fault) {
		throw brokenOr('archive_broken', fault);
	}
}

const hasExtra = 4;
const hasName = 8;

/** The name that the packed file had, as the gzip's first bytes tell it; empty where they do not. */
export async function nameInGzip(path: string): Promise<string> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
		const head = buffer.subarray(0, bytesRead);
		const flags = head[3] ?? 0;
		if (!(flags & hasName) || head.length < 12) return '';
		const start = flags & hasExtra ? 12 + head.readUInt16LE(10) : 10;
		const end = head.indexOf(0, start);
		return end < 0 ? '' : head.toString('latin1', start, end);
	} finally {
		await file.close();
	}
}
