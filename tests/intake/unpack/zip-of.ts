import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip, and how its entry lies about it where a test wants that. */
export type Packed = {
	name: string;
	content: string | Buffer;
	stored?: boolean;
	/** Bit 0 says that a password is needed. */
	flags?: number;
	method?: number;
	claimedBytes?: number;
	crc?: number;
};

const numbers = (...fields: [value: number, bytes: 2 | 4][]): Buffer =>
	Buffer.concat(
		fields.map(([value, bytes]) => {
			const field = Buffer.alloc(bytes);
			field.writeUIntLE(value, 0, bytes);
			return field;
		})
	);

/** A zip of these files, written by hand so that it can be wrong. */
export function zipOf(files: Packed[]): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, stored = false, flags = 0x800, method, claimedBytes, crc } of files) {
		const bytes = Buffer.from(content);
		const body = stored ? bytes : deflateRawSync(bytes);
		const path = Buffer.from(name);
		const common = numbers(
			[20, 2],
			[flags, 2],
			[method ?? (stored ? 0 : 8), 2],
			[0, 4],
			[crc ?? crc32(bytes), 4],
			[body.length, 4],
			[claimedBytes ?? bytes.length, 4],
			[path.length, 2],
			[0, 2]
		);
		parts.push(numbers([0x04034b50, 4]), common, path, body);
		directory.push(numbers([0x02014b50, 4], [20, 2]), common, numbers([0, 4], [0, 2], [0, 4], [offset, 4]), path);
		offset += 30 + path.length + body.length;
	}
	const list = Buffer.concat(directory);
	const end = numbers(
		[0x06054b50, 4],
		[0, 4],
		[files.length, 2],
		[files.length, 2],
		[list.length, 4],
		[offset, 4],
		[0, 2]
	);
	return Buffer.concat([...parts, list, end]);
}
