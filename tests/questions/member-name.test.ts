import { expect, test } from 'vitest';
import { locales } from '#lib/i18n/words.ts';
import { readChannel } from '#lib/intake/reading/read-word.ts';
import { memberName, unitName } from '#lib/questions/names.ts';

const codes = ['voice', 'email', 'chat', 'message', 'callback', 'web'];

test('a channel that we know has a name in every language', () => {
	expect(locales.map((locale) => memberName('channel', 'voice', locale))).toEqual([
		'Telephone',
		'Telefon',
		'Telefon',
		'Telefon'
	]);
	expect(unitName({ dimension: 'channel', member: 'email' }, 'sv')).toBe('E-post (kanal)');
	for (const locale of locales)
		expect(new Set(codes.map((code) => memberName('channel', code, locale))).size).toBe(codes.length);
});

test('an unknown channel, and what only looks like a channel, is as it was written', () => {
	expect(memberName('channel', 'Kiosk', 'da')).toBe('Kiosk');
	expect(memberName('channel', 'constructor', 'da')).toBe('constructor');
	expect(memberName('queue', 'voice', 'da')).toBe('voice');
});

test('a channel that left in words is read as the same channel again', () => {
	for (const locale of locales)
		for (const code of codes) expect(readChannel(memberName('channel', code, locale))).toBe(code);
});
