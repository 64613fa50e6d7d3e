import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Ending, Estimated } from '#lib/analyses/analysis.ts';
import { partnerInWords } from '#lib/answers/partner-in-words.ts';

const estimate = (name: string, value: number, parts: Partial<Estimated> = {}): Estimated => ({
	...{ name, unit: 'points', value, low: value - 1, high: value + 1, n: { contacts: 1000, agents: 40 } },
	...{ method: 'difference_in_differences', p: 0.001, q: 0.002, detectable: 1.4, claim: 3, ...parts }
});
const moved: AnalysisResult = {
	...{ key: 'partner', ending: 'seen', lacking: [], coverage: 1, from: '2026-01-01', through: '2026-06-30' },
	subject: { id: '6', name: 'Bills move', fromDay: 20_506 },
	estimates: [
		estimate('moved_fcr', -5.2),
		estimate('moved_return_90', -6.1),
		estimate('moved_hpi', 4, { unit: 'seconds' }),
		estimate('raw_difference', 2.6, { claim: 1, method: 'raw' }),
		estimate('same_mix_difference', -5.4, { claim: 1, method: 'standardised' }),
		estimate('left_aht_raw', 37, { unit: 'seconds', claim: 0, method: 'raw' }),
		estimate('left_aht_same_mix', -0.4, { unit: 'seconds', claim: 0, method: 'standardised' })
	],
	naive: estimate('raw_difference', 2.6, { claim: 1, method: 'raw' }),
	checks: [{ name: 'same_reasons', passed: true, value: null, limit: null }],
	pictures: []
};

describe('the answer about a partner', () => {
	test('says what the move is estimated to have changed, with its interval and what it assumes', () => {
		const { lead, of, claim } = partnerInWords(moved, 'en');
		expect(lead).toBe(
			'After “Bills move” (22 February), we estimate that 5.2 (4.2–6.2) fewer of every 100 of these contacts stayed solved for seven days than if the work had stayed (provided that it would otherwise have followed the rest).'
		);
		expect([of, claim]).toEqual(['Bills move', 3]);
	});

	test('shows beside it the comparison that misleads, and why the rest looks slower', () => {
		const { naive, more } = partnerInWords(moved, 'en');
		expect(naive).toContain('2.6 points');
		expect(naive).toContain('−5.4 points');
		expect(more.some((sentence) => sentence.includes('looks slower'))).toBe(true);
	});

	test('keeps silent of the naive comparison where both say the same', () => {
		const estimates = moved.estimates.map((one) =>
			one.name === 'raw_difference' ? { ...one, value: -5, low: -6, high: -4 } : one
		);
		expect(partnerInWords({ ...moved, estimates }, 'en').naive).toBeNull();
	});

	test('tells what a solved issue takes on either side, as it stands and for the same kinds', () => {
		const work = (name: string, value: number) => estimate(name, value, { unit: 'seconds', claim: 1 });
		const estimates = [...moved.estimates, work('raw_work_per_solved', -184), work('same_mix_work_per_solved', 2)];
		const told = partnerInWords({ ...moved, estimates }, 'en');
		expect(told.more.find((sentence) => sentence.includes('partner’s work less ours'))).toContain('−3:04');
		expect(told.more.find((sentence) => sentence.includes('partner’s work less ours'))).toContain('+2.0\u00a0s');
		expect(partnerInWords(moved, 'en').more.some((sentence) => sentence.includes('partner’s work less ours'))).toBe(
			false
		);
	});

	test('tells what the customers who did not buy again are worth, with the currency where one is told', () => {
		const worth = estimate('moved_value_at_risk', 812_345, { unit: 'money', low: 660_100, high: 963_900 });
		const valued = { ...moved, estimates: [...moved.estimates, worth] };
		const said = (result: AnalysisResult) => partnerInWords(result, 'en').more.find((each) => each.includes('Valued'));
		expect(said(valued)).toContain('we estimate 812,000 (660,000–964,000) less a year');
		const priced = { ...valued, prices: { hour: null, currency: 'DKK' } };
		expect(said(priced)).toContain('812,000\u00a0DKK');
		expect(partnerInWords(priced, 'en').estimates.at(-1)?.name).toMatch(/\(DKK\)$/);
		expect(said(moved)).toBeUndefined();
	});

	test('tells how long those who took the work over had been in the job', () => {
		const months = (name: string, value: number) => estimate(name, value, { unit: 'count', low: null, high: null });
		const estimates = [...moved.estimates, months('experience_moved', 4.2), months('experience_rest', 31.8)];
		const { more } = partnerInWords({ ...moved, estimates }, 'en');
		expect(more.find((sentence) => sentence.includes('took the work over'))).toContain('for 4 months on average');
		expect(more.find((sentence) => sentence.includes('took the work over'))).toContain('for 32.');
	});

	test('says how much has no counterpart where it is much, and then does not speak of it otherwise', () => {
		const overall = { ...moved, subject: { id: 'all', name: null, fromDay: null } };
		const overlap = (passed: boolean) => [{ name: 'overlap', passed, value: 0.4, limit: 0.2 }];
		expect(partnerInWords({ ...overall, checks: overlap(false) }, 'en').more).toEqual([
			'40.0\u00a0% of the contacts are of kinds that only one side handles. The comparison for the same kinds leaves them out.'
		]);
		expect(partnerInWords({ ...overall, checks: overlap(true) }, 'en').more).toEqual([]);
	});

	test('claims less where a check failed', () => {
		const estimates = moved.estimates.map((one) => ({ ...one, claim: 1 as const }));
		expect(partnerInWords({ ...moved, estimates }, 'en').lead).toContain('went together with');
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)(
		'is a whole sentence in every language, however it ended (%s)',
		(locale) => {
			const overall = {
				...moved,
				subject: { id: 'all', name: null, fromDay: null },
				estimates: moved.estimates.slice(4, 5)
			};
			const endings: Ending[] = ['seen', 'nothing_seen', 'cannot_tell', 'lacking'];
			for (const result of [moved, overall])
				for (const ending of endings) {
					const answer = partnerInWords({ ...result, ending }, locale);
					expect(answer.lead).toMatch(/^["“”«\p{Lu}].{30,}[.)]$/u);
					expect(answer.lead).not.toMatch(/undefined|null|NaN|\{/);
					for (const sentence of [...answer.more, ...answer.how, ...answer.change]) expect(sentence).toMatch(/\.$/);
				}
		}
	);
});
