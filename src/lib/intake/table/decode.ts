import iconv from 'iconv-lite';
import { readBytes } from '#lib/intake/read-bytes.ts';
import { repairLetters, twice } from './repair-letters.ts';

export type Piece = { text: string; bytes: number };

/** What follows the first megabyte comes in pieces so small that their rows are garbage before they grow old. */
const pieceBytes = 1 << 16;

// databases refuse this character, and no text means anything by it
const withoutNuls = (text: string) => (text.includes('\0') ? text.replaceAll('\0', '') : text);

type Decoder = { write: (bytes: Buffer) => string; end: () => string };

/** What turns bytes into text for a name of an encoding as dialects hold it; a letter may lie across two pieces. */
function decoderOf(encoding: string): Decoder {
	if (encoding === twice) return repairing(decoderOf('utf-8'));
	if (/^(?:utf|windows-125)/.test(encoding)) {
		const decoder = new TextDecoder(encoding);
		return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
	}
	const decoder = iconv.getDecoder(encoding);
	return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
}

/** Mends letters that were encoded twice, holding back the end of a piece, as the next one may begin within a letter. */
function repairing(decoder: Decoder): Decoder {
	let held = '';
	return {
		write(bytes) {
			const text = held + decoder.write(bytes);
			const end = text.search(/[^\0-\x7f]*$/);
			held = text.slice(end);
			return repairLetters(text.slice(0, end));
		},
		end: () => repairLetters(held + decoder.end())
	};
}

/** Whether text can be read in an encoding of this name. */
export function isEncoding(name: string): boolean {
	try {
		decoderOf(name);
		return true;
	} catch {
		return false;
	}
}

/** The text of bytes that are at hand. */
export function decodeBytes(bytes: Buffer, encoding: string): string {
	const decoder = decoderOf(encoding);
	return withoutNuls(decoder.write(bytes) + decoder.end());
}

/**
 * The text of a file in pieces, the first of about a megabyte, each with the bytes read so far, up to `limitBytes` when given.
 * Decoding happens here, before the parser, because a letter may lie across two pieces.
 */
export async function* decode(path: string, encoding: string, limitBytes = Infinity): AsyncGenerator<Piece> {
	const decoder = decoderOf(encoding);
	let bytes = 0;
	for await (const chunk of readBytes(path, limitBytes)) {
		const length = bytes === 0 ? chunk.length : pieceBytes;
		for (let from = 0; from < chunk.length; from += length) {
			const piece = chunk.subarray(from, from + length);
			bytes += piece.length;
			yield { text: withoutNuls(decoder.write(piece)), bytes };
		}
	}
	const rest = decoder.end();
	if (rest) yield { text: withoutNuls(rest), bytes };
}
