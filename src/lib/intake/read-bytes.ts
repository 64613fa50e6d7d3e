import { closeSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';

const stepBytes = 1 << 20;
const readInto = promisify(read);

/**
 * The first bytes of a file, up to `limitBytes` when given, a megabyte at a time. All pieces lie in the same memory, so
 * that a large file takes no more of it than a small one: what is to outlast the next piece must be copied.
 */
export async function* readBytes(path: string, limitBytes = Infinity): AsyncGenerator<Buffer> {
	const file = openSync(path, 'r');
	try {
		const buffer = Buffer.allocUnsafeSlow(stepBytes);
		for (let left = limitBytes; left > 0;) {
			const { bytesRead } = await readInto(file, buffer, 0, Math.min(stepBytes, left), null);
			if (bytesRead === 0) return;
			yield buffer.subarray(0, bytesRead);
			left -= bytesRead;
		}
	} finally {
		closeSync(file);
	}
}
