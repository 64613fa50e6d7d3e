import type { Read } from './mishap.ts';
import { parseNumber } from './read-number.ts';
import { clockDurationReader, readSpelledDuration } from './read-duration.ts';
import { unread } from './unread.ts';

// more than full time exists, and a share of that kind is never a thousand
const largest = 1.5;
const percent = /\s*(?:%|pct\.?|procent|prosent|percent|prozent)$/i;

const decimal = (text: string): number => {
	const tight = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
	return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(tight) ? Number(tight) : NaN;
};

/** Reads a share as a number from 0 to 1: 78 %, 0,78, or a bare 78 where the column counts in percent. */
export function shareReader(bare: 'one' | 'hundred'): Read<number> {
	return (cell) => {
		const text = cell.trim();
		const number = decimal(text.replace(percent, ''));
		const share = percent.test(text) || bare === 'hundred' ? number / 100 : number;
		return share >= 0 && share <= largest ? share : unread(cell);
	};
}

const readClock = clockDurationReader('minutes-seconds');

// hours and days are units of their own
const lengths =
	/^\d+(?:[.,]\d+)?\s*(?:s|sec|secs|seconds?|sek|sekund(?:er|en)?|min|mins|minutes?|minutt?er|minuten?)\.?$/i;

/** Reads a value to be reached, whatever its unit: 80 % is 0.8, 5:00 is 300 seconds, 45 sek. is 45, and a number is itself. */
export const readTarget: Read<number> = (cell) => {
	const text = cell.trim();
	if (text.includes(':')) return readClock(text);
	const length = lengths.test(text) ? readSpelledDuration(text) : null;
	if (typeof length === 'number') return length;
	const number = percent.test(text) ? decimal(text.replace(percent, '')) / 100 : parseNumber(text, 'plain');
	return Number.isFinite(number) ? number : unread(cell);
};
