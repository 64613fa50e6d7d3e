import { expect, test } from 'vitest';
import { wordsFor } from '#lib/i18n/words-for.ts';

test('a code finds its sentence, with its numbers spelled as counts', () => {
	expect(wordsFor('import_problems_place', { first: 1, last: 25, all: 10_000 })).toBe('1 to 25 of 10,000');
});

test('words among the details stay as they are', () => {
	expect(wordsFor('data_upload_failed', { name: 'opkald 2026.csv' })).toBe('opkald 2026.csv did not arrive');
});

test('a code without a sentence has none, and neither has a trick', () => {
	expect(wordsFor('refusal_that_nobody_wrote')).toBeNull();
	expect(wordsFor('constructor')).toBeNull();
	expect(wordsFor('__proto__')).toBeNull();
});
