import type { Numbers } from './unit-choices.ts';

const day = 86_400;
type Bounds = { least: number; most: number; longest: number };

/** Between what the middle of a contact's lengths lies, and what nine in ten stay under, in seconds: wide, so that only a wrong unit falls out. */
const bounds: Record<string, Bounds> = {
	talk_seconds: { least: 10, most: 3600, longest: 4 * 3600 },
	handle_seconds: { least: 10, most: 3600, longest: 4 * 3600 },
	wait_seconds: { least: 1, most: 1800, longest: 3 * 3600 },
	ivr_seconds: { least: 1, most: 900, longest: 3600 },
	hold_seconds: { least: 1, most: 900, longest: 3600 },
	wrap_seconds: { least: 1, most: 900, longest: 3600 }
};
/** Where nobody talks, as with letters, an answer may take days. */
const unhurried: Bounds = { least: 30, most: 7 * day, longest: 60 * day };
/** The times of an agent's day. */
const working: Bounds = { least: 60, most: 14 * 3600, longest: day };

/** True when the lengths, read in some unit, are what such lengths can be. */
export function isLikelyLength(field: string, seconds: Numbers, talked: boolean): boolean {
	const filled = seconds
		.filter((second) => second !== null && second > 0)
		.map(Number)
		.sort((a, b) => a - b);
	if (filled.length === 0) return false;
	const own = bounds[field];
	const written = !talked && (field === 'wait_seconds' || field === 'handle_seconds');
	const { least, most, longest } = own && written ? { ...unhurried, least: own.least } : (own ?? working);
	const middle = filled[Math.floor(filled.length / 2)] ?? 0;
	const high = filled[Math.floor(filled.length * 0.9)] ?? 0;
	return middle >= least && middle <= most && high <= longest;
}
