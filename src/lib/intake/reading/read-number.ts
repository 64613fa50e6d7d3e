import type { Read } from './mishap.ts';
import { unanswered } from './unanswered.ts';
import { withoutUnit } from './unit-words.ts';
import { unread } from './unread.ts';

/** The decimal mark of a column; `plain` takes either, and refuses what could be both, such as 1.234. */
export type Mark = 'plain' | 'point' | 'comma';

const grouped = /^[+-]?\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;
const decimal = /^[+-]?\d*([.,])\d+$/;
const whole = /^[+-]?\d+$/;
const scientific = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** True for a cell such as 1.234, 12,345 kr or 1.234 sek. that is a thousand in one country and a fraction in another. */
export const isAmbiguousNumber = (cell: string): boolean => ambiguous.test(numberIn(cell));

/** A number without the spaces of any kind that may stand between its thousands. */
const tightly = (text: string): string =>
	text
		.replace(/[\s\u00a0\u202f]/g, '')
		.replace('\u2212', '-')
		.replaceAll('\u2019', "'");

/** The number that a text spells with a decimal mark, or NaN. */
export function parseNumber(text: string, mark: Mark): number {
	const tight = tightly(text);
	if (whole.test(tight)) return Number(tight);
	// a spreadsheet writes a few seconds of a day so: 6.94E-05
	if (scientific.test(tight)) return Number(tight.replace(',', '.'));
	const thousands = grouped.exec(tight)?.[1];
	const decimals = decimal.exec(tight)?.[1];
	if (mark === 'plain') {
		if (ambiguous.test(tight)) return NaN;
		if (decimals) return Number(tight.replace(',', '.'));
		return thousands ? Number(tight.replaceAll(thousands, '').replace(',', '.')) : NaN;
	}
	const point = mark === 'point' ? '.' : ',';
	if (decimals === point) return Number(tight.replace(',', '.'));
	return thousands && thousands !== point ? Number(tight.replaceAll(thousands, '').replace(',', '.')) : NaN;
}

/** The whole number of at most 15 digits that a text is, or -1: the common case, without regular expressions. */
export function digitsOnly(text: string): number {
	const { length } = text;
	if (length === 0 || length > 15) return -1;
	let number = 0;
	for (let place = 0; place < length; place++) {
		const digit = text.charCodeAt(place) - 48;
		if (digit < 0 || digit > 9) return -1;
		number = number * 10 + digit;
	}
	return number;
}

const currency = /^(?:kr\.?|dkk|sek|nok|eur|usd|gbp|chf|[€$£])|(?:kr\.?|,-|dkk|sek|nok|eur|usd|gbp|chf|[€$£])$/i;

const belowZero = /^\((.+)\)$|^(.+\d)-$/;

/** The number alone that a cell holds: a currency before or after it is left out, and brackets or a minus behind it say that it is below zero. */
export function bareNumber(cell: string): string {
	const text = cell.trim().replace(currency, '').trim();
	const [, bracketed, trailed] = belowZero.exec(text) ?? [];
	const size = bracketed ?? trailed;
	return tightly(size === undefined ? text : `-${size.replace(currency, '')}`);
}

/** The number in a cell that may be an amount or a length: neither currency nor unit belongs to it. */
export const numberIn = (cell: string): string => bareNumber(withoutUnit(cell));

/** Reads an amount, with or without its currency. */
export function numberReader(mark: Mark): Read<number> {
	return (cell) => {
		const digits = digitsOnly(cell);
		if (digits >= 0) return digits;
		const number = parseNumber(bareNumber(cell), mark);
		return Number.isFinite(number) ? number : unread(cell);
	};
}

const withMeaning = /^(\d{1,3})[^\p{L}\d]+\p{L}/u;

/** The number that an answer is, alone or in front of the words that say what it means, or NaN. */
export const answeredNumber = (cell: string): number => {
	const text = cell.trim();
	const [, number] = withMeaning.exec(text) ?? [];
	return number === undefined ? parseNumber(text, 'plain') : Number(number);
};

/** Reads a whole number between two bounds, both included; 4.0 is 4. */
export function scaleReader(lowest: number, highest: number, factor = 1): Read<number> {
	return (cell) => {
		const digits = digitsOnly(cell);
		const number = digits >= 0 ? digits : answeredNumber(cell);
		if (Number.isInteger(number) && number >= lowest && number <= highest) return number * factor;
		return unanswered(cell);
	};
}
