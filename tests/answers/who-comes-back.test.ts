import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Ending, Estimated } from '#lib/analyses/analysis.ts';
import { whoComesBackInWords } from '#lib/answers/who-comes-back-in-words.ts';

const points = (name: string, value: number, q = 0.001): Estimated => ({
	...{ name, unit: 'points', value, low: value - 1, high: value + 1, n: { customers: 1000 }, method: 'matched' },
	...{ p: q, q, detectable: 1.4, claim: 1 }
});
const share = (name: string, value: number): Estimated => ({
	...{ name, unit: 'share', value, low: value - 0.01, high: value + 0.01, n: { customers: 1000 }, method: 'survival' },
	...{ p: null, q: null, detectable: null, claim: 0 }
});
const found: AnalysisResult = {
	...{ key: 'who_comes_back', ending: 'seen', naive: null, lacking: [], coverage: 0.92 },
	...{ subject: { id: 'all', name: null, fromDay: null }, from: '2026-01-01', through: '2026-06-30' },
	estimates: [
		points('apart_several', -5.6),
		points('apart_put_back', -12.8),
		points('apart_gave_up', -14, 0.4),
		points('lift', 32.8),
		share('once', 0.432),
		share('several', 0.373),
		share('said_unsolved', 0.324),
		share('without_contact', 0.084)
	],
	checks: [
		{ name: 'matched', passed: true, value: 0.98, limit: 0.8 },
		{ name: 'coverage', passed: true, value: 0.92, limit: 0.7 }
	],
	pictures: [
		{
			...{ name: 'not_yet_back', kind: 'survival', unit: 'days' },
			curves: ['once', 'without_contact'].map((name) => ({ name, until: 180, steps: [], followed: [] }))
		},
		{ name: 'back', kind: 'intervals', unit: 'share', rows: [{ name: 'several', value: 0.37, low: 0.36, high: 0.38 }] }
	]
};

describe('the answer about who comes back', () => {
	test('says of each way how many of 100 come back, and no more than that it goes together', () => {
		const { lead, claim } = whoComesBackInWords(found, 'en');
		expect(lead).toBe(
			'Who buys again within 90 days goes together with how the matter went. Of 100 customers, this many bought again: helped at once 43, helped after several contacts 37 and not solved by their own word 32.'
		);
		expect(claim).toBe(1);
	});

	test('tells the widest gap that can be told from nothing, for the same reason, month and agent', () => {
		const [first] = whoComesBackInWords(found, 'en').more;
		expect(first).toBe(
			'Being put back into the menu goes together with 12.8 (11.8–13.8) fewer of 100 buying again than being helped at once, for the same reason, month and agent.'
		);
	});

	test('sets similar customers without contact beside them', () => {
		expect(whoComesBackInWords(found, 'en').more[1]).toContain(
			'32.8 (31.8–33.8) more of 100 bought again than of similar customers without contact, of whom 8 of 100 did'
		);
		const fewer = found.estimates.map((one) => (one.name === 'lift' ? points('lift', -3) : one));
		expect(whoComesBackInWords({ ...found, estimates: fewer }, 'en').more[1]).toContain('3.0 (2.0–4.0) fewer of 100');
	});

	test('is silent of them where there are none', () => {
		const estimates = found.estimates.filter(({ name }) => name !== 'lift' && name !== 'without_contact');
		expect(whoComesBackInWords({ ...found, estimates }, 'en').more).toHaveLength(2);
	});

	test('says what could have been seen where nothing was', () => {
		const estimates = [points('apart_several', -0.3, 0.8), share('once', 0.4)];
		const { lead } = whoComesBackInWords({ ...found, ending: 'nothing_seen', estimates }, 'en');
		expect(lead).toContain('1.4 points or more would have been seen');
	});

	test('names each curve', () => {
		const { pictures } = whoComesBackInWords(found, 'nb');
		expect(pictures[0]?.names).toEqual({ once: 'Hjulpet med én gang', without_contact: 'Uten kontakt' });
		expect(pictures[1]?.names).toEqual({ several: 'Flere henvendelser' });
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)(
		'is whole sentences in every language, however it ended (%s)',
		(locale) => {
			const endings: Ending[] = ['seen', 'nothing_seen', 'cannot_tell', 'lacking'];
			for (const ending of endings) {
				const estimates =
					ending === 'seen' ? found.estimates : ending === 'nothing_seen' ? [points('lift', 0.1, 0.9)] : [];
				const lacking = ending === 'lacking' ? ['known_customers', 'orders', 'customers'] : [];
				const told = whoComesBackInWords(
					{ ...found, ending, estimates, lacking: lacking.map((what) => ({ what, have: null, need: null })) },
					locale
				);
				for (const sentence of [told.lead, ...told.more, ...told.how, ...told.change, ...told.lacking])
					expect(sentence).toMatch(/^[\p{Lu}\d][^{}]*\.$/u);
				expect(told.lacking).toHaveLength(lacking.length);
				expect(told.estimates).toHaveLength(estimates.length);
			}
		}
	);
});
