import { expect, test } from 'vitest';
import { causeInWords } from '#lib/checks/cause-in-words.ts';
import { m } from '#lib/i18n/words.ts';

test('a clock of another zone is told by who is ahead', () => {
	expect(causeInWords({ name: 'zone', hours: 1 })).toBe('the source’s clock is 1 hour ahead of ours');
	expect(causeInWords({ name: 'zone', hours: -2 })).toBe('the source’s clock is 2 hours behind ours');
});

test('what a source leaves out is told with its limit', () => {
	expect(causeInWords({ name: 'short_abandons_left_out', hours: 0 })).toContain('within 10 seconds');
});

test('no language says that one thing made the other so', () => {
	for (const locale of ['en', 'da', 'sv', 'nb'] as const) {
		const sentence = m.check_likely({ share: '80 %', way: m.check_cause_transfers_twice({}, { locale }) }, { locale });
		expect(sentence).not.toMatch(/because|cause|skyldes|fordi|beror på|orsak/i);
	}
});
