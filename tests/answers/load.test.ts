import { describe, expect, test } from 'vitest';
import { loadInWords } from '#lib/answers/load-in-words.ts';
import { locales } from '#lib/i18n/words.ts';
import { check, estimated, resultOf } from './people.ts';
import { levelsOf, templatesOf } from './claim-templates.ts';

const seen = resultOf('load', {
	estimates: [
		estimated('slope_above', -3.4, { method: 'knee' }),
		estimated('knee', 50, { unit: 'count', low: 46, high: 54, method: 'knee' }),
		estimated('slope_below', -0.2, { method: 'knee' }),
		estimated('slope_by_colleagues', -3.1, { method: 'adjusted' }),
		estimated('wellbeing_above', -4, { unit: 'score', method: 'team_months' }),
		estimated('slope', -1.5, { method: 'knee' })
	],
	naive: estimated('side_by_side', 1.2),
	checks: [check('knee_told', true), check('flat_below', true), check('colleagues', true)],
	pictures: [
		{ kind: 'fan', name: 'curve', unit: 'points', across: 'count', points: [], seen: null },
		{ kind: 'intervals', name: 'bands', unit: 'points', rows: [{ name: '40_49', value: 0, low: null, high: null }] }
	]
});

describe('the answer about load', () => {
	test('says from which number on, and what each ten more go with', () => {
		const { lead, naive, more, pictures } = loadInWords(seen, 'en');
		expect(lead).toBe(
			'Up to about 50 (46–54) contacts a day we see no clear change. Above that, each 10 more go with 3.4 (2.4–4.4) fewer of 100 contacts staying solved.'
		);
		expect(naive).toContain('1.2 points');
		expect(more.join(' ')).toContain('−3.1 points (−4.1 to −2.1)');
		expect(more.join(' ')).toContain('no norm for a single agent');
		expect(pictures[1]?.names).toEqual({ '40_49': '40–49 contacts a day' });
	});

	test('says what happens below the number where it is not flat', () => {
		const checks = [check('knee_told', true), check('flat_below', false)];
		expect(loadInWords({ ...seen, checks }, 'en').lead).toContain('Below that, each 10 go with −0.2 points');
	});

	test('can say that more stay solved', () => {
		const [, ...rest] = seen.estimates;
		expect(loadInWords({ ...seen, estimates: [estimated('slope_above', 2), ...rest] }, 'en').lead).toContain(
			'2.0 (1.0–3.0) more of 100'
		);
	});

	test('keeps silent of wellbeing where that is not told from nothing', () => {
		const estimates = seen.estimates.map((one) => (one.name === 'wellbeing_above' ? { ...one, p: 0.4 } : one));
		expect(loadInWords({ ...seen, estimates }, 'en').more.join(' ')).not.toContain('wellbeing');
	});

	test('says the slope over all days where no number stands out, and what could be seen where nothing was', () => {
		const { lead, more } = loadInWords({ ...seen, ending: 'cannot_tell' }, 'en');
		expect(lead).toContain('We cannot tell at how many contacts');
		expect(more[0]).toContain('1.5 (0.5–2.5) fewer of 100');
		expect(loadInWords({ ...seen, ending: 'nothing_seen' }, 'en').lead).toContain('1.4 of 100 contacts');
	});

	describe.each(locales)('in %s', (locale) => {
		const templates = templatesOf(locale);

		test.each(['seen', 'nothing_seen', 'cannot_tell', 'lacking'] as const)(
			'is whole sentences when it ends %s',
			(ending) => {
				const lacking =
					ending === 'lacking' ? ['spread', 'whole_days'].map((what) => ({ what, have: 2, need: 5 })) : [];
				const told = loadInWords({ ...seen, ending, lacking }, locale);
				for (const sentence of [told.lead, ...told.more, ...told.lacking, ...told.how, ...told.change])
					expect(sentence).toMatch(/^\S.*[^{}]\.$/u);
				expect(levelsOf(told.lead, templates)).toEqual(ending === 'seen' || ending === 'nothing_seen' ? [1] : []);
				expect(told.checks[0]?.text).toContain('20');
				expect(told.estimates).toHaveLength(6);
			}
		);
	});
});
