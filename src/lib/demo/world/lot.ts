/** What lots are drawn for; each has its own, whatever the others say. */
const purposes = [
	...['language', 'sample', 'shift', 'menu', 'wrap', 'hold', 'held', 'login'],
	...['feeling', 'feeling again', 'answers', 'recommends', 'says', 'flag'],
	...['comeback', 'comeback days', 'comeback days again', 'amount', 'basket', 'order second', 'never called'],
	...['segment', 'since', 'value', 'leaves', 'leaves days', 'leaves days again'],
	...['feedback', 'praise', 'kind', 'forwarded', 'decided', 'told', 'days'],
	...['anonymous', 'shared', 'switchboard', 'test', 'midnight', 'tenths'],
	...['sick', 'sick day', 'sick days', 'sick long', 'pulse', 'pulse noise', 'pulse noise again', 'pulse recommends'],
	...['adherence', 'adherence again', 'login late', 'part time', 'leaving', 'course', 'session']
] as const;
export type Purpose = (typeof purposes)[number];
const numberOf = new Map<string, number>(purposes.map((purpose, place) => [purpose, place + 1]));

/**
 * A number from 0 to 1 that belongs to a thing and a purpose, whatever else is drawn: the same in every sample of a world,
 * with and without the target. `thing` is a whole number from 0 to 2⁵³−1. Mixing after MurmurHash3 (Appleby).
 */
export function lot(seed: number, thing: number, purpose: Purpose): number {
	let mixed =
		Math.imul(seed + 0x9e3779b9, 0x85ebca6b) ^ Math.imul((numberOf.get(purpose) ?? 0) + 0x7f4a7c15, 0xc2b2ae35);
	mixed = mix(mixed ^ (thing >>> 0));
	return mix(mixed ^ Math.floor(thing / 2 ** 32)) / 2 ** 32;
}

const mix = (start: number): number => {
	let hash = start;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
};

/** A draw of the exponential distribution from a lot. */
export const exponentialOf = (mean: number, share: number): number => -mean * Math.log(1 - share);

/** A draw of the normal distribution from two lots. */
export const normalOf = (mean: number, deviation: number, one: number, other: number): number =>
	mean + deviation * Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other);

export const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));
