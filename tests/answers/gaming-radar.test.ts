import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Check, Estimated } from '#lib/analyses/analysis.ts';
import { gamingRadarInWords } from '#lib/answers/gaming-radar-in-words.ts';
import { locales } from '#lib/i18n/words.ts';

const estimate = (name: string, unit: Estimated['unit'], value: number): Estimated => ({
	...{ name, unit, value, low: value - 1, high: value + 1, n: { contacts: 12_000 }, method: 'change_point' },
	...{ p: 0.001, q: 0.004, detectable: 3.1, claim: 2 }
});
const check = (name: string, passed: boolean): Check => ({ name, passed, value: -4, limit: null });
const signs = [
	...['short_calls', 'other_reason', 'transferred_at_target', 'wrap_share', 'asked', 'method_gap.flag'],
	'method_gap.survey'
].map((name) => `sign.${name}`);
const seen: AnalysisResult = {
	...{ key: 'gaming_radar', subject: { id: 'site:Odense', name: 'Odense', fromDay: 20_695 }, ending: 'seen' },
	estimates: [
		estimate('aht', 'seconds', -21),
		estimate('fcr_repeat', 'points', -4.1),
		estimate('sign.short_calls', 'points', 4.9),
		estimate('contacts_per_issue', 'count', 0.03)
	],
	checks: [
		{ name: 'pairs', passed: false, value: 1, limit: 29 },
		...signs.map((name) => check(name, name !== 'sign.short_calls'))
	],
	...{ naive: null, lacking: [], coverage: 29 / 103, from: '2026-03-02', through: '2026-10-25' },
	pictures: [
		{
			name: 'watched',
			kind: 'intervals',
			unit: 'score',
			rows: [{ name: 'sign.short_calls', value: 3, low: 1, high: 5 }]
		}
	]
};
const signOnly: AnalysisResult = {
	...seen,
	estimates: [estimate('sign.wrap_share', 'points', -0.8), estimate('aht', 'seconds', -2)],
	checks: [{ name: 'pairs', passed: true, value: 0, limit: 29 }, check('sign.wrap_share', false)]
};
const nothing: AnalysisResult = {
	...{ ...seen, ending: 'nothing_seen', subject: { id: 'all', name: null, fromDay: null } },
	checks: [{ name: 'pairs', passed: true, value: 0, limit: 29 }, ...signs.map((name) => check(name, true))]
};
const tooYoung: AnalysisResult = {
	...{ ...seen, ending: 'cannot_tell', estimates: [], checks: [], pictures: [], coverage: null },
	lacking: [{ what: 'whole_weeks', have: 9, need: 20 }]
};
const plainly = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a manager reads of numbers that stopped telling the truth', () => {
	test('is which number parted from which counterweight, how far and since when', () => {
		expect(plainly(gamingRadarInWords(seen, 'en').lead)).toMatch(
			/^Since the week of .+, “Handle time” has gone the way it is wanted \(−21 s\) while “Solved at first contact” has gone the other way \(−4.1 points\)\.$/
		);
	});

	test('is how many of the known signs came, and how much of all can be watched', () => {
		expect(gamingRadarInWords(seen, 'en').more).toEqual([
			'Of the known signs that a number is being worked on, 1 of 7 came at the same time.',
			'29 of the 103 pairs of a number and its counterweight can be watched week by week with these data.'
		]);
	});

	test('is a sign where no pair came apart', () => {
		expect(plainly(gamingRadarInWords(signOnly, 'en').lead)).toContain(
			'wrap-up as a part of handle time (−0.8 points)'
		);
	});

	test('is how small a change would have been found where nothing was', () => {
		const { lead } = gamingRadarInWords(nothing, 'en');
		expect(plainly(lead)).toContain('a change of 3.1 s in “Handle time” would have been found');
		expect(lead).toContain('none of the 7 known signs');
	});

	test('a rise is seen to be one', () => {
		const rise = { ...seen, estimates: [estimate('csat', 'points', 3), estimate('fcr_repeat', 'points', -4)] };
		expect(plainly(gamingRadarInWords(rise, 'en').lead)).toContain('(+3.0 points)');
	});
});

describe.each(locales)('in %s', (locale) => {
	const target = { ...seen, subject: { id: 'target:1', name: null, fromDay: 20_414 } };
	const empty = { ...tooYoung, ending: 'lacking' as const };

	test.each(Object.entries({ seen, signOnly, nothing, tooYoung, target, empty }))(
		'%s is told in whole sentences',
		(_, result) => {
			const answer = gamingRadarInWords(result, locale);
			const texts = [answer.lead, ...answer.more, ...answer.lacking, ...answer.how, ...answer.change];
			for (const text of texts) {
				expect(text).toMatch(/^[A-ZÅÄÖÆØ0-9].*[.?]$/s);
				expect(text).not.toMatch(/undefined|NaN|\{|null/);
			}
			expect(answer.checks).toHaveLength(result.checks.length);
			expect(answer.estimates).toHaveLength(result.estimates.length);
		}
	);

	test('every row of the picture has a name', () => {
		expect(gamingRadarInWords(seen, locale).pictures[0]?.names['sign.short_calls']).toBeTruthy();
	});
});
