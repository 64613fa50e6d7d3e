import { isBlank } from './is-blank.ts';
import { roundedId, type Read } from './mishap.ts';
import { digitsOnly } from './read-number.ts';

const rounded = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const masked = /^\+?\d*[x*]{2,}\d*$/i;
const nobody = new Set(
	(
		'anonymous anonym anonymt withheld private privat unknown restricted unavailable blocked hidden ukendt okänd ukjent ' +
		'unbekannt unterdrückt hemmelig hemmeligt hemligt skjult dolt skyddat'
	).split(' ')
);
// the letters of ANONYMOUS on a telephone's keys
const anonymousKeys = '266696687';
const zero = 48;

/** True for an identifier that a spreadsheet rounded, such as 6.02E+11: many customers share it. */
export const isRoundedId = (cell: string): boolean => rounded.test(cell.trim());

const isNobody = (text: string) =>
	/^0*$/.test(text) ||
	masked.test(text) ||
	nobody.has(text.replace(/\s*(?:caller|number|id|nummer|nr\.?|rufnummer)$|@.*$/, '')) ||
	text.endsWith(anonymousKeys);

/**
 * Reads a customer's key in one spelling, so that the same customer is the same key in every file: telephone numbers
 * without marks and prefix, e-mail in small letters. Null for withheld, masked and blank ones.
 */
export const readCustomer: Read<string> = (cell) => {
	if (digitsOnly(cell) > 0 && cell.charCodeAt(0) !== zero && cell !== anonymousKeys) return cell;
	const text = cell.trim().replace(/^['"]+|['"]+$/g, '');
	if (isBlank(text)) return null;
	if (rounded.test(text)) return roundedId;
	// a program that took the column for numbers leaves .0 behind
	const bare = text
		.replace(/^(\d+)[.,]0$/, '$1')
		.replace(/^sips?:([^@]*)@?.*$/i, '$1')
		.replace(/^(?:tel|mailto):/i, '')
		.trim();
	if (isNobody(bare.toLowerCase())) return null;
	if (bare.includes('@')) return bare.toLowerCase();
	const number = bare.replace(/[\s()./-]/g, '');
	if (!/^\+?\d{5,15}$/.test(number)) return bare;
	const digits = number.replace(/^\+/, '').replace(/^00(?=\d{8})/, '');
	return digits === anonymousKeys ? null : digits;
};
