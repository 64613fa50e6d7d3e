import { isBlank } from './is-blank.ts';
import type { Read } from './mishap.ts';
import { isErrorCell, unread } from './unread.ts';

const mostWords = 50_000;
const longestText = 200;

/**
 * Remembers what each text of a column reads as. Cells are slices of a megabyte of file, and a slice keeps the whole
 * alive: what is kept here, and so in every record, is a copy.
 */
export function remembered<T>(read: Read<T>): Read<T> {
	const known = new Map<string, ReturnType<Read<T>>>();
	let last: string | undefined;
	let lastValue: ReturnType<Read<T>> | undefined;
	return (cell) => {
		// to be compared costs less than to be looked up, and most rows say the same as the one before in some columns
		if (cell === last && lastValue !== undefined) return lastValue;
		let value = known.get(cell);
		if (value === undefined) {
			const copy = Buffer.from(cell).toString();
			value = read(copy);
			if (known.size === mostWords) known.clear();
			known.set(copy, value);
		}
		last = cell;
		lastValue = value;
		return value;
	};
}

/** Reads a name: trimmed, runs of space as one. */
export const readText: Read<string> = (cell) => {
	if (isBlank(cell) || isErrorCell(cell)) return unread(cell);
	const text = cell.replace(/\s+/g, ' ').trim();
	return text === '' ? null : text.slice(0, longestText);
};

/** The last of several names in one cell, as `Agent A; Agent B` lists the people a contact went through. */
export const readLastOfList: Read<string> = (cell) => readText(cell.split(';').at(-1) ?? '');
