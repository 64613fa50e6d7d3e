import { createReadStream } from 'node:fs';
import { Refusal } from '#lib/intake/refusal.ts';

/** Office wraps a workbook with a password in a compound file, and names this part of it in UTF-16. */
const mark = Buffer.from('EncryptedPackage', 'utf16le');

/** Throws the Refusal that fits a compound file: a workbook with a password, or one of the format before 2007. */
export async function refuseCompound(path: string): Promise<never> {
	let rest = Buffer.alloc(0);
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
		const seen = Buffer.concat([rest, chunk]);
		if (seen.includes(mark)) throw new Refusal('workbook_locked');
		rest = seen.subarray(-mark.length);
	}
	throw new Refusal('workbook_old');
}
