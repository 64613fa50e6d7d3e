import { negative, unreadable, type Read } from './mishap.ts';
import { digitsOnly, parseNumber, type Mark } from './read-number.ts';
import { unitWords } from './unit-words.ts';
import { unread } from './unread.ts';

export const secondsPer = { milliseconds: 0.001, seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
/** No contact lasts longer: a year. What does is a clock, an id or another unit. */
export const longestSeconds = 366 * secondsPer.days;
export type DurationUnit = keyof typeof secondsPer;

/** What is done with parts of a second: a length alone is told in whole seconds, an average as it stands. */
export type Rounding = (seconds: number) => number;
export const unrounded: Rounding = (seconds) => seconds;

const signed = (seconds: number, rounded: Rounding) => (seconds < 0 ? negative : rounded(seconds));

/** Reads a duration written as a number of some unit, as seconds. */
export function numericDurationReader(unit: DurationUnit, mark: Mark, rounded: Rounding = Math.round): Read<number> {
	const factor = secondsPer[unit];
	return (cell) => {
		const digits = digitsOnly(cell);
		if (digits >= 0) return rounded(digits * factor);
		const number = parseNumber(cell.trim(), mark);
		return Number.isFinite(number) ? signed(number * factor, rounded) : unread(cell);
	};
}

// of :45 and :03:20 what stands before is none
const clock = /^([-\u2212]?)(\d{1,5}|(?=:))([:.])(\d{1,2})(?:\3(\d{1,2}))?(?:[.,](\d{1,9}))?$/;
// 2.03:04:05 as one family of programs writes it, 2 days, 3:04:05 as others do
const daysBefore = /^([-\u2212]?)(\d{1,4})(?:\.(?=\d{1,2}:\d{2}:\d{2})|\s*(?:d|days?|dage?|dagar|dager|tage?)[,\s]+)/i;

// what spreadsheets and databases show of a length alone: the day that they count from
const dayNone =
	/^(?:1899-12-30|(?:30[-./]12|12[-./]30)[-./]1899|1900-01-00|0{1,2}[-./]0?1[-./]1900|0?1[-./]0{1,2}[-./]1900)[\sT]+/;
// 12:03:45 AM is 0:03:45
const halfDay = /^(\d{1,2})(:\d{2}:\d{2}(?:[.,]\d+)?)\s*([ap])\.?\s?m\.?$/i;

/** A clock without the day and the half of a day that a spreadsheet adds to a length. */
function bareLength(cell: string): string {
	const text = cell.trim().replace(dayNone, '');
	const [, hours, rest, half] = halfDay.exec(text) ?? [];
	if (hours === undefined || rest === undefined || half === undefined) return text;
	return String((Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) + rest;
}

/**
 * Reads 0:02:23, :45, 57:14:09, 00:00:00.235, 1 day, 2:03:04 or 08.05.09 as whole seconds; hours may pass 24.
 * The day and half of a day that a spreadsheet shows beside a length count for nothing. Two parts are minutes and seconds, or hours and minutes where `twoParts` says so.
 */
export function clockDurationReader(
	twoParts: 'minutes-seconds' | 'hours-minutes',
	rounded: Rounding = Math.round
): Read<number> {
	return (cell) => {
		const text = bareLength(cell);
		const [before = '', sign, days = 0] = daysBefore.exec(text) ?? [];
		const [, minus, first, , second, third, fraction] = clock.exec(text.slice(before.length)) ?? [];
		if (first === undefined || second === undefined) return unread(cell);
		if (Number(second) > 59 || Number(third ?? 0) > 59) return unreadable;
		const hoursFirst = third !== undefined || (twoParts === 'hours-minutes' && first !== '') || before !== '';
		const seconds = hoursFirst
			? Number(first) * 3600 + Number(second) * 60 + Number(third ?? 0)
			: Number(first) * 60 + Number(second);
		const exact = Number(days) * secondsPer.days + seconds + Number(`0.${fraction ?? 0}`);
		return (minus || sign) && exact > 0 ? negative : rounded(exact);
	};
}

const readHours = clockDurationReader('hours-minutes');

/**
 * Reads minutes and seconds that a spreadsheet took for hours and minutes: 3:45:00 and 3:45 as 225 seconds. What shows seconds
 * behind its minutes was not typed so, and is read as it stands.
 */
export const sixtiethsReader: Read<number> = (cell) => {
	const found = readHours(cell);
	return typeof found === 'number' && found % 60 === 0 ? found / 60 : found;
};

const spelledPart = /(\d+(?:[.,]\d+)*)\s*([a-zåäöæøü]+)\.?/g;

/**
 * Reads 19m 10s, 1h 30m, 2 min. 5 sek. or PT3M45S as whole seconds. Only a number of one unit alone may have thousands; what
 * stands beside others, or as ISO 8601 tells it, has nothing but decimals.
 */
export function spelledDurationReader(mark: Mark, rounded: Rounding = Math.round): Read<number> {
	return (cell) => {
		const whole = cell.trim().toLowerCase().replace('\u2212', '-');
		const text = whole.replace(/^(-?)p(?:(\d+d))?t?/, '$1$2');
		const mayHaveThousands = text === whole && text.match(spelledPart)?.length === 1;
		let seconds = 0;
		let parts = 0;
		const rest = text.replace(spelledPart, (part, amount: string, word: string) => {
			const unit = unitWords.get(word);
			if (unit === undefined) return part;
			parts++;
			seconds += (mayHaveThousands ? parseNumber(amount, mark) : Number(amount.replace(',', '.'))) * unit;
			return '';
		});
		if (parts === 0) return text === '0' ? 0 : unread(cell);
		const left = rest.replace(/\b(?:og|och|and|und)\b|[\s,]/g, '');
		if (left === '-') return signed(-seconds, rounded);
		return left === '' && Number.isFinite(seconds) ? rounded(seconds) : unreadable;
	};
}

export const readSpelledDuration = spelledDurationReader('plain');

const daysSpelled = /\d\s*(?:d|tage?\b)/i;

/** Refuses days, as nobody knows how long somebody's day at work is; any other length is read. */
export const worked =
	(read: Read<number>): Read<number> =>
	(cell) =>
		daysSpelled.test(cell) ? unreadable : read(cell);

/** Reads hours out of what reads as a length. */
export function hoursReader(read: Read<number>): Read<number> {
	const readWorked = worked(read);
	return (cell) => {
		const found = readWorked(cell);
		return typeof found === 'number' ? found / secondsPer.hours : found;
	};
}
