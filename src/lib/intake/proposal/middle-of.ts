import { clockDurationReader } from '#lib/intake/reading/read-duration.ts';
import { parseNumber } from '#lib/intake/reading/read-number.ts';
import type { Profile } from './profile-column.ts';

const readClock = clockDurationReader('minutes-seconds');
const enough = 0.8;

/** A cell as a number as it stands in the file: clocks in seconds, percent without the sign; null when it is neither. */
function numberIn(cell: string): number | null {
	const clock = cell.includes(':') ? readClock(cell) : null;
	if (typeof clock === 'number') return clock;
	const bare = cell.replace(/\s*%$/, '');
	const plain = parseNumber(bare, 'plain');
	// 1.234 may be either; to compare one file with the next it only has to be the same in both
	const number = Number.isNaN(plain) ? parseNumber(bare, 'comma') : plain;
	return Number.isFinite(number) ? number : null;
}

/** The middle of a column's numbers and clocks; null for a column of anything else. */
export function middleOf(
	{ values, times }: Pick<Profile, 'values' | 'times'>,
	numberOf: (cell: string) => unknown = numberIn
): number | null {
	const cells = values.map((value, place) => ({ number: numberOf(value), times: times[place] ?? 0 }));
	const all = cells.reduce((sum, cell) => sum + cell.times, 0);
	const numbers = cells.flatMap(({ number, times: count }) => (typeof number === 'number' ? [{ number, count }] : []));
	const told = numbers.reduce((sum, { count }) => sum + count, 0);
	if (told === 0 || told < all * enough) return null;
	numbers.sort((a, b) => a.number - b.number);
	let before = 0;
	for (const { number, count } of numbers) {
		before += count;
		if (before * 2 >= told) return number;
	}
	return null;
}
