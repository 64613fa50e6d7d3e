import type { Direction } from './read-word.ts';

// 112, the police and the doctors on call in Denmark and Sweden, and Norway's numbers of five figures; many houses have
// extensions like Norway's 110 and 113
const service = /^(?:112|114|1813|1177|11313|11414|0[2-9]\d{3})$/;
const isExtension = (number: string): boolean => /^\d{1,5}$/.test(number.trim());
const isOutside = (number: string): boolean => {
	const digits = number.replace(/[\s()./-]/g, '');
	return service.test(digits) || /^\+?\d{6,}$/.test(digits);
};

/** Which way a call went, by who called and what was dialled: the numbers inside a house are short, or no numbers at all. */
export function wayOf(caller: string, called: string): Direction {
	if (!isExtension(caller)) return 'in';
	return isOutside(called) ? 'out' : 'internal';
}

/** Of who called and what was dialled, the one outside the house, as the way says or the numbers show; empty where both are inside. */
export function partyOutside(caller: string, called: string, told: Direction | null): string {
	const way = told ?? wayOf(caller, called);
	return way === 'in' ? caller : way === 'out' ? called : '';
}
