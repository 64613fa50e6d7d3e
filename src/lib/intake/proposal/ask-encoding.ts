import { open } from 'node:fs/promises';
import type { Choice, Question } from '#lib/intake/questions.ts';
import { decodeBytes } from '#lib/intake/table/decode.ts';
import { likeness } from '#lib/intake/table/guess-encoding.ts';
import type { OpenedTable } from '#lib/intake/table/open-table.ts';

const offered = ['windows-1252', 'iso-8859-15', 'cp850', 'cp865', 'macintosh', 'windows-1250', 'windows-1257'];
const headBytes = 1 << 20;
const wordsShown = 3;
const longestWord = 40;

/** How the letters are written, where the bytes do not prove it: words of the file as each encoding would show them. */
export async function askEncoding(path: string, { scan, dialect }: OpenedTable): Promise<Question[]> {
	if (scan.encodingProved || dialect.encoding.startsWith('utf')) return [];
	const words = await wordsBeyondAscii(path);
	const sampleIn = (encoding: string) => words.map((word) => decodeBytes(word, encoding));
	const chosen = dialect.encoding;
	const choices: Choice[] = [];
	for (const value of [chosen, ...offered.filter((one) => one !== chosen)]) {
		const samples = sampleIn(value);
		// an encoding under which the words are the same, or are no words, is no choice
		const known = choices.some((choice) => choice.samples.join('\0') === samples.join('\0'));
		if (value === chosen || (!known && samples.every(isWord))) choices.push({ value, samples, rows: 0 });
	}
	return choices.length < 2 ? [] : [{ code: 'encoding', column: '', fields: [], examples: [], choices, chosen }];
}

const isWord = (text: string) => /^[\p{L}\p{M}\d\s'’.()/&-]+$/u.test(text) && likeness(text) > 0;

/** The first words that hold a letter beyond ASCII, as bytes: spaces and delimiters are ASCII in every encoding offered. */
async function wordsBeyondAscii(path: string): Promise<Buffer[]> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		const head = buffer.subarray(0, bytesRead);
		const words = new Map<string, Buffer>();
		for (let place = 0; place < head.length && words.size < wordsShown; place++) {
			if ((head[place] ?? 0) < 0x80) continue;
			let start = place;
			while (start > 0 && place - start < longestWord && isLetter(head[start - 1])) start--;
			let end = place + 1;
			while (end < head.length && end - place < longestWord && isLetter(head[end])) end++;
			const word = head.subarray(start, end);
			// a dash or a currency by itself tells nobody which spelling is right
			if (word.length > 1) words.set(word.toString('latin1'), word);
			place = end;
		}
		return [...words.values()];
	} finally {
		await file.close();
	}
}

const isLetter = (byte = 0): boolean =>
	byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
