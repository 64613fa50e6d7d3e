import { getLocale } from './words.ts';
import { spellNumber, type Locale } from './spell.ts';

const units = ['kB', 'MB', 'GB'];
const space = '\u00a0';

/** The size of a file, in thousands of bytes and upwards, with one decimal below ten: 3.3 MB. */
export function spellBytes(bytes: number, locale: Locale = getLocale()): string {
	if (bytes < 1000) return `${spellNumber(bytes, 0, locale)}${space}B`;
	// from 999.5 of a unit on, rounding would show a thousand of it
	const step = Math.min(units.length - 1, Math.floor(Math.log10(bytes / 0.9995) / 3) - 1);
	const size = bytes / 1000 ** (step + 1);
	return `${spellNumber(size, size < 9.95 ? 1 : 0, locale)}${space}${units[step] ?? ''}`;
}
