import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { repairLetters, twice } from './repair-letters.ts';

export type Piece = { text: string; bytes: number };

/** Of the first rows much is asked that only many show; what follows comes in pieces that are garbage before they grow old. */
const [firstBytes, stepBytes] = [1 << 20, 1 << 16];

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
	const stream = createReadStream(path, {
		highWaterMark: stepBytes,
		...(limitBytes === Infinity ? {} : { end: limitBytes - 1 })
	});
	let bytes = 0;
	let first = '';
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		bytes += chunk.length;
		const text = withoutNuls(decoder.write(chunk));
		if (bytes < firstBytes) first += text;
		else {
			yield { text: first + text, bytes };
			first = '';
		}
	}
	const rest = first + decoder.end();
	if (rest) yield { text: withoutNuls(rest), bytes };
}
