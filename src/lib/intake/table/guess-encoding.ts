import { decodeBytes } from './decode.ts';

/** The single-byte sets that systems of the Nordic countries and Germany have written, the most usual first. */
const encodings = ['windows-1252', 'iso-8859-15', 'cp850', 'cp865', 'macintosh', 'windows-1250', 'windows-1257'];

const own = /[æøåäöüßÆØÅÄÖÜ]/;
const other = /[éèêëáàâíîïóòôúùûçñãõÉÈÁÀÍÓÚÇÑčšžřěýńłśźżąęőűđĐČŠŽŁŚŻÐðÞþāēīūķļņģŠŽėųį]/;
const sign = /[€£§°²³½–—‘’“”„…•´«»\u00a0·±µ©®×÷¿¡†¨¸¼¾¹ªº¦¬¥¢]/;

/** How much a text looks like one that people write: its letters count where they stand among letters of their case. */
export function likeness(text: string): number {
	let score = 0;
	for (const { 0: letter, index } of text.matchAll(/[^\0-\x7f]/gu)) {
		const before = text[index - 1] ?? ' ';
		const after = text[index + 1] ?? ' ';
		const amidLetters = /\p{L}/u.test(before) || /\p{L}/u.test(after);
		if (own.test(letter) || other.test(letter)) {
			const fits = /\p{Lu}/u.test(letter) ? !/\p{Ll}/u.test(before) : !/\p{Lu}/u.test(after);
			// a letter alone beside a figure is no letter but a sign read wrongly, such as that of a currency
			const alone = !amidLetters && /\d/.test(before + after);
			score += alone ? -2 : (own.test(letter) ? 3 : 2) * (fits ? 1 : -1);
		} else if (sign.test(letter)) score += amidLetters && !/[’…“”‘„\u00a0–]/.test(letter) ? -2 : 1;
		else score -= 3;
	}
	return score;
}

const few = 0.1;

/** Whether all but a few letters are UTF-8; letters that the cuts around a sample have split say nothing. */
function isMostlyUtf8(lines: Buffer): boolean {
	const text = decodeBytes(lines, 'utf-8').replace(/^\ufffd+|\ufffd$/gm, '');
	const strays = text.match(/\ufffd/g)?.length ?? 0;
	const letters = (text.match(/[^\0-\x7f]/g)?.length ?? 0) - strays;
	return letters > 0 && strays <= few * letters;
}

/** The encoding under which the lines with letters beyond ASCII read most like what people write. It is a proposal. */
export function guessEncoding(lines: Buffer): string {
	if (isMostlyUtf8(lines)) return 'utf-8';
	let best = { encoding: 'windows-1252', score: -Infinity };
	for (const encoding of encodings) {
		const score = likeness(decodeBytes(lines, encoding));
		if (score > best.score) best = { encoding, score };
	}
	return best.encoding;
}
