import type { Direction } from './read-word.ts';

const isExtension = (number: string): boolean => /^\d{1,5}$/.test(number.trim());
const isOutside = (number: string): boolean => /^\+?\d{6,}$/.test(number.replace(/[\s()./-]/g, ''));

/** Which way a call went, by who called and what was dialled: the numbers inside a house are short, or no numbers at all. */
export function wayOf(caller: string, called: string): Direction {
	if (!isExtension(caller)) return 'in';
	return isOutside(called) ? 'out' : 'internal';
}

/** Of who called and what was dialled, the one outside the house; empty where both are inside. */
export function partyOutside(caller: string, called: string): string {
	const way = wayOf(caller, called);
	return way === 'in' ? caller : way === 'out' ? called : '';
}
