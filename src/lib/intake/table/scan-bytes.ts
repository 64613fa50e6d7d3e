import { isAscii, isUtf8 } from 'node:buffer';
import type { Dialect } from '#lib/intake/dialect.ts';
import { readBytes } from '#lib/intake/read-bytes.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { refuseOtherFileTypes } from './file-type.ts';
import { guessEncoding } from './guess-encoding.ts';
import { isEncodedTwice, twice } from './repair-letters.ts';

export const longestLineBytes = 1 << 20;
const sampleBytes = 1 << 16;

export type Scan = {
	bytes: number;
	encoding: Dialect['encoding'];
	/** Whether a mark or every letter of the file proves the encoding; else it is what reads best. */
	encodingProved: boolean;
	/** Letters such as `Ã¸` were encoded twice, and are put right while the file is read. */
	repaired: boolean;
	/** A letter that stands in some rows as UTF-8, where others prove that the file is none; null where one encoding holds. */
	mixed: string | null;
	/** The sign of a letter that was lost stands in the file itself. */
	lost: boolean;
	/** NUL characters in a text that has no use for them. */
	nuls: number;
	/** The last letter is incomplete: somebody cut the file. */
	cutInsideLetter: boolean;
};

/** Text has line ends, tabs and hardly another control character; zeros are counted apart, as UTF-16 is full of them. */
function refuseControls(head: Buffer): void {
	const controls = head.filter((byte) => byte < 32 && byte !== 0 && byte !== 31 && (byte < 9 || byte > 13));
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
	let repaired = false;
	let asUtf8: string | null = null;
	let lost = false;
	let marked: Dialect['encoding'] | null = null;
	let pending = Buffer.alloc(0);
	const sample: Buffer[] = [];
	let sampled = 0;

	for await (const chunk of readBytes(path)) {
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
		if (pending.length === 0 && isAscii(chunk)) continue;
		const text = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
		asUtf8 ??= ownLetters.find((letter) => text.includes(letter)) ?? null;
		lost ||= text.includes(lostLetter);
		if (utf8) {
			const keep = unfinishedLetterBytes(text);
			const whole = text.subarray(0, text.length - keep);
			utf8 = isUtf8(whole);
			letters ||= !isAscii(whole);
			repaired ||= utf8 && mayBeEncodedTwice(whole) && isEncodedTwice(whole.toString());
			pending = utf8 ? Buffer.from(text.subarray(text.length - keep)) : Buffer.alloc(0);
		}
		if (!utf8 && sampled < sampleBytes) sampled += addLettersOf(text, sample, sampleBytes - sampled);
	}
	if (bytes === 0) throw new Refusal('empty');
	// a lone high byte at the very end is no UTF-8 unless UTF-8 letters came before it
	if (pending.length > 0 && !letters) {
		utf8 = false;
		addLettersOf(pending, sample, sampleBytes);
	}
	const narrow = utf8 ? (repaired ? twice : 'utf-8') : guessEncoding(Buffer.concat(sample));
	return {
		bytes,
		encoding: wide ?? narrow,
		encodingProved: wide ? marked !== null : utf8,
		repaired: !wide && utf8 && repaired,
		mixed: wide || utf8 ? null : asUtf8,
		lost: !wide && lost,
		nuls: wide ? 0 : zeros,
		cutInsideLetter: utf8 && !wide && pending.length > 0
	};
}

const ownLetters = 'ø æ å ö ä ü é Ø Æ Å Ö Ä'.split(' ');
const lostLetter = '\ufffd';
const capitalA = Buffer.from('Ã');
const spelledMark = Buffer.from('ï»¿');
const mayBeEncodedTwice = (bytes: Buffer) => bytes.includes(capitalA) || bytes.subarray(0, 6).equals(spelledMark);

/** Collects what stands around the letters beyond ASCII, up to so many bytes; answers how many it took. */
function addLettersOf(chunk: Buffer, sample: Buffer[], most: number): number {
	let taken = 0;
	for (let place = 0; place < chunk.length && taken < most; place++) {
		if ((chunk[place] ?? 0) < 0x80) continue;
		const around = Buffer.concat([chunk.subarray(Math.max(0, place - 8), place + 24), Buffer.from('\n')]);
		sample.push(around);
		taken += around.length;
		place += 23;
	}
	return taken;
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
