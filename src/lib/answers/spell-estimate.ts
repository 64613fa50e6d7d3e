import type { Estimated } from '#lib/analyses/analysis.ts';
import { spellDuration, spellNumber, spellShare, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';

type Unit = Estimated['unit'];
const space = '\u00a0';

/** As many decimals as a reader keeps: a share of 15.3 %, 2.9 points, 39 seconds, 0.12 of a rating. */
function decimalsOf(unit: Unit, size: number): number {
	if (unit === 'seconds') return size < 9.95 ? 1 : 0;
	if (unit === 'rating') return 2;
	if (unit === 'money') return size < 99.95 ? 2 : 0;
	if (unit === 'ratio') return size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
	if (unit === 'count') return Number.isInteger(size) || size >= 19.95 ? 0 : size < 0.995 ? 2 : 1;
	return size < 99.95 ? 1 : 0;
}

/** The number alone, with its sign; the unit stands in the sentence: −2.9 fewer of every 100. */
export const spellFigure = (unit: Unit, value: number, locale: Locale): string =>
	unit === 'share'
		? spellNumber(value * 100, 1, locale)
		: spellNumber(unit === 'money' ? rounded(value) : value, decimalsOf(unit, Math.abs(value)), locale);

/** Money to three figures: more would say that it is known. */
const rounded = (amount: number): number => Number(amount.toPrecision(3));

/** A value or a difference with its unit and sign: −39 s, 1:12, 15.3 %, −2.9 points. */
export function spellAmount(unit: Unit, value: number, locale: Locale): string {
	const said = spellFigure(unit, value, locale);
	const count = Math.abs(value) === 1 ? 1 : 2;
	if (unit === 'seconds') return Math.abs(value) < 59.5 ? `${said}${space}s` : spellDuration(value);
	if (unit === 'share') return spellShare(value, locale);
	if (unit === 'points') return m.analyses_in_percentage_points({ count, said }, { locale });
	if (unit === 'score') return m.analyses_in_points({ count, said }, { locale });
	if (unit === 'days') return m.spell_in_days({ count, said }, { locale });
	return unit === 'ratio' ? `${said}${space}×` : said;
}

/** A whole percentage, as it was asked for or drawn at: 25 %. */
export const spellPercent = (share: number, locale: Locale): string =>
	`${spellNumber(100 * share, 0, locale)}${space}%`;

/** The same without its sign, for a sentence whose verb has it: fell by 39 s. */
export const spellSize = (unit: Unit, value: number, locale: Locale): string =>
	spellAmount(unit, Math.abs(value), locale);

/** Both ends of an interval, signed, without the unit and as exact as the larger: 14.7–15.6, −44 to −4. */
export function spellReach(unit: Unit, low: number, high: number, locale: Locale): string {
	const larger = Math.max(Math.abs(low), Math.abs(high));
	const decimals = decimalsOf(unit, larger);
	const figure = (value: number): string =>
		unit === 'share'
			? spellFigure(unit, value, locale)
			: spellNumber(unit === 'money' ? rounded(value) : value, decimals, locale);
	const end = unit === 'seconds' && larger >= 59.5 ? spellDuration : figure;
	return low < 0 ? m.spell_range({ low: end(low), high: end(high) }, { locale }) : `${end(low)}–${end(high)}`;
}

/**
 * The interval of a difference whose verb has the sign: fell by 39 s (33–45). Where it reaches over 0 the sizes are signed
 * by the verb: fell by 2 s (−3 to 7).
 */
export const spellReachOfSize = (
	{ unit, value, low, high }: { unit: Unit; value: number; low: number; high: number },
	locale: Locale
): string => (value < 0 ? spellReach(unit, -high, -low, locale) : spellReach(unit, low, high, locale));
