import { describe, expect, test } from 'vitest';
import { coachingInWords } from '#lib/answers/coaching-in-words.ts';
import { locales } from '#lib/i18n/words.ts';
import { check, estimated, resultOf } from './people.ts';
import { levelsOf, templatesOf } from './claim-templates.ts';

const lot = estimated('lot', 1.9, { claim: 4, method: 'lot' });
const dose = estimated('dose', 1.7, { method: 'fixed_effects' });
const rest = [
	estimated('gain_of_coached', 1.6, { claim: 0, low: null, high: null }),
	estimated('gain_anyway', 1.5, { claim: 0, low: null, high: null }),
	estimated('coach_hours', 146, { unit: 'count', claim: 0, low: null, high: null }),
	estimated('seconds_per_solved', 316, { unit: 'seconds', claim: 4, low: 189, high: 900, method: 'lot' })
];
const lotChecks = ['lot', 'alike_before', 'given', 'stayed'].map((name) => check(name, true));
const seen = resultOf('coaching', {
	estimates: [lot, dose, ...rest],
	naive: estimated('side_by_side', -2.2),
	checks: [...lotChecks, check('not_chosen', false)],
	pictures: [
		{ kind: 'before_after', name: 'sides', unit: 'points', lines: [] },
		{ kind: 'intervals', name: 'ways', unit: 'points', rows: [] }
	]
});
const withoutLot = {
	...seen,
	estimates: [dose, ...rest.slice(0, 3)],
	checks: [check('lot', false), check('not_chosen', true)]
};

describe('the answer about coaching', () => {
	test('may say what coaching did where a lot decided', () => {
		const { lead, claim, naive, more } = coachingInWords(seen, 'en');
		expect(lead).toBe(
			'Where it was drawn by lot, an hour more of coaching a month raised the contacts that stay solved by 1.9 (0.9–2.9) of 100.'
		);
		expect(claim).toBe(4);
		expect(naive).toContain('−2.2 points');
		expect(more.join(' ')).toContain('1.5 was to be expected with no coaching at all');
		expect(more.join(' ')).toContain('146 hours');
		expect(more.join(' ')).toContain('5:16');
	});

	test('says no more than that the two go together where no lot was drawn, and how to draw one', () => {
		const { lead, claim, change, how } = coachingInWords(withoutLot, 'en');
		expect(lead).toContain(
			'1.7 (0.7–2.7) more of 100 of the same agents’ contacts stayed solved than in their other months'
		);
		expect(claim).toBe(1);
		expect(change.join(' ')).toContain('event with the type “lot”');
		expect(how.join(' ')).not.toContain('lot');
	});

	test('says beside it that a lot was too small to tell', () => {
		const estimates = [dose, { ...lot, p: 0.2, q: 0.2 }, ...rest];
		expect(coachingInWords({ ...seen, estimates }, 'en').more[0]).toContain(
			'too small to tell: it would have shown 1.4 of 100'
		);
	});

	test.each([
		['alike_before', 'already differed before the draw'],
		['given', 'hardly coached more'],
		['stayed', 'took no contacts afterwards']
	])('says that %s failed where the lot cannot tell', (name, words) => {
		const checks = seen.checks.map((one) => (one.name === name ? { ...one, passed: false } : one));
		expect(coachingInWords({ ...seen, ending: 'cannot_tell', checks }, 'en').lead).toContain(words);
	});

	describe.each(locales)('in %s', (locale) => {
		const templates = templatesOf(locale);

		test.each([
			[4, lot],
			[3, { ...dose, claim: 3 as const }],
			[1, dose]
		] as const)(
			'claims as much as its level %d allows, in both directions and where nothing is seen',
			(level, lead) => {
				for (const value of [2, -2]) {
					const told = coachingInWords(
						{ ...seen, estimates: [{ ...lead, value, low: value - 1, high: value + 1 }] },
						locale
					);
					expect(levelsOf(told.lead, templates)).toEqual([level]);
				}
				const nothing = coachingInWords({ ...seen, ending: 'nothing_seen', estimates: [lead] }, locale);
				expect(levelsOf(nothing.lead, templates)).toEqual([level]);
			}
		);

		test.each(['seen', 'nothing_seen', 'cannot_tell', 'lacking'] as const)(
			'is whole sentences when it ends %s',
			(ending) => {
				const lacking = ending === 'lacking' ? [{ what: 'coaching', have: null, need: null }] : [];
				for (const result of [seen, withoutLot]) {
					const told = coachingInWords({ ...result, ending, lacking }, locale);
					for (const sentence of [told.lead, ...told.more, ...told.lacking, ...told.how, ...told.change])
						expect(sentence).toMatch(/^\S.*[^{}]\.$/u);
					expect(told.checks.every(({ text }) => text.length > 10)).toBe(true);
				}
			}
		);
	});
});
