import { readClock } from './read-clock.ts';
import { dateReader, secondsADay, type DateOrder } from './read-date.ts';

/**
 * A date and clock as they hang on a wall: days since 1970 and seconds since midnight.
 * `offsetSeconds` is east of Greenwich where the cell says so; `hasClock` is false for a date alone.
 */
export type Wall = { day: number; second: number; offsetSeconds: number | null; hasClock: boolean };

const zoned = /^(.*?)\s*(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2})?)$/i;
const joined = /^\d{12}(?:\d{2})?$/;

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

/** Reads date with clock, or a date alone, from one cell; null when the text is neither. */
export function wallReader(order: DateOrder): (cell: string) => Wall | null {
	const readDate = dateReader(order);
	return (cell) => {
		const text = cell.trim();
		const place = clockPlace(text);
		if (place < 0) {
			const day = readDate(text);
			return Number.isNaN(day) ? null : { day, second: 0, offsetSeconds: null, hasClock: false };
		}
		const day = readDate(text.slice(0, place));
		if (Number.isNaN(day)) return null;
		const clock = text.slice(joined.test(text) ? place : place + 1);
		const second = readClock(clock);
		if (second >= 0) return { day, second, offsetSeconds: null, hasClock: true };
		const [, bare, greenwich, sign, hours, minutes] = zoned.exec(clock) ?? [];
		const zonedSecond = readClock(bare ?? '');
		if (zonedSecond < 0) return null;
		const size = greenwich ? 0 : Number(hours) * 3600 + Number(minutes ?? 0) * 60;
		return { day, second: zonedSecond, offsetSeconds: sign === '-' ? -size : size, hasClock: true };
	};
}

/** The same from two cells: a date, whatever clock stands beside it, and the clock. */
export function pairedWallReader(order: DateOrder): (dateCell: string, clockCell: string) => Wall | null {
	const readDate = wallReader(order);
	return (dateCell, clockCell) => {
		const date = readDate(dateCell);
		const second = readClock(clockCell);
		return date === null || second < 0 ? null : { day: date.day, second, offsetSeconds: null, hasClock: true };
	};
}

/** Reads a bare number of a unit since 1970 in UTC as epoch seconds, or -1. */
export function readEpoch(cell: string, perSecond: 1 | 1000): number {
	const text = cell.trim();
	if (!/^\d{9,14}$/.test(text)) return -1;
	const seconds = Math.floor(Number(text) / perSecond);
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
