import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Dialect } from '#lib/intake/dialect.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { refuseOtherFileTypes } from './file-type.ts';

export const longestLineBytes = 1 << 20;
const stepBytes = 1 << 20;

export type Scan = {
	bytes: number;
	encoding: Dialect['encoding'];
	/** Whether a mark or every letter of the file proves the encoding; else it is what is left. */
	encodingProved: boolean;
	/** NUL characters in a text that has no use for them. */
	nuls: number;
	/** The last letter is incomplete: somebody cut the file. */
	cutInsideLetter: boolean;
};

/** Text has line ends, tabs and hardly another control character; zeros are counted apart, as UTF-16 is full of them. */
function refuseControls(head: Buffer): void {
	const controls = head.filter((byte) => byte < 32 && byte !== 0 && (byte < 9 || byte > 13));
	if (controls.length > Math.max(4, head.length / 50)) throw new Refusal('binary');
}

/** How many bytes at the end belong to a UTF-8 letter whose rest is still to come. */
function unfinishedLetterBytes(bytes: Buffer): number {
	for (let back = 1; back <= Math.min(3, bytes.length); back++) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte >= 0xc0) return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? back : 0;
		if (byte < 0x80) return 0;
	}
	return 0;
}

function markedEncoding(head: Buffer): Dialect['encoding'] | null {
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	return null;
}

/** UTF-16 without a mark shows in Latin text as a zero in nearly every second byte. */
function encodingByZeros(head: Buffer): Dialect['encoding'] | null {
	let even = 0;
	let odd = 0;
	for (const [place, byte] of head.entries())
		if (byte === 0 && place % 2 === 0) even++;
		else if (byte === 0) odd++;
	const half = head.length / 2;
	if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
	if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
	return null;
}

/** Reads every byte once: which encoding holds from end to end, and that no line is endless. Throws Refusals. */
export async function scanBytes(path: string): Promise<Scan> {
	let bytes = 0;
	let zeros = 0;
	let lineBytes = 0;
	let utf8 = true;
	let wide: Dialect['encoding'] | null = null;
	let letters = false;
	let marked: Dialect['encoding'] | null = null;
	let pending = Buffer.alloc(0);

	for await (const chunk of createReadStream(path, { highWaterMark: stepBytes }) as AsyncIterable<Buffer>) {
		if (bytes === 0) {
			refuseOtherFileTypes(chunk);
			marked = markedEncoding(chunk);
			if (!marked || marked === 'utf-8') refuseControls(chunk.subarray(0, 4096));
			wide = marked === 'utf-8' ? null : (marked ?? encodingByZeros(chunk.subarray(0, 4096)));
		}
		bytes += chunk.length;
		lineBytes = longestOpenLine(chunk, lineBytes);
		if (wide) continue;
		if (chunk.includes(0)) for (const byte of chunk) if (byte === 0) zeros++;
		if (zeros > 16 && zeros > bytes / 1000) throw new Refusal('binary');
		if (!utf8 || (pending.length === 0 && isAscii(chunk))) continue;
		const text = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
		const keep = unfinishedLetterBytes(text);
		const whole = text.subarray(0, text.length - keep);
		utf8 = isUtf8(whole);
		letters ||= !isAscii(whole);
		pending = Buffer.from(text.subarray(text.length - keep));
	}
	if (bytes === 0) throw new Refusal('empty');
	// a lone high byte at the very end is Windows-1252 unless UTF-8 letters came before it
	if (pending.length > 0 && !letters) utf8 = false;
	return {
		bytes,
		encoding: wide ?? (utf8 ? 'utf-8' : 'windows-1252'),
		encodingProved: wide ? marked !== null : utf8,
		nuls: wide ? 0 : zeros,
		cutInsideLetter: utf8 && !wide && pending.length > 0
	};
}

/** Bytes since the last line end, after this chunk. Throws when a line outgrows the limit. */
function longestOpenLine(chunk: Buffer, before: number): number {
	const ends = [chunk.indexOf(10), chunk.indexOf(13)].filter((place) => place >= 0);
	const first = ends.length > 0 ? Math.min(...ends) : chunk.length;
	if (before + first > longestLineBytes) throw new Refusal('line_too_long', { limit: longestLineBytes });
	return ends.length === 0
		? before + chunk.length
		: chunk.length - 1 - Math.max(chunk.lastIndexOf(10), chunk.lastIndexOf(13));
}
