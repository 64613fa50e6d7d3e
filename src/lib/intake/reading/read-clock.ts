const clock =
	/^(?:kl\.?|klo|kl )?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:uhr)?\s*(?:([ap])\.?\s?m\.?)?$/i;
const compact = /^(\d{2})(\d{2})(\d{2})?$/;

/** Seconds since midnight that a clock text shows, such as 9:12:58, 08.05, kl. 9.00 or 7:05 PM; -1 when it is none. */
export function readClock(text: string): number {
	const plain = plainClock(text);
	if (plain >= 0) return plain;
	const trimmed = text.trim();
	const [, hours, minutes, seconds, half] = clock.exec(trimmed) ?? compact.exec(trimmed) ?? [];
	if (hours === undefined || minutes === undefined) return -1;
	const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
	if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half && Number(hours) > 12)) return -1;
	return hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
}

/** h:mm:ss, hh:mm:ss, h:mm and hh:mm without a regular expression: nearly every cell is one of these. */
function plainClock(text: string): number {
	const { length } = text;
	const first = text.charCodeAt(1) === 58 ? 1 : text.charCodeAt(2) === 58 ? 2 : 0;
	if (first === 0 || (length !== first + 3 && (length !== first + 6 || text.charCodeAt(first + 3) !== 58))) return -1;
	const hours = first === 1 ? digit(text, 0) : digit(text, 0) * 10 + digit(text, 1);
	const minutes = digit(text, first + 1) * 10 + digit(text, first + 2);
	const seconds = length === first + 3 ? 0 : digit(text, first + 4) * 10 + digit(text, first + 5);
	return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : -1;
}

/** A digit's number; far too large for any clock when the character is none. */
function digit(text: string, place: number): number {
	const number = text.charCodeAt(place) - 48;
	return number >= 0 && number <= 9 ? number : 1000;
}
