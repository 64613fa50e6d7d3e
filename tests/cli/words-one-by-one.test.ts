import { expect, test } from 'vitest';
import { locales, m as all } from '#lib/i18n/words.ts';
import { m } from '../../src/cli/words-one-by-one.ts';

type Say = (inputs: object, options: { locale: string }) => string;

test('a command has every word that a page has', () => {
	expect(Object.keys(all).filter((key) => typeof m[key] !== 'function')).toEqual([]);
});

test.each(locales)('a command speaks as a page does: %s', (locale) => {
	expect((m.terminal_usage as Say)({}, { locale })).toBe(all.terminal_usage({}, { locale }));
});

test('what has no words has none in a command either', () => {
	for (const key of ['nobody_wrote_this', 'constructor', '__proto__', '../runtime'])
		expect(m[key], key).toBeUndefined();
});
