import { Refusal } from '#lib/intake/refusal.ts';

/** Four gigabytes of text are some twenty million contacts, far beyond what one export holds. */
export const mostTextBytes = 4 * 2 ** 30;

/** A full sheet of 1,048,576 rows and 20 columns is about a gigabyte inside its workbook. */
export const mostPartBytes = 2 ** 30;

// real exports shrink to a tenth or a thirtieth; only what was made to fill a disk shrinks further and is large as well
const bombRatio = 200;
const bombBytes = 100 * 2 ** 20;

/** Counts the bytes that come out of a packed file; throws a Refusal when they are too many, or far too many for its size. */
export function inflatedLimit(packedBytes: number, mostBytes: number): (bytes: number) => void {
	let sum = 0;
	return (bytes) => {
		sum += bytes;
		if (sum > mostBytes) throw new Refusal('inflated_too_large', { limit: mostBytes / 2 ** 30 });
		if (sum > bombBytes && sum > packedBytes * bombRatio) throw new Refusal('inflated_bomb');
	};
}
