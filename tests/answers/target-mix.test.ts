import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Ending, Estimated } from '#lib/analyses/analysis.ts';
import { targetMixInWords } from '#lib/answers/target-mix-in-words.ts';

const estimate = (name: string, unit: Estimated['unit'], value: number, claim: 1 | 3 = 3): Estimated => ({
	...{ name, unit, value, low: value - 8, high: value + 8, n: { contacts: 1000, agents: 40 } },
	...{ method: 'simulated', p: null, q: null, detectable: null, claim }
});
const result = (claim: 1 | 3 = 3): AnalysisResult => ({
	...{
		key: 'target_mix',
		ending: 'seen',
		naive: null,
		checks: [],
		coverage: 1,
		from: null,
		through: null,
		pictures: []
	},
	subject: { id: '1', name: 'Odense · 5:00', fromDay: 20_414 },
	lacking: [{ what: 'own_who5', have: null, need: null }],
	estimates: [estimate('work_per_solved', 'seconds', 14, claim), estimate('aht', 'seconds', 31, claim)]
});

describe('the answer of the simulator', () => {
	test('says what is expected without the target, with its interval', () => {
		expect(targetMixInWords(result(), 'en').lead).toBe(
			'If nobody were held to the target (Odense · 5:00), we estimate 14\u00a0s (6–22) more work for each issue that stays solved.'
		);
	});

	test('claims less where the target’s own effect could not be told from what happened besides', () => {
		expect(targetMixInWords(result(1), 'en').lead).toContain('goes together with');
	});

	test('says what is left blank, and that nothing was borrowed for it', () => {
		expect(targetMixInWords(result(), 'en').lacking).toEqual([
			'Left blank, not borrowed from elsewhere, since there is no own estimate: Staff wellbeing.'
		]);
	});

	test('draws the year to come without the target, month by month', () => {
		const points = [{ at: 0, value: 14, low: 6, high: 22, low80: 9, high80: 19 }];
		const year = { name: 'year', kind: 'fan', unit: 'seconds', across: 'count', points, seen: null } as const;
		const [picture] = targetMixInWords({ ...result(), pictures: [year] }, 'en').pictures;
		expect(picture?.title).toContain('against going on as now');
		expect(picture?.names).toEqual({ across: 'Months from now' });
	});

	test('says that a weight on solving is not known where none was tried', () => {
		const lacking = [{ what: 'own_solving', have: null, need: null }];
		expect(targetMixInWords({ ...result(), lacking }, 'en').lacking).toEqual([
			'Left blank, not borrowed from elsewhere, since there is no own estimate: what a target of solving does.'
		]);
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)(
		'is a whole sentence in every language, however it ended (%s)',
		(locale) => {
			const endings: Ending[] = ['seen', 'nothing_seen', 'cannot_tell', 'lacking'];
			for (const claim of [1, 3] as const)
				for (const ending of endings) {
					const answer = targetMixInWords({ ...result(claim), ending }, locale);
					expect(answer.lead).toMatch(/^\p{Lu}.{30,}\.$/u);
					expect(answer.lead).not.toMatch(/undefined|null|NaN|\{/);
					for (const sentence of [...answer.more, ...answer.how, ...answer.change]) expect(sentence).toMatch(/\.$/);
				}
		}
	);
});
