import { describe, expect, test } from 'vitest';
import { locales } from '#lib/i18n/words.ts';
import { templatesOf } from './claim-templates.ts';
import { faultsOf } from './claim-words.ts';

describe.each(locales)('what analyses say in %s', (locale) => {
	const templates = templatesOf(locale);

	test('claims no more than its key says was earned, and says which sort of claim it is', () => {
		expect(templates.length).toBeGreaterThan(0);
		const wrong = templates.flatMap(({ key, level, text }) =>
			faultsOf(text, level, locale).map((fault) => `${key} ${fault}: ${text}`)
		);
		expect(wrong, 'Take the verb of the level (metrics.md 0.7), or earn the next one.').toEqual([]);
	});
});

describe('the ladder itself', () => {
	test('lets a sentence say what its level allows', () => {
		expect(faultsOf('Handle time was 39 s lower.', 0, 'en')).toEqual([]);
		expect(faultsOf('Being put back in the menu goes with 5 fewer coming back.', 1, 'en')).toEqual([]);
		expect(faultsOf('The fall coincided with the target.', 2, 'en')).toEqual([]);
		expect(faultsOf('We estimate that the target changed handle time by 39 s.', 3, 'en')).toEqual([]);
		expect(faultsOf('Coaching raised what stays solved by 2 points.', 4, 'en')).toEqual([]);
	});

	test.each([
		['en', 'Handle time fell because of the target.', 3],
		['en', 'The target reduced handle time; we estimate 39 s.', 3],
		['da', 'Vi anslår, at målet sænkede behandlingstiden.', 3],
		['sv', 'Vi uppskattar att tiden sjönk på grund av målet.', 3],
		['nb', 'Vi anslår at målet førte til kortere samtaler.', 3],
		['en', 'We estimate that load goes with repeats.', 1],
		['en', 'Repeats coincided with the target and go with it.', 1],
		['sv', 'Tiden hänger ihop med målet.', 0]
	] as const)('stops a sentence in %s that says more: %s', (locale, sentence, level) => {
		expect(faultsOf(sentence, level, locale).join()).toContain('which begins at level');
	});

	test.each([
		['en', 'Handle time was 39 s lower after it.', 3],
		['da', 'Behandlingstiden var 39 s lavere.', 2],
		['sv', 'Tiden var 39 s.', 1]
	] as const)('stops a sentence in %s that hides how much it claims: %s', (locale, sentence, level) => {
		expect(faultsOf(sentence, level, locale)).toEqual([`says nothing that belongs to level ${level}`]);
	});

	test('reads Nordic words whole: a reason of a contact is no cause', () => {
		expect(faultsOf('Fler orsaker också.', 1, 'sv')).toEqual([]);
		expect(faultsOf('Målet orsakar fler, och hänger ihop.', 1, 'sv')).toHaveLength(1);
	});
});
