import { ticksOf, type Tick } from '#lib/charts/ticks.ts';
import { spellNumber, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';

/** A score or a part of one, in hundredths of a standard deviation, with its sign: +4.2. */
export function spellScore(deviations: number, locale: Locale = getLocale()): string {
	const spelled = spellNumber(deviations * 100, 1, locale);
	return deviations > 0 && !/^[0.,]+$/.test(spelled) ? `+${spelled}` : spelled;
}

/** Both ends of its interval: +1.1 to +7.3. */
export const spellScoreInterval = (
	{ low, high }: { low: number; high: number },
	locale: Locale = getLocale()
): string => m.spell_range({ low: spellScore(low, locale), high: spellScore(high, locale) }, { locale });

const mostTicks = 4;

/** Round scores from low to high, each with its sign. */
export const scoreTicks = ({ low, high }: { low: number; high: number }): Tick[] =>
	ticksOf('points', low * 100, high * 100, mostTicks).map(({ value, text }) => ({
		value: value / 100,
		text: value > 0 ? `+${text}` : text
	}));
