import { isBlank } from './is-blank.ts';
import { roundedId, type Read } from './mishap.ts';
import { digitsOnly } from './read-number.ts';
import { isErrorCell, unread } from './unread.ts';

// a program may leave the plus out behind a fraction; without either, 7e12 is an id
const rounded = /^\d(?:[.,]\d+e\+?|e\+)\d{1,2}$/i;
// digits left out at the end or in the middle, however they are struck out
const masked = /^\+?\d*[x*#•]{2,}\d*$|[*•]{2,}/i;
const nobody = new Set(
	(
		'anonymous anonym anonymt anonyme withheld private privat unknown restricted unavailable blocked hidden no not ukendt ukendte okänd okänt ukjent ' +
		'unbekannt unterdrückt hemmelig hemmeligt hemligt skjult dolt skyddat utelämnat udeladt utelatt ingen inget keine'
	).split(' ')
);
const fillers = new Set('caller number id nummer nr nr. telefonnummer rufnummer available name -'.split(' '));
// the letters of ANONYMOUS on a telephone's keys
const anonymousKeys = '266696687';
// the zero that is dialled at home and not behind the number of the country: +46 (0)70 123 45 67
const trunk = /^((?:\+|00)\s*[1-9]\d{0,2}[\s.-]*)\(\s*0\s*\)/;
const zero = 48;

/** True for an identifier that a spreadsheet rounded, such as 6.02E+11: many customers share it. */
export const isRoundedId = (cell: string): boolean => rounded.test(cell.trim());

function isNobody(text: string): boolean {
	// nothing but zeros and marks, or the -1 that programs write for nobody
	if (/^[0+\s-]*$/.test(text) || /^-\d$/.test(text)) return true;
	if (masked.test(text.replace(/\s/g, '')) || text.endsWith(anonymousKeys)) return true;
	const words = text.replace(/@.*$/, '').split(/[\s_]+/);
	return words.some((word) => nobody.has(word)) && words.every((word) => nobody.has(word) || fillers.has(word));
}

/**
 * Reads a customer's key in one spelling, so that the same customer is the same key in every file: telephone numbers
 * without marks and prefix, e-mail in small letters. Null for withheld, masked and blank ones.
 */
export const readCustomer: Read<string> = (cell) => {
	if (digitsOnly(cell) > 0 && cell.charCodeAt(0) !== zero && cell !== anonymousKeys) return cell;
	// of a name with its address, "Anna" <+4512345678> or Anna (anna@example.com), the address alone
	const text = cell
		.trim()
		.replace(/^.*(?:<([^<>]+)>|\(([^()\s]+@[^()\s]+)\))$/, '$1$2')
		.replace(/^['"]+|['"]+$/g, '');
	if (isBlank(text) || isErrorCell(text)) return unread(text);
	if (rounded.test(text)) return roundedId;
	// a program that took the column for numbers leaves .0 behind
	const bare = text
		.replace(/^(\d+)[.,]0$/, '$1')
		.replace(/^sips?:([^@;]*).*$/i, '$1')
		.replace(/^(?:tel|mailto):/i, '')
		.replace(/^(\+?[\d\s()./-]+);.*$/, '$1')
		.trim();
	if (isNobody(bare.toLowerCase())) return null;
	if (bare.includes('@')) return bare.toLowerCase();
	const number = bare.replace(trunk, '$1').replace(/[\s()./-]/g, '');
	if (!/^\+?\d{5,15}$/.test(number)) return bare;
	const digits = number.replace(/^\+/, '').replace(/^00(?=\d{8})/, '');
	return digits === anonymousKeys ? null : digits;
};
