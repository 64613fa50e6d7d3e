/** 2^27 bits each for what was seen and what was seen again: 32 MB, and for millions of texts few that are mistaken. */
const bits = 27;
const mask = 2 ** bits - 1;

/**
 * Remembers which texts came more than once, in memory of one size however many there are. A text that came once may be
 * mistaken for one that came again, never the other way round.
 */
export type SeenTwice = { see: (text: string) => void; mayBeTwice: (text: string) => boolean };

export function openSeenTwice(): SeenTwice {
	const once = new Uint8Array(2 ** (bits - 3));
	const again = new Uint8Array(2 ** (bits - 3));
	const holds = (places: Uint8Array, hash: number) => ((places[hash >>> 3] ?? 0) & (1 << (hash & 7))) !== 0;
	const mark = (places: Uint8Array, hash: number) => {
		places[hash >>> 3] = (places[hash >>> 3] ?? 0) | (1 << (hash & 7));
	};
	return {
		see(text) {
			const hash = hashOf(text) & mask;
			mark(holds(once, hash) ? again : once, hash);
		},
		mayBeTwice: (text) => holds(again, hashOf(text) & mask)
	};
}

/** FNV-1a over the characters of a text, mixed once more, as a whole number of 32 bits. */
export function hashOf(text: string): number {
	let hash = 2_166_136_261;
	for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 16_777_619);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
	return (hash ^ (hash >>> 13)) >>> 0;
}
