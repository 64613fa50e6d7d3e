import { describe, expect, test } from 'vitest';
import { wellbeingLagInWords } from '#lib/answers/wellbeing-lag-in-words.ts';
import { locales } from '#lib/i18n/words.ts';
import { check, estimated, resultOf } from './people.ts';
import { levelsOf, templatesOf } from './claim-templates.ts';

const parts = {
	estimates: [estimated('lag_1', 3.7), estimated('lag_0', 0.2), estimated('held', 3.1)],
	naive: estimated('side_by_side', -2),
	checks: [
		check('month_told', true),
		check('before_not_after', true),
		check('flat_afterwards', true),
		check('answers', true)
	],
	pictures: [
		{ kind: 'event_study', name: 'one_by_one', unit: 'points', points: [] },
		{ kind: 'intervals', name: 'together', unit: 'points', rows: [] }
	]
} satisfies Parameters<typeof resultOf>[1];
const seen = resultOf('wellbeing_lag', parts);

describe('the answer about wellbeing', () => {
	test('says how many more came back, and when, without a word of what lies behind it', () => {
		const { lead, claim, naive, more } = wellbeingLagInWords(seen, 'en');
		expect(lead).toBe(
			'In the month after a team’s wellbeing was 10 points higher, 3.7 (2.7–4.7) more of 100 of its customers came back within 90 days than in its other months.'
		);
		expect(claim).toBe(1);
		expect(naive).toContain('−2.0 points');
		expect(naive).toContain('3.7 points');
		expect(more.join(' ')).toContain('does not go with it');
		expect(more.join(' ')).toContain('never about one person');
	});

	test.each([
		['lag_0', 3, 'In months when'],
		['lag_3', 3, '3 months after'],
		['lag_1', -3, '3.0 (2.0–4.0) fewer of 100']
	])('follows the month and the direction (%s, %d)', (name, value, words) => {
		const estimates = [estimated(name, value)];
		expect(wellbeingLagInWords({ ...seen, estimates }, 'en').lead).toContain(words);
	});

	test('says that wellbeing measured afterwards fits too, where it does', () => {
		const checks = seen.checks.map((one) => (one.name === 'flat_afterwards' ? { ...one, passed: false } : one));
		expect(wellbeingLagInWords({ ...seen, checks }, 'en').more[0]).toContain('clearly less');
	});

	test('says which check failed where it cannot tell', () => {
		const failed = (name: string) => seen.checks.map((one) => (one.name === name ? { ...one, passed: false } : one));
		const lead = (name: string) =>
			wellbeingLagInWords({ ...seen, ending: 'cannot_tell', checks: failed(name) }, 'en').lead;
		expect(lead('month_told')).toContain('in which month');
		expect(lead('before_not_after')).toContain('which comes first');
		expect(wellbeingLagInWords({ ...seen, ending: 'cannot_tell', estimates: [] }, 'en').lead).toContain('too little');
	});

	test('says what would have been found where nothing was', () => {
		expect(wellbeingLagInWords({ ...seen, ending: 'nothing_seen' }, 'en').lead).toContain('1.4 of 100 customers');
	});

	describe.each(locales)('in %s', (locale) => {
		const templates = templatesOf(locale);

		test.each(['seen', 'nothing_seen', 'cannot_tell', 'lacking'] as const)(
			'is whole sentences when it ends %s',
			(ending) => {
				const lacking = ending === 'lacking' ? [{ what: 'pulse', have: null, need: null }] : [];
				const told = wellbeingLagInWords({ ...seen, ending, lacking }, locale);
				for (const sentence of [told.lead, ...told.more, ...told.lacking, ...told.how, ...told.change])
					expect(sentence).toMatch(/^\S.*[^{}]\.$/u);
				expect(levelsOf(told.lead, templates)).toEqual(ending === 'seen' || ending === 'nothing_seen' ? [1] : []);
				expect(told.pictures.map(({ title }) => title).every((title) => title.length > 5)).toBe(true);
				expect(told.checks).toHaveLength(4);
			}
		);
	});
});
