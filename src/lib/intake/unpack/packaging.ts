import { open } from 'node:fs/promises';
import { Refusal } from '#lib/intake/refusal.ts';

/** What the bytes of a file are wrapped in; a compound file is what Office wrote before 2007, and what it writes with a password. */
export type Packaging = 'zip' | 'gzip' | 'compound' | 'none';

const ours: [mark: string, packaging: Packaging][] = [
	['PK\x03\x04', 'zip'],
	// an empty zip, and one made to be spread over several disks
	['PK\x05\x06', 'zip'],
	['PK\x07\x08', 'zip'],
	['\x1f\x8b', 'gzip'],
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound']
];

const others: [mark: string, form: string, place: number][] = [
	['7z\xbc\xaf\x27\x1c', '7z', 0],
	['Rar!\x1a\x07', 'RAR', 0],
	// behind a letter mark and a digit for the size of its blocks
	['1AY&SY', 'bzip2', 4],
	['\x28\xb5\x2f\xfd', 'Zstandard', 0],
	['\xfd7zXZ\0', 'xz', 0],
	['\x04\x22\x4d\x18', 'LZ4', 0],
	['MSCF\0\0\0\0', 'CAB', 0],
	['ustar', 'tar', 257]
];

/** Tells by the first bytes what a file is wrapped in, whatever its name; throws a Refusal for what cannot be unwrapped here. */
export async function packagingOf(path: string): Promise<Packaging> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
		const head = buffer.toString('latin1', 0, bytesRead);
		const form = others.find(([mark, , place]) => head.startsWith(mark, place))?.[1];
		if (form) throw new Refusal('archive_other', { form });
		return ours.find(([mark]) => head.startsWith(mark))?.[1] ?? 'none';
	} finally {
		await file.close();
	}
}
