import { closeSync, openSync, read } from 'node:fs';

const stepBytes = 1 << 20;

/** Fills a buffer with what follows in a file, and gives how many bytes that is. */
const readInto = (file: number, buffer: Buffer, most: number): Promise<number> =>
	new Promise((resolve, reject) => {
		read(file, buffer, 0, most, null, (error, bytes) => {
			if (error) reject(error);
			else resolve(bytes);
		});
	});

/**
 * The first bytes of a file, up to `limitBytes` when given, a megabyte at a time. All pieces lie in the same memory, so
 * that a large file takes no more of it than a small one: what is to outlast the next piece must be copied.
 */
export async function* readBytes(path: string, limitBytes = Infinity): AsyncGenerator<Buffer> {
	const file = openSync(path, 'r');
	try {
		const buffer = Buffer.allocUnsafeSlow(stepBytes);
		for (let left = limitBytes; left > 0;) {
			const bytes = await readInto(file, buffer, Math.min(stepBytes, left));
			if (bytes === 0) return;
			yield buffer.subarray(0, bytes);
			left -= bytes;
		}
	} finally {
		closeSync(file);
	}
}
