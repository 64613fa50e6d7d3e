import { describe, expect, test } from 'vitest';
import type { AnalysisResult, Check, Estimated } from '#lib/analyses/analysis.ts';
import { bunchingInWords } from '#lib/answers/bunching-in-words.ts';
import { locales } from '#lib/i18n/words.ts';

const estimate = (name: string, value: number, more: Partial<Estimated> = {}): Estimated => ({
	...{ name, unit: 'share', value, low: value - 0.01, high: value + 0.01, n: { contacts: 46_096, agents: 100 } },
	...{ method: 'bunching', p: 0.001, q: null, detectable: 0.009, claim: 2, ...more }
});
const lost = estimate('lost', -13.4, { unit: 'points', low: -14.8, high: -12, claim: 1 });
const outcomes = [
	lost,
	estimate('solved_surplus', 0.691, { claim: 1 }),
	estimate('solved_beside', 0.826, { claim: 1 })
];
const seen: AnalysisResult = {
	...{
		key: 'bunching',
		subject: { id: '1', name: 'Odense', fromDay: 20_414 },
		ending: 'seen',
		naive: null,
		lacking: []
	},
	estimates: [estimate('surplus', 0.148), estimate('surplus_before', -0.001), ...outcomes],
	checks: ['timer', 'enough', 'quiet_before', 'quiet_others', 'quiet_lower', 'quiet_upper', 'other_ways'].map(
		(name): Check => ({ name, passed: true, value: 0.1, limit: 0.12 })
	),
	...{ coverage: 1, from: '2025-05-22', through: '2026-05-21' },
	pictures: [
		{ name: 'after', kind: 'bins', width: 10, from: 120, counts: [1], predicted: [1], target: 300 },
		{ name: 'elsewhere', kind: 'intervals', unit: 'share', rows: [{ name: 'target', value: 0.1, low: 0, high: 0.2 }] }
	]
};
const failed = (name: string): AnalysisResult => ({
	...{ ...seen, ending: 'cannot_tell' },
	checks: seen.checks.map((check) => (check.name === name ? { ...check, passed: false } : check))
});
const lacks = (what: string): AnalysisResult => ({
	...{ ...seen, ending: 'lacking', estimates: [], checks: [], pictures: [] },
	lacking: [{ what, have: null, need: null }]
});
const plainly = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a manager reads of calls ended to hit the number', () => {
	const answer = bunchingInWords(seen, 'en');

	test('is the share beyond the curve, beside what it was before', () => {
		expect(plainly(answer.lead)).toBe(
			'Since the target began, 14.8 % (13.8–15.8) of calls have ended in the 30 seconds below it beyond what the rest of the curve predicts. Before the target it was 0.0 %.'
		);
		expect(answer.claim).toBe(2);
	});

	test('is what went together with it', () => {
		expect(answer.more.map(plainly)).toEqual([
			'Being in that surplus goes together with 13.4 (12.0–14.8) fewer of every 100 calls staying solved than among calls of the same length: 69.1 % against 82.6 %.'
		]);
	});

	test('is not a loss where none can be told', () => {
		const unsure = seen.estimates.map((one) => (one.name === 'lost' ? { ...one, high: 1 } : one));
		expect(bunchingInWords({ ...seen, estimates: unsure }, 'en').more[0]).toContain('We do not see');
		const unknown = seen.estimates.filter(({ name }) => name.startsWith('surplus'));
		expect(bunchingInWords({ ...seen, estimates: unknown }, 'en').more[0]).toContain('cannot be told');
	});

	test('says of whom and since when the target is', () => {
		expect(answer.of).toContain('Odense');
		expect(answer.of).toMatch(/22 November/);
	});

	test('says what stands in the way, each thing in its own words', () => {
		const names = ['timer', 'enough', 'quiet_before', 'quiet_others', 'quiet_lower', 'nothing'];
		const leads = names.map((name) => bunchingInWords(failed(name), 'en').lead);
		expect(new Set(leads).size).toBe(names.length);
		for (const lead of leads) expect(lead).toMatch(/^We cannot tell/);
	});
});

describe.each(locales)('in %s', (locale) => {
	const results = {
		seen,
		withoutBefore: { ...seen, estimates: seen.estimates.filter(({ name }) => name !== 'surplus_before') },
		nothing: { ...seen, ending: 'nothing_seen' as const, estimates: [estimate('surplus', 0.001)], pictures: [] },
		...Object.fromEntries(['timer', 'enough', 'quiet_before', 'quiet_upper'].map((name) => [name, failed(name)])),
		targets: lacks('targets'),
		times: lacks('handle_seconds'),
		months: { ...seen, lacking: [{ what: 'rounded_months', have: null, need: null }] },
		near: { ...failed('enough'), lacking: [{ what: 'calls_near', have: 900, need: 2000 }] },
		everyone: { ...seen, subject: { id: '1', name: null, fromDay: 20_414 } }
	} satisfies Record<string, AnalysisResult>;

	test.each(Object.entries(results))('%s is told in whole sentences', (_, result) => {
		const answer = bunchingInWords(result, locale);
		const texts = [answer.lead, ...answer.more, ...answer.lacking, ...answer.how, ...answer.change];
		for (const text of texts) {
			expect(text).toMatch(/^[A-ZÅÄÖÆØ0-9].*[.]$/s);
			expect(text).not.toMatch(/undefined|NaN|\{|null/);
		}
		expect(answer.checks).toHaveLength(result.checks.length);
	});

	test('every row of the picture has a name', () => {
		const [, elsewhere] = bunchingInWords(seen, locale).pictures;
		expect(elsewhere?.names['target']).toBeTruthy();
	});
});
