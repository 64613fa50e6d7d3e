import { expect, test } from 'vitest';
import { spellSeconds } from '#lib/i18n/spell-seconds.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
	['en', '41 seconds', '1 minute and 12 seconds'],
	['da', '41 sekunder', '1 minut og 12 sekunder'],
	['sv', '41 sekunder', '1 minut och 12 sekunder'],
	['nb', '41 sekunder', '1 minutt og 12 sekunder']
] as const)('a duration in a sentence is said in words in %s', (locale, short, long) => {
	expect(plain(spellSeconds(41.3, locale))).toBe(short);
	expect(plain(spellSeconds(72, locale))).toBe(long);
});

test('whole minutes say nothing of seconds, one second is one, and nothing is no seconds', () => {
	expect(plain(spellSeconds(120, 'en'))).toBe('2 minutes');
	expect(plain(spellSeconds(59.6, 'en'))).toBe('1 minute');
	expect(plain(spellSeconds(1, 'da'))).toBe('1 sekund');
	expect(plain(spellSeconds(0, 'en'))).toBe('0 seconds');
});
