import { tagOf, type Locale } from './spell.ts';
import { spellList } from './spell-list.ts';
import { getLocale } from './words.ts';

/** A duration within a sentence, to the whole second: 42 seconds, 1 minute and 12 seconds. */
export function spellSeconds(seconds: number, locale: Locale = getLocale()): string {
	const whole = Math.round(seconds);
	const said = (count: number, unit: 'minute' | 'second'): string =>
		new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
	const parts = [
		...(whole < 60 ? [] : [said(Math.floor(whole / 60), 'minute')]),
		...(whole % 60 === 0 && whole > 0 ? [] : [said(whole % 60, 'second')])
	];
	return spellList(parts, locale);
}
