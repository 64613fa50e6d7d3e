import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Packs bytes piece by piece, so that a large file never lies in memory; `ended` gives the last bytes and what was packed. */
export type Packer = {
	add: (bytes: Uint8Array) => Uint8Array;
	end: () => { bytes: Uint8Array; crc: number; plainBytes: number; packedBytes: number };
};

/** Raw deflate (RFC 1951): each piece ends on a whole byte and needs none before it. */
export function openPacker(): Packer {
	let crc = 0;
	let plainBytes = 0;
	let packedBytes = 0;
	const pack = (bytes: Uint8Array, finishFlush: number) => {
		const packed = deflateRawSync(bytes, { level: 3, finishFlush });
		packedBytes += packed.length;
		return packed;
	};
	return {
		add(bytes) {
			crc = crc32(bytes, crc);
			plainBytes += bytes.length;
			return pack(bytes, constants.Z_SYNC_FLUSH);
		},
		end() {
			const bytes = pack(new Uint8Array(), constants.Z_FINISH);
			return { bytes, crc, plainBytes, packedBytes };
		}
	};
}

/** A whole number as so many bytes, the lowest first. */
export function littleEndian(size: 2 | 4, number: number): Uint8Array {
	const bytes = new Uint8Array(size);
	for (let place = 0; place < size; place++) bytes[place] = Math.floor(number / 256 ** place) % 256;
	return bytes;
}
