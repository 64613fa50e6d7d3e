import { plainFormat, type NumberFormat } from './number-format.ts';
import { numberText } from './number-text.ts';

/** Gives the text of a number in a cell; `worked` says that a formula made it. */
export type ReadNumber = (column: number, written: string, format: NumberFormat, worked: boolean) => string;

/** What stands for a formula whose value was never worked out. */
export const neverCalculated = '#CALC!';

type Oddity =
	/** Lengths that a database counts from 1 January 1900, and a workbook from the day before. */
	| 'day_too_long'
	/** The same where they may as well be longer than a day: the day is shown, and nobody takes it for a length. */
	| 'on_first_day'
	/** Months, each by its first day. */
	| 'month'
	/** Numbers of more than the fifteen digits that a workbook keeps. */
	| 'rounded'
	/** Formulas of a program that left them to others. */
	| 'not_worked_out';

type Column = {
	firstDay: number;
	short: number;
	otherTimes: number;
	months: number;
	otherDays: number;
	rounded: Set<string>;
	isWhole: boolean;
	isSharp: boolean;
	worked: number;
	results: number;
};

/** What a workbook keeps of a number. */
const digits = 15;
const fewest = 2;
const fewestRounded = 3;
const anHour = 1 / 24;
/** The sum at the foot is no length of its own. */
const mostOthers = 0.1;

const isRounded = (written: string): boolean => /^\d{15}0+$/.test(written);
const hasTime = ({ shows, elapsed }: NumberFormat): boolean => shows === 'moment' || (shows === 'clock' && !elapsed);
const isOnFirstDay = (written: string): boolean => Number(written) >= 1 && Number(written) < 2;

/**
 * Reads the numbers of a sheet and remembers which columns would mislead: those have to be read again, by what
 * `readAgain` gives; null where there are none. `isUnfinished` says that the workbook wants its formulas worked out.
 */
export function watchNumbers(
	date1904: boolean,
	isUnfinished: boolean
): { read: ReadNumber; readAgain: () => ReadNumber | null } {
	const columns = new Map<number, Column>();
	const seen = (place: number): Column => {
		let column = columns.get(place);
		if (!column) {
			column = {
				firstDay: 0,
				short: 0,
				otherTimes: 0,
				months: 0,
				otherDays: 0,
				rounded: new Set(),
				isWhole: false,
				isSharp: false,
				worked: 0,
				results: 0
			};
			columns.set(place, column);
		}
		return column;
	};

	const read: ReadNumber = (place, written, format, worked) => {
		if (worked) {
			seen(place).worked++;
			if (Number(written) !== 0) seen(place).results++;
		}
		if (hasTime(format) && !date1904) {
			if (!isOnFirstDay(written)) seen(place).otherTimes++;
			else {
				seen(place).firstDay++;
				if (Number(written) < 1 + anHour) seen(place).short++;
			}
		} else if (format.shows === 'month') {
			if (monthOf(written, date1904) === null) seen(place).otherDays++;
			else seen(place).months++;
		} else if (format === plainFormat && written.length > digits) watchDigits(seen(place), written);
		return numberText(written, format, date1904);
	};

	const oddityOf = (column: Column): Oddity | null => {
		if (isUnfinished && column.worked > 0 && column.results === 0) return 'not_worked_out';
		if (column.firstDay >= fewest && column.otherTimes <= mostOthers * column.firstDay)
			return column.short > column.firstDay / 2 ? 'day_too_long' : 'on_first_day';
		if (column.months > 0 && column.otherDays === 0) return 'month';
		return column.isSharp && !column.isWhole && column.rounded.size >= fewestRounded ? 'rounded' : null;
	};

	return {
		read,
		readAgain: () => {
			const odd = new Map([...columns].map(([place, column]) => [place, oddityOf(column)]));
			if ([...odd.values()].every((oddity) => oddity === null)) return null;
			return (place, written, format, worked) =>
				readOdd(odd.get(place) ?? null, { written, format, worked, date1904 }) ?? numberText(written, format, date1904);
		}
	};
}

function watchDigits(column: Column, written: string): void {
	if (!isRounded(written)) column.isWhole ||= /^\d{16,}$/.test(written);
	else if (column.rounded.size < fewestRounded) column.rounded.add(written);
	// microseconds since 1970 end in more noughts than rounding leaves
	column.isSharp ||= isRounded(written) && written[digits - 1] !== '0';
}

/** The month that begins on the day of a number. */
const monthOf = (written: string, date1904: boolean): string | null =>
	/^(\d{4}-\d\d)-01$/.exec(numberText(written, { ...plainFormat, shows: 'day' }, date1904))?.[1] ?? null;

type Cell = { written: string; format: NumberFormat; worked: boolean; date1904: boolean };

function readOdd(oddity: Oddity | null, { written, format, worked, date1904 }: Cell): string | null {
	if (oddity === 'not_worked_out') return worked ? neverCalculated : null;
	if (oddity === 'month') return format.shows === 'month' ? monthOf(written, date1904) : null;
	if (oddity === 'rounded')
		return isRounded(written) ? `${written[0] ?? ''}.${written.slice(1, digits)}E+${written.length - 1}` : null;
	if (oddity === null || !hasTime(format) || !isOnFirstDay(written)) return null;
	return oddity === 'day_too_long'
		? numberText(String(Number(written) - 1), { ...format, shows: 'clock' }, false)
		: numberText(written, { ...format, shows: 'moment' }, false);
}
