import { getLocale, m } from './words.ts';

export type Locale = ReturnType<typeof getLocale>;
export type UnitOfMeasure =
	'seconds' | 'days' | 'share' | 'count' | 'rating' | 'score' | 'points' | 'money' | 'ratio' | 'doublings';

const tags = { en: 'en-GB', da: 'da-DK', sv: 'sv-SE', nb: 'nb-NO' } as const satisfies Record<Locale, string>;
const space = '\u00a0';
const formats = new Map<string, Intl.NumberFormat>();

/** The tag that `Intl` knows a language by, with the habits of its own country. */
export const tagOf = (locale: Locale = getLocale()): string => tags[locale];

/** A number with so many decimals, grouped and pointed as the language does, with a true minus sign. */
export function spellNumber(number: number, decimals = 0, locale: Locale = getLocale()): string {
	const name = `${locale} ${decimals}`;
	const format =
		formats.get(name) ??
		new Intl.NumberFormat(tagOf(locale), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
	formats.set(name, format);
	const scale = 10 ** decimals;
	// a number that rounds to nothing has no sign
	const shown = Math.round(Math.abs(number) * scale) === 0 ? 0 : number;
	return format.format(shown).replace('-', '−');
}

/** Whole seconds as m:ss, from an hour on as h:mm:ss. */
export function spellDuration(seconds: number): string {
	const whole = Math.round(Math.abs(seconds));
	const two = (part: number): string => String(part).padStart(2, '0');
	const hours = Math.floor(whole / 3600);
	const minutes = Math.floor(whole / 60) % 60;
	const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
	return seconds < 0 && whole > 0 ? `−${clock}` : clock;
}

/** A share from 0 to 1 as a percentage with one decimal: 75.8 %. */
export const spellShare = (share: number, locale: Locale = getLocale()): string =>
	`${spellNumber(share * 100, 1, locale)}${space}%`;

/** A whole number of things. */
export const spellCount = (count: number, locale: Locale = getLocale()): string => spellNumber(count, 0, locale);

/** Three figures of a count are as many as a reader keeps; a rating from 1 to 5 has one decimal, a score from 0 to 100 none. */
function decimalsOf(unit: UnitOfMeasure, size: number): number {
	if (unit === 'rating') return 1;
	if (unit === 'doublings') return 2;
	if (unit === 'days') return size < 10 && !Number.isInteger(size) ? 1 : 0;
	if (unit !== 'count' && unit !== 'money' && unit !== 'ratio') return 0;
	return size < 10 ? 2 : size < 100 ? 1 : 0;
}

/** A figure in its own unit, as it stands in a scorecard. */
export function spellValue(unit: UnitOfMeasure, value: number, locale: Locale = getLocale()): string {
	if (unit === 'seconds') return spellDuration(value);
	if (unit === 'share') return spellShare(value, locale);
	const said = spellNumber(value, decimalsOf(unit, Math.abs(value)), locale);
	if (unit === 'days') return m.spell_in_days({ count: Math.abs(value), said }, { locale });
	return unit === 'ratio' ? `${said}${space}×` : said;
}

/** Both ends of an interval, as exact as the larger: the unit is said once, by the figure it belongs to. */
export function spellInterval(unit: UnitOfMeasure, low: number, high: number, locale: Locale = getLocale()): string {
	const decimals = decimalsOf(unit, Math.max(Math.abs(low), Math.abs(high)));
	const end = (value: number): string =>
		unit === 'share'
			? spellNumber(value * 100, 1, locale)
			: unit === 'seconds'
				? spellDuration(value)
				: spellNumber(value, decimals, locale);
	// a dash between two minus signs cannot be read
	return low < 0 ? m.spell_range({ low: end(low), high: end(high) }, { locale }) : `${end(low)}–${end(high)}`;
}

/** The size of a difference without its sign: 41 s, 1:12, 3.1 points, 0.04. */
export function spellDifference(unit: UnitOfMeasure, difference: number, locale: Locale = getLocale()): string {
	const size = Math.abs(difference);
	if (unit === 'share') return m.spell_points({ points: spellNumber(size * 100, 1, locale) }, { locale });
	if (unit === 'score' || unit === 'points')
		return m.spell_score_points({ count: Math.round(size), points: spellNumber(size, 0, locale) }, { locale });
	if (unit === 'days') return spellValue(unit, size, locale);
	if (unit !== 'seconds') return spellNumber(size, decimalsOf(unit, size), locale);
	if (size >= 59.5) return spellDuration(size);
	return `${spellNumber(size, size < 9.95 ? 1 : 0, locale)}${space}s`;
}
