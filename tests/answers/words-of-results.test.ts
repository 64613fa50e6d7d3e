import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analysisKeys } from '#lib/analyses/analysis.ts';
import { addressOf, keyAt, wordOf } from '#lib/answers/address-of.ts';
import { checksInWords } from '#lib/answers/check-in-words.ts';
import { estimateInWords } from '#lib/answers/estimate-in-words.ts';
import { lackingInWords } from '#lib/answers/lacking-in-words.ts';
import { levelInWords } from '#lib/answers/level-in-words.ts';
import { methodInWords } from '#lib/answers/method-in-words.ts';
import { questionInWords } from '#lib/answers/question-in-words.ts';
import { locales } from '#lib/i18n/words.ts';
import { estimate } from './results-by-hand.ts';

const plainly = (text: string) => text.replaceAll('\u00a0', ' ');

describe('an estimate in the table', () => {
	test('brings value, interval, how many, method, what would have been seen and the chance after all tests', () => {
		const said = estimateInWords(estimate(), 'Solved', 'en');
		expect({ ...said, value: plainly(said.value), chance: plainly(said.chance ?? '') }).toEqual({
			name: 'Solved',
			value: '−5.2 points',
			interval: '−6.1 to −4.3',
			n: '12,400 contacts and 82 agents',
			method: 'For the same kinds of contact',
			detectable: '1.3 points',
			chance: 'under 0.1 %'
		});
	});

	test('that could not be made has a dash, and nothing is said of what is not known', () => {
		const none = { value: null, low: null, high: null, p: null, q: null, detectable: null };
		expect(estimateInWords(estimate(none), 'Solved', 'en')).toMatchObject({
			value: '–',
			interval: null,
			detectable: null,
			chance: null
		});
	});

	test('takes the chance before other tests where it was tested alone', () => {
		expect(plainly(estimateInWords(estimate({ p: 0.032, q: null }), 'Solved', 'en').chance ?? '')).toBe('3.2 %');
	});
});

describe('every method that an analysis names', () => {
	const folder = 'src/lib/analyses';
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	const sources = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
	const named = (pattern: RegExp): string[] => [
		...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name)))
	];

	test.each(locales)('has words in %s', (locale) => {
		const methods = named(/\bmethod: '(\w+)'/g);
		expect(methods.length).toBeGreaterThan(0);
		for (const method of methods) expect(methodInWords(method, locale)).not.toBe('');
	});
});

describe('checks and what is lacking', () => {
	test('are said in the words of the analysis before those that all share', () => {
		const checks = [
			{ name: 'leads', passed: true, value: 0.4, limit: 0.1 },
			{ name: 'own', passed: null, value: 3, limit: 8 }
		];
		const own = { own: ({ have, need }: { have: string; need: string }) => `${have} of ${need}` };
		expect(checksInWords(checks, own, 'en')).toEqual([
			{ text: 'Before it began, the groups moved alike', passed: true },
			{ text: '3 of 8', passed: null }
		]);
		expect(() => checksInWords(checks, {}, 'en')).toThrow('own');
	});

	test('say how much there is and how much is needed, and what to bring', () => {
		const lacking = [
			{ what: 'weeks_after', have: 3, need: 8 },
			{ what: 'orders', have: null, need: null }
		];
		expect(lackingInWords(lacking, {}, 'en')).toEqual([
			'There are 3 weeks of contacts after it, and 8 are needed.',
			'Nothing is known of what customers buy. Bring their orders.'
		]);
		expect(() => lackingInWords([{ what: 'sunshine', have: null, need: null }], {}, 'en')).toThrow('sunshine');
	});
});

describe('an analysis', () => {
	test.each(locales)('is a question in %s', (locale) => {
		const questions = analysisKeys.map((key) => questionInWords(key, locale));
		expect(new Set(questions).size).toBe(analysisKeys.length);
		expect(questions.filter((question) => !question.endsWith('?'))).toEqual([]);
	});

	test('is found again by its address, of one target or of everything', () => {
		expect(analysisKeys.map((key) => keyAt(wordOf(key)))).toEqual([...analysisKeys]);
		expect(keyAt('no-such')).toBeNull();
		expect(addressOf('target_effect', { id: '7 & 8' })).toBe('/target-effect?of=7+%26+8');
		expect(addressOf('load', { id: 'all' })).toBe('/load');
		expect(addressOf('load', null)).toBe('/load');
	});

	test.each(locales)('says in %s how much it claims, each level differently', (locale) => {
		const levels = ([0, 1, 2, 3, 4] as const).map((level) => levelInWords(level, locale));
		expect(new Set(levels.map(({ name }) => name)).size).toBe(5);
		expect(new Set(levels.map(({ told }) => told)).size).toBe(5);
	});
});
