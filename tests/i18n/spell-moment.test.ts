import { expect, test } from 'vitest';
import { spellMoment } from '#lib/i18n/spell-moment.ts';

const halfPastMidnightInCopenhagen = Date.UTC(2026, 7, 23, 22, 30) / 1000;

test('an import is dated by the clock of the organisation, not of the server', () => {
	expect(spellMoment(halfPastMidnightInCopenhagen, 'Europe/Copenhagen', 'en')).toBe('24 Aug 2026, 00:30');
	expect(spellMoment(halfPastMidnightInCopenhagen, 'UTC', 'en')).toBe('23 Aug 2026, 22:30');
});

test.each([
	['da', '24. aug. 2026, 00.30'],
	['sv', '24 aug. 2026 00:30'],
	['nb', '24. aug. 2026, 00:30']
] as const)('and in the habit of the language: %s', (locale, words) => {
	expect(spellMoment(halfPastMidnightInCopenhagen, 'Europe/Copenhagen', locale)).toBe(words);
});
