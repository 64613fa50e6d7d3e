import { readClock } from './read-clock.ts';
import { dateReader, secondsADay, type DateOrder } from './read-date.ts';

/**
 * A date and clock as they hang on a wall: days since 1970 and seconds since midnight.
 * `offsetSeconds` is east of Greenwich where the cell says so; `hasClock` is false for a date alone.
 */
export type Wall = { day: number; second: number; offsetSeconds: number | null; hasClock: boolean };

const zoned =
	/^(.*?)\s*(?:(z|utc|gmt|cet|cest|eet|eest|wet|west)|(?:utc|gmt)?([+-])(\d{2}|(?<=(?:utc|gmt)[+-])\d):?(\d{2})?)$/i;
/** Seconds east of Greenwich of the zones that programs name in a cell, where the name means one thing only. */
const namedZones: Record<string, number> = { cet: 3600, cest: 7200, eet: 7200, eest: 10_800, wet: 0, west: 3600 };
const joined = /^\d{12}(?:\d{2})?$/;
const midnightAfter = /^24[:.]00(?:[:.]00)?$/;

/** Spellings that are rare and read once they stand in the usual order. */
const unusual: [RegExp, string][] = [
	[/^(\d{8})[t\s]?(\d{2})(\d{2})(\d{2})(z?)$/i, '$1 $2:$3:$4$5'],
	[/^(\d{8})[t\s](\d{2})(\d{2})(z?)$/i, '$1 $2:$3$4'],
	// 01.05.26 kl. 09:15
	[/^(.*\d)\s+kl\.?\s*(\d{1,2}:\d{2}.*)$/i, '$1 $2'],
	// Fri Aug 21 09:00:06 CEST 2026
	[/^(\p{L}{3,4}\.? .*\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?(?: [a-z]{3,4})?) (\d{4})$/iu, '$1 $3 $2']
];

/** Where the clock begins in a text that holds a date and a clock, or -1. */
function clockPlace(text: string): number {
	const colon = text.indexOf(':');
	if (colon > 0) {
		const gap = text.charCodeAt(colon - 3);
		if (gap === 32 || gap === 84) return colon - 3;
		const place = Math.max(
			text.lastIndexOf(' ', colon),
			text.lastIndexOf('T', colon),
			text.lastIndexOf('\u00a0', colon)
		);
		return place < 0 ? -1 : place;
	}
	if (joined.test(text)) return 8;
	// Danish clocks have dots: 04.03.2026 08.05.09, 4. marts 2026 kl. 9.00
	return /(?:\s(?:kl\.?|klo))?\s+\d{1,2}\.\d{2}(?:\.\d{2})?$/i.exec(text)?.index ?? -1;
}

/** A day with the clock that stands beside it, and its zone where the clock names one; null when that is no clock. */
function withClock(day: number, clock: string): Wall | null {
	const second = readClock(clock);
	if (second >= 0) return { day, second, offsetSeconds: null, hasClock: true };
	const [, bare, name, sign, hours, minutes] = zoned.exec(clock) ?? [];
	const shown = (bare ?? clock).trim();
	const isMidnight = midnightAfter.test(shown);
	const zonedSecond = isMidnight ? 0 : readClock(shown);
	if (zonedSecond < 0) return null;
	const size = name ? (namedZones[name.toLowerCase()] ?? 0) : Number(hours) * 3600 + Number(minutes ?? 0) * 60;
	const offsetSeconds = name || sign ? (sign === '-' ? -size : size) : null;
	if (offsetSeconds !== null && !isOffset(offsetSeconds)) return null;
	return { day: isMidnight ? day + 1 : day, second: zonedSecond, offsetSeconds, hasClock: true };
}

/** From the date line's west to its east there are no other zones than of whole quarters of an hour. */
const isOffset = (seconds: number): boolean => seconds >= -12 * 3600 && seconds <= 14 * 3600 && seconds % 900 === 0;

/** The clock at which an interval begins, or its hour alone: 08:00-08:30 and 8 are both eight o'clock. */
const intervalStart = (clock: string): string =>
	clock.replace(/\s*(?:[-–—]|to|til|till|bis)\s*\d{1,2}[:.]\d{2}.*$/, '').replace(/^\s*(\d{1,2})\s*$/, '$1:00');

/** Two clocks without seconds, the second the later or midnight: no offset, which ISO writes after a T and programs after seconds. */
function endsInInterval(text: string): boolean {
	const [, from, until] = /\s(\d{1,2}[:.]\d{2})\s*-\s*(\d{1,2}[:.]\d{2})$/.exec(text) ?? [];
	if (from === undefined || until === undefined) return false;
	return readClock(until) > readClock(from) || readClock(until) === 0;
}

/** Reads date with clock, or a date alone, from one cell, and of an interval when it begins; null when the text is none. */
export function wallReader(order: DateOrder): (cell: string) => Wall | null {
	const readDate = dateReader(order);
	const readUsual = (text: string): Wall | null => {
		const place = clockPlace(text);
		const day = readDate(place < 0 ? text : text.slice(0, place));
		if (Number.isNaN(day)) return null;
		return place < 0
			? { day, second: 0, offsetSeconds: null, hasClock: false }
			: withClock(day, text.slice(joined.test(text) ? place : place + 1));
	};
	return (cell) => {
		const text = cell.trim();
		const usual = readUsual(text);
		if (usual && (usual.offsetSeconds === null || !endsInInterval(text))) return usual;
		const [pattern, spelling] = unusual.find(([one]) => one.test(text)) ?? [];
		return readUsual(pattern && spelling ? text.replace(pattern, spelling) : intervalStart(text));
	};
}

/** The same from two cells: a date, whatever clock stands beside it, and the clock or the interval that begins at it. */
export function pairedWallReader(order: DateOrder): (dateCell: string, clockCell: string) => Wall | null {
	const readDate = wallReader(order);
	return (dateCell, clockCell) => {
		const date = readDate(dateCell);
		if (date === null) return null;
		const second = readClock(clockCell);
		return second >= 0
			? { day: date.day, second, offsetSeconds: null, hasClock: true }
			: withClock(date.day, intervalStart(clockCell));
	};
}

/** Reads a bare number of a unit since 1970 in UTC as epoch seconds, or -1. */
export function readEpoch(cell: string, perSecond: 1 | 1000): number {
	const text = cell.trim();
	if (!/^\d{9,14}(?:[.,]\d{1,9})?$/.test(text)) return -1;
	const seconds = Math.floor(Number(text.replace(',', '.')) / perSecond);
	return seconds < 130 * 366 * secondsADay ? seconds : -1;
}

/** A spreadsheet's day number: 25569 is 1970-01-01, and the fraction is the clock. */
export function readSerialDay(cell: string): Wall | null {
	const number = Number(cell.trim().replace(',', '.'));
	if (!/^\s*\d{5}(?:[.,]\d+)?\s*$/.test(cell) || number < 25_569 || number > 73_050) return null;
	const seconds = Math.round((number - 25_569) * secondsADay);
	const day = Math.floor(seconds / secondsADay);
	return { day, second: seconds - day * secondsADay, offsetSeconds: null, hasClock: !Number.isInteger(number) };
}
