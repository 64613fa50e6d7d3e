/** The name that a dialect gives to text which was taken for Windows-1252 and encoded as UTF-8 once more. */
export const twice = 'utf-8-twice';

/** The letters of Windows-1252 from 0x80 on that are not at the place of their own number. */
const moved = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const byteOf = (letter: string) => {
	const place = moved.indexOf(letter);
	return place >= 0 ? 0x80 + place : letter.charCodeAt(0);
};

const follower = `[\\u0080-\\u00bf${moved}]`;
const letters = new RegExp(`[\\u00c3-\\u00c5\\u00c2]${follower}|[\\u00e2\\u00ef]${follower}{2}`, 'g');
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function repairOne(spelled: string): string {
	try {
		return strict.decode(Uint8Array.from(spelled, byteOf)).replace('\ufeff', '');
	} catch {
		return spelled;
	}
}

/** Text with letters such as `Ã¸` put right as `ø`; letters that stand as they should are left as they are. */
export const repairLetters = (text: string): string => text.replace(letters, repairOne);

const nordicOrGerman = /[æøåäöüßéèÆØÅÄÖÜÉ]/;

/** Whether a text holds letters that were encoded twice, which no language writes by itself. */
export const isEncodedTwice = (text: string): boolean =>
	text.startsWith('ï»¿') || [...text.matchAll(letters)].some(([spelled]) => nordicOrGerman.test(repairOne(spelled)));
