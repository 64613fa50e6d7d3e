import { createReadStream } from 'node:fs';
import type { Dialect } from '#lib/intake/dialect.ts';

export type Piece = { text: string; bytes: number };

const stepBytes = 1 << 20;

// databases refuse this character, and no text means anything by it
const withoutNuls = (text: string) => (text.includes('\0') ? text.replaceAll('\0', '') : text);

/**
 * The text of a file in pieces of about a megabyte, each with the bytes read so far, up to `limitBytes` when given.
 * Decoding happens here, before the parser, because a letter may lie across two pieces.
 */
export async function* decode(
	path: string,
	encoding: Dialect['encoding'],
	limitBytes = Infinity
): AsyncGenerator<Piece> {
	const decoder = new TextDecoder(encoding);
	const stream = createReadStream(path, {
		highWaterMark: stepBytes,
		...(limitBytes === Infinity ? {} : { end: limitBytes - 1 })
	});
	let bytes = 0;
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		bytes += chunk.length;
		yield { text: withoutNuls(decoder.decode(chunk, { stream: true })), bytes };
	}
	const rest = decoder.decode();
	if (rest) yield { text: rest, bytes };
}
